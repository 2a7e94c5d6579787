package io.jishi.node.codec;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.ConfirmMatch;
import io.jishi.core.command.DeclineMatch;
import io.jishi.core.command.NoticeOfTake;
import io.jishi.core.command.SetPoolRules;
import io.jishi.wire.ConfirmMatchDecoder;
import io.jishi.wire.DeclineMatchDecoder;
import io.jishi.wire.NoticeOfTakeDecoder;
import io.jishi.wire.SetPoolRulesDecoder;

/**
 * Reads the commands of proposals and open licences from their wire form into carriers that it reuses.
 */
final class ProposalCommandDecoder implements GroupDecoder {
    private final SetPoolRulesDecoder setPoolRulesDecoder = new SetPoolRulesDecoder();
    private final SetPoolRules setPoolRules = new SetPoolRules();
    private final ConfirmMatchDecoder confirmMatchDecoder = new ConfirmMatchDecoder();
    private final ConfirmMatch confirmMatch = new ConfirmMatch();
    private final DeclineMatchDecoder declineMatchDecoder = new DeclineMatchDecoder();
    private final DeclineMatch declineMatch = new DeclineMatch();
    private final NoticeOfTakeDecoder noticeOfTakeDecoder = new NoticeOfTakeDecoder();
    private final NoticeOfTake noticeOfTake = new NoticeOfTake();

    @Override
    public Command decode(final CommandType type, final Frame frame) {
        switch (type) {
            case SET_POOL_RULES:
                return setPoolRules(frame);
            case CONFIRM_MATCH:
                return confirmMatch(frame);
            case DECLINE_MATCH:
                return declineMatch(frame);
            case NOTICE_OF_TAKE:
                return noticeOfTake(frame);
            default:
                return null;
        }
    }

    private SetPoolRules setPoolRules(final Frame frame) {
        final SetPoolRulesDecoder in =
            setPoolRulesDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final SetPoolRules command = setPoolRules;
        command.venueId = in.venueId();
        command.weightField = in.weightField();
        command.weightTags = in.weightTags();
        command.weightHeadroom = in.weightHeadroom();
        command.weightMaturity = in.weightMaturity();
        command.weightRegion = in.weightRegion();
        command.weightModes = in.weightModes();
        command.weightFreshness = in.weightFreshness();
        command.threshold = in.threshold();
        command.topK = in.topK();
        command.proposalMs = in.proposalMs();
        return command;
    }

    private ConfirmMatch confirmMatch(final Frame frame) {
        final ConfirmMatchDecoder in =
            confirmMatchDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final ConfirmMatch command = confirmMatch;
        command.matchId = in.matchId();
        return command;
    }

    private DeclineMatch declineMatch(final Frame frame) {
        final DeclineMatchDecoder in =
            declineMatchDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DeclineMatch command = declineMatch;
        command.matchId = in.matchId();
        return command;
    }

    private NoticeOfTake noticeOfTake(final Frame frame) {
        final NoticeOfTakeDecoder in =
            noticeOfTakeDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final NoticeOfTake command = noticeOfTake;
        command.listingId = in.listingId();
        command.venueId = in.venueId();
        return command;
    }
}
