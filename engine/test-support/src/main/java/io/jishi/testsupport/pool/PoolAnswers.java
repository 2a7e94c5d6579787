package io.jishi.testsupport.pool;

import io.jishi.core.command.Command;
import io.jishi.core.command.ConfirmMatch;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclineMatch;
import io.jishi.core.command.NoticeOfTake;
import io.jishi.core.event.EventType;
import io.jishi.core.vocabulary.Model;
import io.jishi.testsupport.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/** Answers to the proposals and open licences of a random market: mostly of those concerned, now and then of others. */
final class PoolAnswers {
    private static final int REMEMBERED = 200;
    private final PoolFlow flow;
    private final List<RecordedEvent> proposals = new ArrayList<>();
    private final List<RecordedEvent> notices = new ArrayList<>();
    private final List<Long> openLicences = new ArrayList<>();

    PoolAnswers(final PoolFlow flow) {
        this.flow = flow;
    }

    /** Learns what is open; what has ended is forgotten, if it was ended by an event of its own. */
    void learn(final RecordedEvent event) {
        if (event.type() == EventType.MATCH_PROPOSED) {
            remember(proposals, event);
        } else if (event.type() == EventType.TAKE_NOTICED) {
            remember(notices, event);
        } else if (event.type() == EventType.MATCH_ENDED) {
            proposals.removeIf((p) -> p.get("matchId") == event.get("matchId"));
        } else if (event.type() == EventType.LISTING_ACCEPTED && event.get("executionMode") == 3) {
            openLicences.add(event.get("listingId"));
        }
    }

    private static void remember(final List<RecordedEvent> events, final RecordedEvent event) {
        events.add(event);
        if (events.size() > REMEMBERED) {
            events.remove(0);
        }
    }

    Command command(final long anyListing) {
        final int dice = flow.draw(0, 99);
        if (!proposals.isEmpty() && dice < 70) {
            return dice < 62 ? confirm() : decline();
        }
        if (!notices.isEmpty() && dice < 85) {
            return pay();
        }
        return notice(anyListing);
    }

    private Command confirm() {
        final RecordedEvent proposal = proposals.get(flow.draw(0, proposals.size() - 1));
        final ConfirmMatch command = new ConfirmMatch();
        command.participantId = partyOf(proposal);
        command.matchId = flow.dice(20) ? flow.any(0, 100) : proposal.get("matchId");
        return command;
    }

    private int partyOf(final RecordedEvent proposal) {
        return flow.dice(20) ? flow.party()
            : (int)proposal.get(flow.dice(500) ? "participantId" : "counterpartyId");
    }

    private Command decline() {
        final RecordedEvent proposal = proposals.get(flow.draw(0, proposals.size() - 1));
        final DeclineMatch command = new DeclineMatch();
        command.participantId = partyOf(proposal);
        command.matchId = flow.dice(20) ? flow.any(0, 100) : proposal.get("matchId");
        return command;
    }

    private Command pay() {
        final RecordedEvent notice = notices.get(flow.draw(0, notices.size() - 1));
        final ConfirmPayment command = new ConfirmPayment();
        command.model = flow.dice(10) ? Model.AUCTION : Model.POOL;
        command.participantId = flow.dice(300) ? 0 : flow.dice(50) ? flow.party() : (int)notice.get("counterpartyId");
        command.subjectId = flow.dice(20) ? flow.any(0, 100) : notice.get("noticeId");
        return command;
    }

    private Command notice(final long anyListing) {
        final NoticeOfTake command = new NoticeOfTake();
        command.participantId = flow.party();
        command.venueId = flow.venue();
        command.listingId = openLicences.isEmpty() || flow.dice(300) ? anyListing
            : openLicences.get(flow.draw(Math.max(0, openLicences.size() - 20), openLicences.size() - 1));
        return command;
    }
}
