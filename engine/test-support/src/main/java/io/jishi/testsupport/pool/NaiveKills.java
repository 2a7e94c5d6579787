package io.jishi.testsupport.pool;

import io.jishi.core.model.Market;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Kill switches as a list, and the rows of listings that they go through: the row freed last is given first. */
final class NaiveKills {
    private static final long PAUSE_NS = 1_000_000;
    private static final int ROWS = 64;
    private static final int ROWS_OF_PARTY = 512;

    /** One that is being carried out. */
    private static final class Kill {
        private Scope scope;
        private long subject;
        private long lastPlace;
        private int next;
        private int end;

        private boolean covers(final NaiveListing n) {
            final boolean inScope = switch (scope) {
                case ALL -> true;
                case VENUE -> n.venue.id() == subject;
                default -> n.owner.id() == subject;
            };
            return inScope && n.place <= lastPlace && !n.inLot;
        }
    }

    private final Market market;
    private final ToIntFunction<NaiveListing> proposals;
    private final Consumer<NaiveListing> ending;
    private final List<NaiveListing> listings = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final List<Kill> kills = new ArrayList<>();
    private int rows;

    /** The functions count the proposals of a listing, and end it. */
    NaiveKills(final Market market, final ToIntFunction<NaiveListing> proposals,
        final Consumer<NaiveListing> ending) {
        this.market = market;
        this.proposals = proposals;
        this.ending = ending;
    }

    void admit(final NaiveListing listing) {
        listing.row = free.isEmpty() ? rows++ : free.pop();
        listings.add(listing);
    }

    void release(final NaiveListing listing) {
        free.push(listing.row);
        listings.removeIf((n) -> n.row == listing.row);
    }

    void replace(final NaiveListing changed) {
        listings.replaceAll((n) -> n.row == changed.row ? changed : n);
    }

    boolean covers(final NaiveListing listing) {
        return kills.stream().anyMatch((kill) -> kill.covers(listing));
    }

    void begin(final Scope scope, final long subject, final long lastPlace) {
        final Kill kill = new Kill();
        kill.scope = scope;
        kill.subject = subject;
        kill.lastPlace = lastPlace;
        kill.end = rows;
        kills.add(kill);
        if (kills.size() == 1) {
            takeSlice();
        }
    }

    private void takeSlice() {
        final Kill kill = kills.get(0);
        final int most = Math.max(1, market.limits().maxLooksPerCommand() / 4);
        final int end = Math.min(kill.end, kill.next + most * (kill.scope == Scope.PARTICIPANT ? ROWS_OF_PARTY : ROWS));
        final List<NaiveListing> slice = new ArrayList<>();
        int ends = 0;
        listings.sort(Comparator.comparingInt((n) -> n.row));
        for (final NaiveListing listing : listings) {
            if (ends < most && listing.row >= kill.next && listing.row < end && kill.covers(listing)) {
                slice.add(listing);
                ends += 1 + proposals.applyAsInt(listing);
            }
        }
        kill.next = ends < most ? end : slice.get(slice.size() - 1).row + 1;
        slice.sort(Comparator.comparingLong((n) -> n.place));
        slice.forEach(ending);
        if (kill.next >= kill.end) {
            kills.remove(0);
        }
        if (!kills.isEmpty() && market.clock().untilNs() <= Long.MAX_VALUE - PAUSE_NS) {
            market.timers().armReserved(market.clock().untilNs() + PAUSE_NS, (subject, deadlineNs) -> takeSlice());
        }
    }

    void hashInto(final StateHash hash) {
        hash.add(kills.size());
        for (final Kill kill : kills) {
            hash.add((long)kill.scope.code() << 56 | kill.subject).add(kill.lastPlace).add(kill.next).add(kill.end);
        }
    }
}
