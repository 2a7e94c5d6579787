package io.jishi.testsupport.pool;

import io.jishi.core.model.Market;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/**
 * Kill switches and titles that passed as a list, and the rows of listings that they go through: the row freed last is
 * given first.
 */
final class NaiveMassEnds {
    private static final long PAUSE_NS = 1_000_000;
    private static final int END = 512;
    private static final int LOOK = 8;

    /** One whose listings are being told; of an asset without a scope. */
    private static final class MassEnd {
        private Scope scope;
        private int subject;
        private long asset;
        private long lastPlace;
        private int next;
        private int end;

        private boolean covers(final NaiveListing n) {
            if (scope == null) {
                return n.assetId == asset && n.place <= lastPlace && !n.inLot && !n.spent();
            }
            final boolean inScope = switch (scope) {
                case ALL -> true;
                case VENUE -> n.venue.id() == subject;
                default -> n.owner.id() == subject;
            };
            return inScope && n.place <= lastPlace && !n.inLot;
        }

        private long key() {
            return (scope == null ? 127L : scope.code()) << 56 | subject;
        }
    }

    private final Market market;
    private final ToIntFunction<NaiveListing> proposals;
    private final BiConsumer<NaiveListing, ListingEnd> ending;
    private final List<NaiveListing> listings = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final List<MassEnd> ends = new ArrayList<>();
    private int rows;
    private boolean waits;

    /** The functions count the proposals of a listing, and end it. */
    NaiveMassEnds(final Market market, final ToIntFunction<NaiveListing> proposals,
        final BiConsumer<NaiveListing, ListingEnd> ending) {
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
        return ends.stream().anyMatch((end) -> end.covers(listing));
    }

    /** Why a listing is over. */
    ListingEnd reason(final NaiveListing listing) {
        if (ends.stream().anyMatch((end) -> end.scope == null && end.covers(listing))) {
            return ListingEnd.RIGHT_ENDED;
        }
        return covers(listing) ? ListingEnd.OPERATOR : ListingEnd.EXPIRED;
    }

    void kill(final Scope scope, final long subject, final long lastPlace) {
        final MassEnd end = new MassEnd();
        end.scope = scope;
        end.subject = (int)subject;
        end.end = rows;
        add(end, lastPlace);
        goOn();
    }

    void pass(final int asset, final long lastPlace) {
        final MassEnd end = new MassEnd();
        end.subject = asset;
        end.asset = market.rights().idOf(asset);
        end.end = 1;
        add(end, lastPlace);
    }

    private void add(final MassEnd end, final long lastPlace) {
        end.lastPlace = lastPlace;
        if (ends.stream().noneMatch((e) -> e.key() == end.key() && e.lastPlace == lastPlace)) {
            ends.add(end);
        }
    }

    void goOn() {
        if (!waits && !ends.isEmpty()) {
            takeSlice();
        }
    }

    private void takeSlice() {
        long left = END * Math.max(1L, market.limits().maxLooksPerCommand() / 4);
        while (left > 0 && !ends.isEmpty()) {
            final MassEnd first = ends.get(0);
            final List<NaiveListing> slice = new ArrayList<>();
            left -= first.scope == null ? ofAsset(first, left, slice) : ofRows(first, left, slice);
            slice.sort(Comparator.comparingLong((n) -> n.place));
            slice.forEach((n) -> ending.accept(n, first.scope == null ? ListingEnd.RIGHT_ENDED : ListingEnd.OPERATOR));
            if (first.next >= first.end) {
                ends.remove(0);
            }
        }
        if (!ends.isEmpty() && market.clock().untilNs() <= Long.MAX_VALUE - PAUSE_NS) {
            waits = true;
            market.timers().armReserved(market.clock().untilNs() + PAUSE_NS, (subject, deadlineNs) -> {
                waits = false;
                takeSlice();
            });
        }
    }

    /** Row by row; whose it is not costs little where it is asked for a participant. */
    private long ofRows(final MassEnd end, final long most, final List<NaiveListing> slice) {
        final Map<Integer, NaiveListing> byRow = new HashMap<>();
        listings.forEach((n) -> byRow.put(n.row, n));
        long spent = 0;
        while (end.next < end.end && spent < most) {
            spent += end.scope == Scope.PARTICIPANT ? 1 : LOOK;
            spent += take(end, byRow.get(end.next++), slice);
        }
        return spent;
    }

    /** The last listed first. */
    private long ofAsset(final MassEnd end, final long most, final List<NaiveListing> slice) {
        final List<NaiveListing> listed = listings.stream().filter((n) -> n.assetId == end.asset)
            .sorted(Comparator.comparingLong((NaiveListing n) -> n.id).reversed()).toList();
        long ended = 0;
        int looks = 0;
        while (looks < listed.size() && ended < most) {
            ended += take(end, listed.get(looks++), slice);
        }
        end.next = looks == listed.size() ? 1 : 0;
        return ended + (long)looks * LOOK;
    }

    private long take(final MassEnd end, final NaiveListing listing, final List<NaiveListing> slice) {
        if (listing == null || !end.covers(listing)) {
            return 0;
        }
        slice.add(listing);
        return END * (1L + proposals.applyAsInt(listing));
    }

    void hashInto(final StateHash hash) {
        hash.add(ends.size());
        ends.forEach((end) -> hash.add(end.key()).add(end.lastPlace).add(end.next).add(end.end));
    }
}
