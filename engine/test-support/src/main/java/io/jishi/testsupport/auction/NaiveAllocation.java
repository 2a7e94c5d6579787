package io.jishi.testsupport.auction;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who gets how many of several units. */
final class NaiveAllocation {
    private final Map<NaiveBidder, Long> given = new LinkedHashMap<>();
    private long left;

    private NaiveAllocation(final long units) {
        left = units;
    }

    /** By price, then sequence; what does not fit whole is cut, or skipped if it is all or none. */
    static Map<NaiveBidder, Long> inSequence(final List<NaiveBidder> offers, final long units) {
        final NaiveAllocation allocation = new NaiveAllocation(units);
        for (final NaiveBidder offer : offers) {
            if (offer.units <= allocation.left || !offer.allOrNone) {
                allocation.give(offer, Math.min(offer.units, allocation.left));
            }
        }
        return allocation.given;
    }

    /** Level by level; the first that does not fit is shared by quantity among those that can be cut. */
    static Map<NaiveBidder, Long> proRata(final List<NaiveBidder> offers, final long units) {
        final NaiveAllocation allocation = new NaiveAllocation(units);
        final Map<Long, List<NaiveBidder>> levels = new LinkedHashMap<>();
        offers.forEach(offer -> levels.computeIfAbsent(offer.price, price -> new ArrayList<>()).add(offer));
        levels.values().forEach(allocation::level);
        return allocation.given;
    }

    /** The lowest price that anybody was accepted at, found by trying every price offered. */
    static long uniformPrice(final Map<NaiveBidder, Long> given) {
        long uniform = 0;
        for (final NaiveBidder tried : given.keySet()) {
            if (given.keySet().stream().allMatch(winner -> winner.price >= tried.price)) {
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
        final List<NaiveBidder> kept = new ArrayList<>(offers);
        while (wanted(kept).compareTo(BigInteger.valueOf(left)) > 0 && kept.stream().anyMatch(o -> o.allOrNone)) {
            kept.remove(kept.stream().filter(o -> o.allOrNone).reduce((first, second) -> second).orElseThrow());
        }
        if (wanted(kept).compareTo(BigInteger.valueOf(left)) <= 0) {
            kept.forEach(offer -> give(offer, offer.units));
        } else {
            share(kept, left);
        }
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
        for (final NaiveBidder offer : offers) {
            give(offer, shares.get(offer)[0].longValueExact() + (byRemainder.indexOf(offer) < more ? 1 : 0));
        }
    }
}
