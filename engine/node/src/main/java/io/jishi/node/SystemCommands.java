package io.jishi.node;

import io.jishi.wire.AdvanceTimeEncoder;
import io.jishi.wire.CommandHeaderDecoder;
import io.jishi.wire.DropSessionEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The commands that the engine itself sequences, in the name of session 0: time passes, a connection was lost. One
 * thread.
 */
final class SystemCommands {
    /** Session of the engine itself; never accepted from outside. */
    static final int SYSTEM_SESSION_ID = 0;

    private final CommandSequencer sequencer;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[
        MessageHeaderEncoder.ENCODED_LENGTH + DropSessionEncoder.BLOCK_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final AdvanceTimeEncoder advanceTime = new AdvanceTimeEncoder();
    private final DropSessionEncoder dropSession = new DropSessionEncoder();

    SystemCommands(final CommandSequencer sequencer) {
        this.sequencer = sequencer;
    }

    /** Lets time pass; 0 = no slot free, try again. */
    long advanceTime() {
        if (!sequencer.hasRoom(true)) {
            return 0;
        }
        advanceTime.wrapAndApplyHeader(buffer, 0, header)
            .header().clientSequence(0).sessionId(SYSTEM_SESSION_ID).participantId(0);
        return sequencer.accept(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + advanceTime.encodedLength());
    }

    /** Says that a session's connection was lost; 0 = no slot free, try again. */
    long dropSession(final int sessionId) {
        if (!sequencer.hasRoom(true)) {
            return 0;
        }
        dropSession.wrapAndApplyHeader(buffer, 0, header)
            .header().clientSequence(0).sessionId(SYSTEM_SESSION_ID).participantId(0);
        dropSession.targetSessionId(sessionId);
        return sequencer.accept(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + dropSession.encodedLength());
    }

    /** Length of the part that every command begins with: message header and command header. */
    static int commandPrefixLength() {
        return MessageHeaderEncoder.ENCODED_LENGTH + CommandHeaderDecoder.ENCODED_LENGTH;
    }
}
