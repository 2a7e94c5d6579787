package io.jishi.testsupport.auction;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who gets how many of several units. */
final class NaiveAllocation {
    private static final int ALLOTTING = 3;
    private static final int GATHERING = 4;
    private static final int DROPPING = 5;
    private static final int SHARING = 6;
    private static final int ROUNDING = 7;

    private final Map<NaiveBidder, Long> given = new LinkedHashMap<>();
    private final List<int[]> looks = new ArrayList<>();
    private long left;

    private NaiveAllocation(final long units) {
        left = units;
    }

    /** Who gets how many, in the order of prices; of a level that is shared, those who get none too. */
    Map<NaiveBidder, Long> given() {
        return given;
    }

    /** How many looks at an offer it took, kind by kind. */
    List<int[]> looks() {
        return looks;
    }

    /** By price, then sequence; what does not fit whole is cut, or skipped if it is all or none. */
    static NaiveAllocation inSequence(final List<NaiveBidder> offers, final long units) {
        final NaiveAllocation allocation = new NaiveAllocation(units);
        int count = 0;
        for (final NaiveBidder offer : offers) {
            count += allocation.left > 0 ? 1 : 0;
            if (offer.units <= allocation.left || !offer.allOrNone) {
                allocation.give(offer, Math.min(offer.units, allocation.left));
            }
        }
        allocation.looks.add(new int[] {ALLOTTING, count});
        return allocation;
    }

    /** Level by level; the first that does not fit is shared by quantity among those that can be cut. */
    static NaiveAllocation proRata(final List<NaiveBidder> offers, final long units) {
        final NaiveAllocation allocation = new NaiveAllocation(units);
        final Map<Long, List<NaiveBidder>> levels = new LinkedHashMap<>();
        offers.forEach(offer -> levels.computeIfAbsent(offer.price, price -> new ArrayList<>()).add(offer));
        levels.values().forEach(allocation::level);
        if (allocation.left > 0) {
            allocation.looks.add(new int[] {GATHERING, 0});
        }
        return allocation;
    }

    /** The lowest price that anybody was accepted at, found by trying every price offered. */
    static long uniformPrice(final Map<NaiveBidder, Long> given) {
        long uniform = 0;
        for (final NaiveBidder tried : given.keySet()) {
            if (given.keySet().stream().allMatch(winner -> given.get(winner) == 0 || winner.price >= tried.price)
                && given.get(tried) > 0) {
                uniform = tried.price;
            }
        }
        return uniform;
    }

    private void give(final NaiveBidder offer, final long units) {
        if (units > 0) {
            given.put(offer, units);
            left -= units;
        }
    }

    private void level(final List<NaiveBidder> offers) {
        if (left == 0) {
            return;
        }
        looks.add(new int[] {GATHERING, offers.size()});
        final List<NaiveBidder> kept = new ArrayList<>(offers);
        int dropping = 0;
        for (int i = offers.size() - 1; i >= 0 && isTooMuch(kept); i--) {
            dropping++;
            if (offers.get(i).allOrNone) {
                kept.remove(offers.get(i));
            }
        }
        looks.add(new int[] {DROPPING, dropping});
        if (isTooMuch(kept)) {
            share(kept, left);
        } else {
            kept.forEach(offer -> give(offer, offer.units));
        }
    }

    private boolean isTooMuch(final List<NaiveBidder> offers) {
        return wanted(offers).compareTo(BigInteger.valueOf(left)) > 0;
    }

    private static BigInteger wanted(final List<NaiveBidder> offers) {
        return offers.stream().map(offer -> BigInteger.valueOf(offer.units))
            .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private void share(final List<NaiveBidder> offers, final long units) {
        final BigInteger all = wanted(offers);
        final Map<NaiveBidder, BigInteger[]> shares = new LinkedHashMap<>();
        long whole = 0;
        for (final NaiveBidder offer : offers) {
            final BigInteger[] share =
                BigInteger.valueOf(units).multiply(BigInteger.valueOf(offer.units)).divideAndRemainder(all);
            shares.put(offer, share);
            whole += share[0].longValueExact();
        }
        final List<NaiveBidder> byRemainder = new ArrayList<>(offers);
        byRemainder.sort(Comparator.comparing(offer -> shares.get(offer)[1], Comparator.reverseOrder()));
        final long more = units - whole;
        looks.add(new int[] {SHARING, offers.size()});
        looks.add(new int[] {ROUNDING, (int)more});
        for (final NaiveBidder offer : offers) {
            given.put(offer, shares.get(offer)[0].longValueExact() + (byRemainder.indexOf(offer) < more ? 1 : 0));
        }
        left = 0;
    }
}
