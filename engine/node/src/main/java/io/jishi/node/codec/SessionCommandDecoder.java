package io.jishi.node.codec;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.DropSession;
import io.jishi.core.command.RegisterSession;
import io.jishi.core.command.SetSessionStatus;
import io.jishi.core.vocabulary.SessionRole;
import io.jishi.wire.DropSessionDecoder;
import io.jishi.wire.RegisterSessionDecoder;
import io.jishi.wire.SetSessionStatusDecoder;

/**
 * Reads the commands of sessions and time from their wire form into carriers that it reuses.
 */
final class SessionCommandDecoder implements GroupDecoder {
    private final RegisterSessionDecoder registerSessionDecoder = new RegisterSessionDecoder();
    private final RegisterSession registerSession = new RegisterSession();
    private final SetSessionStatusDecoder setSessionStatusDecoder = new SetSessionStatusDecoder();
    private final SetSessionStatus setSessionStatus = new SetSessionStatus();
    private final DropSessionDecoder dropSessionDecoder = new DropSessionDecoder();
    private final DropSession dropSession = new DropSession();
    private final AdvanceTime advanceTime = new AdvanceTime();

    @Override
    public Command decode(final CommandType type, final Frame frame) {
        switch (type) {
            case REGISTER_SESSION:
                return registerSession(frame);
            case SET_SESSION_STATUS:
                return setSessionStatus(frame);
            case DROP_SESSION:
                return dropSession(frame);
            case ADVANCE_TIME:
                return advanceTime();
            default:
                return null;
        }
    }

    private RegisterSession registerSession(final Frame frame) {
        final RegisterSessionDecoder in =
            registerSessionDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final RegisterSession command = registerSession;
        command.newSessionId = in.newSessionId();
        command.forParticipantId = in.forParticipantId();
        command.forVenueId = in.forVenueId();
        command.role = Values.named(SessionRole.ofCode(in.roleRaw()));
        command.cancelOnDisconnect = Values.flag(in.cancelOnDisconnectRaw(), false);
        command.credentialHash0 = Values.word(frame, RegisterSessionDecoder.credentialHashEncodingOffset() + 0);
        command.credentialHash1 = Values.word(frame, RegisterSessionDecoder.credentialHashEncodingOffset() + 8);
        command.credentialHash2 = Values.word(frame, RegisterSessionDecoder.credentialHashEncodingOffset() + 16);
        command.credentialHash3 = Values.word(frame, RegisterSessionDecoder.credentialHashEncodingOffset() + 24);
        return command;
    }

    private SetSessionStatus setSessionStatus(final Frame frame) {
        final SetSessionStatusDecoder in =
            setSessionStatusDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final SetSessionStatus command = setSessionStatus;
        command.targetSessionId = in.targetSessionId();
        command.enabled = Values.flag(in.enabledRaw());
        return command;
    }

    private DropSession dropSession(final Frame frame) {
        final DropSessionDecoder in =
            dropSessionDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DropSession command = dropSession;
        command.targetSessionId = in.targetSessionId();
        return command;
    }

    private AdvanceTime advanceTime() {
        return advanceTime;
    }
}
