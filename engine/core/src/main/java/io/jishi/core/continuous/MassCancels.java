package io.jishi.core.continuous;

import io.jishi.core.command.MassCancel;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participants;
import io.jishi.core.reference.Session;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import java.util.Arrays;

/**
 * Ends many orders at once. Those of one owner end in the order of their entry; those of a book bids first, then asks,
 * each in priority, then waiting buy stops and sell stops, each in the order of their triggers; books in the order in
 * which their instruments were defined.
 */
final class MassCancels {
    private final Market market;
    private final LiveOrders live;
    private final Orders orders;
    private final Books books;
    private final Execution execution;
    private long[] found = new long[1024];
    private int foundCount;

    MassCancels(final Market market, final LiveOrders live, final Books books, final Execution execution) {
        this.market = market;
        this.live = live;
        orders = live.rows();
        this.books = books;
        this.execution = execution;
    }

    /**
     * A party cancels its orders. First failing reason wins: UNKNOWN_PARTY, NOT_AUTHORISED, MALFORMED (one side, but
     * which?), BAD_VALUE (scope, or a subject with scope PARTICIPANT), UNKNOWN_INSTRUMENT, UNKNOWN_SESSION,
     * UNKNOWN_ORDER (there is nothing to cancel).
     */
    RejectReason cancel(final MassCancel command) {
        final RejectReason reason = check(command);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final OwnerOrders list = live.ofParticipants();
        final int owner = market.reference().participants().find(command.participantId).index();
        for (int place = list.last(owner); place != 0; place = list.previous(place)) {
            if (isMeant(command, list.at(place), list.sessionAt(place))) {
                find(list.at(place));
            }
        }
        return endFound(OrderEnd.MASS_CANCEL) ? RejectReason.NONE : RejectReason.UNKNOWN_ORDER;
    }

    private RejectReason check(final MassCancel command) {
        final RejectReason reason = market.gate().checkOwner(command);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (command.bothSides != (command.side == null)) {
            return RejectReason.MALFORMED;
        }
        if (command.scope == Scope.PARTICIPANT) {
            return command.subjectId == 0 ? RejectReason.NONE : RejectReason.BAD_VALUE;
        }
        final boolean isInt = command.subjectId == (int)command.subjectId;
        if (command.scope == Scope.INSTRUMENT) {
            return isInt && market.reference().instruments().find((int)command.subjectId) != null
                ? RejectReason.NONE : RejectReason.UNKNOWN_INSTRUMENT;
        }
        if (command.scope == Scope.SESSION) {
            return isInt && market.reference().sessions().find((int)command.subjectId) != null
                ? RejectReason.NONE : RejectReason.UNKNOWN_SESSION;
        }
        return RejectReason.BAD_VALUE;
    }

    private boolean isMeant(final MassCancel command, final int handle, final int sessionId) {
        if (!command.bothSides && (command.side == Side.BUY) != orders.isBuy(handle)) {
            return false;
        }
        if (command.scope == Scope.INSTRUMENT) {
            return market.reference().instruments().at(orders.instrument(handle)).id() == command.subjectId;
        }
        return command.scope == Scope.PARTICIPANT || sessionId == command.subjectId;
    }

    /** Every order of a party, at a kill switch. */
    void killParticipant(final int participantId) {
        final int owner = market.reference().participants().find(participantId).index();
        final OwnerOrders list = live.ofParticipants();
        for (int place = list.last(owner); place != 0; place = list.previous(place)) {
            find(list.at(place));
        }
        endFound(OrderEnd.KILLED);
    }

    /** Every order that a session entered, at its disconnect, in the order of their entry. */
    void disconnect(final int sessionId) {
        final Session session = market.reference().sessions().find(sessionId);
        final Participants participants = market.reference().participants();
        for (int i = 0; i < participants.size(); i++) {
            if (session.actsFor(participants.at(i))) {
                find(i, sessionId);
            }
        }
        endFound(OrderEnd.DISCONNECT);
    }

    private void find(final int owner, final int sessionId) {
        final OwnerOrders list = live.ofParticipants();
        for (int place = list.last(owner); place != 0; place = list.previous(place)) {
            if (list.sessionAt(place) == sessionId) {
                find(list.at(place));
            }
        }
    }

    private void find(final int handle) {
        if (foundCount == found.length) {
            found = Arrays.copyOf(found, 2 * foundCount);
        }
        found[foundCount++] = orders.id(handle);
    }

    /** Orders are numbered as they are entered, so their ids put them into that order; says whether there were any. */
    private boolean endFound(final OrderEnd reason) {
        final int count = foundCount;
        foundCount = 0;
        Arrays.sort(found, 0, count);
        for (int i = 0; i < count; i++) {
            execution.end(live.find(found[i]), reason);
        }
        return count > 0;
    }

    /** Every order at a venue, or everywhere, at a kill switch. */
    void kill(final Scope scope, final long subjectId) {
        market.reference().instruments().forEach(
            scope, subjectId, instrument -> endBook(instrument.index(), false, OrderEnd.KILLED));
    }

    /** Every DAY order of an instrument, of a venue or everywhere, when it closes. */
    void close(final Scope scope, final long subjectId) {
        market.reference().instruments().forEach(
            scope, subjectId, instrument -> endBook(instrument.index(), true, OrderEnd.DAY_END));
    }

    private void endBook(final int instrumentIndex, final boolean dayOnly, final OrderEnd reason) {
        endLadder(Books.ladder(instrumentIndex, true), dayOnly, reason);
        endLadder(Books.ladder(instrumentIndex, false), dayOnly, reason);
        endLadder(Books.stopLadder(instrumentIndex, true), dayOnly, reason);
        endLadder(Books.stopLadder(instrumentIndex, false), dayOnly, reason);
        endLadder(Books.markedLadder(instrumentIndex), dayOnly, reason);
    }

    private void endLadder(final int ladder, final boolean dayOnly, final OrderEnd reason) {
        final Levels levels = books.levels();
        int level = levels.best(ladder);
        while (level != Levels.NONE) {
            final int worse = levels.worse(level);
            int order = levels.head(level);
            while (order != Orders.NONE) {
                final int next = orders.next(order);
                if (!dayOnly || orders.timeInForce(order) == TimeInForce.DAY) {
                    execution.end(order, reason);
                }
                order = next;
            }
            level = worse;
        }
    }
}
