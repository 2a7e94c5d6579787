package io.jishi.testsupport.auction;

import io.jishi.core.command.RevealReserve;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.RejectReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The end of bidding: the reserve, and what the best pays. */
final class NaiveClosing {
    private static final long DAY_MS = 86_400_000;
    private static final int AWARDING = 8;

    private final Market market;
    private final NaiveLots lots;
    private final NaiveLotEvents events;
    private final NaiveBidChecks checks;
    private final NaiveAwards awards;
    private final NaiveRefusal refusal;
    private final NaiveSlices slices;

    NaiveClosing(
        final Market market,
        final NaiveLots lots,
        final NaiveLotEvents events,
        final NaiveBidChecks checks,
        final NaiveAwards awards,
        final NaiveRefusal refusal,
        final NaiveSlices slices) {
        this.market = market;
        this.lots = lots;
        this.events = events;
        this.checks = checks;
        this.awards = awards;
        this.refusal = refusal;
        this.slices = slices;
    }

    /** Bidding is over; the best bid leads, whatever the reserve. */
    void close(final NaiveLot lot) {
        if (lot.leader == null) {
            awards.noSale(lot);
        } else if (lot.hasSecretReserve() && !lot.reserveRevealed) {
            ask(lot);
        } else {
            decide(lot);
        }
    }

    /** The owner is asked for what it has promised by a hash. */
    void ask(final NaiveLot lot) {
        lot.revealsReserve = true;
        lots.count(lot, LotState.REVEAL, lot.terms.revealMs == 0 ? DAY_MS : lot.terms.revealMs);
        events.phase(lot);
    }

    private void decide(final NaiveLot lot) {
        lot.revealsReserve = false;
        if (lot.reaches(lot.bestPrice)) {
            award(lot);
        } else {
            awards.noSale(lot);
        }
    }

    /** The best has reached the reserve. */
    void award(final NaiveLot lot) {
        if (lot.terms.auctionMode == AuctionMode.MULTI_UNIT) {
            allocate(lot);
            return;
        }
        lot.pay = price(lot);
        if (lot.refusal == FirstRefusalMode.ASK_AFTER && lot.holderCount > 0) {
            refusal.begin(lot);
        } else {
            awards.award(lot);
        }
    }

    private void allocate(final NaiveLot lot) {
        lot.pause();
        final List<NaiveBidder> offers =
            NaiveSealed.inOrder(lot).stream().filter(offer -> lot.reaches(offer.price)).toList();
        final NaiveAllocation allocation = lot.terms.allocation == Allocation.PRO_RATA
            ? NaiveAllocation.proRata(offers, lot.unitsLeft) : NaiveAllocation.inSequence(offers, lot.unitsLeft);
        look(lot, allocation.looks().iterator(), allocation.given());
    }

    /** What it takes to find who gets what: so many looks of each kind, which do nothing else. */
    private void look(final NaiveLot lot, final Iterator<int[]> looks, final Map<NaiveBidder, Long> given) {
        if (looks.hasNext()) {
            final int[] kind = looks.next();
            slices.begin(lot, kind[0], Collections.nCopies(kind[1], () -> { }), () -> look(lot, looks, given));
        } else {
            award(lot, given);
        }
    }

    private void award(final NaiveLot lot, final Map<NaiveBidder, Long> given) {
        final long uniform = NaiveAllocation.uniformPrice(given);
        final List<Runnable> visits = new ArrayList<>();
        given.forEach((winner, units) -> visits.add(() -> {
            if (units > 0) {
                awards.award(lot, winner, units, lot.terms.pricing == Pricing.UNIFORM ? uniform : winner.price);
            }
        }));
        slices.begin(lot, AWARDING, visits, () -> awards.close(lot));
    }

    /** What the leader pays: its own; or the second price, all put in order, and at least what it has raised to. */
    long price(final NaiveLot lot) {
        if (lot.terms.pricing != Pricing.SECOND) {
            return lot.bestPrice;
        }
        long second = lot.terms.startPriceFen;
        if (lot.reserve != 0 && lot.gain(lot.reserve, second) > 0) {
            second = lot.reserve;
        }
        final List<NaiveBidder> others =
            NaiveSealed.inOrder(lot).stream().filter(offer -> offer != lot.leader).toList();
        if (!others.isEmpty() && lot.gain(others.get(0).price, second) > 0) {
            second = others.get(0).price;
        }
        return lot.leader.raise != 0 && lot.gain(lot.leader.raise, second) > 0 ? lot.leader.raise : second;
    }

    /** Whether the best of those who are left reaches the reserve; it leads then. */
    boolean leadNext(final NaiveLot lot) {
        if (lot.isAscending()) {
            final NaiveBid best = lot.best();
            lot.lead(best == null ? null : best.bidder);
        } else {
            NaiveSealed.leadBest(lot);
        }
        return lot.leader != null && lot.reaches(lot.bestPrice);
    }

    /** Somebody is disqualified when holders have been asked: the price is another if it is who would have paid it. */
    void outWhileAsking(final NaiveLot lot, final NaiveBidder bidder) {
        if (lot.state == LotState.TOP_UP || lot.leader != bidder) {
            refusal.out(lot, bidder);
        } else {
            leadNext(lot);
            close(lot);
        }
    }

    RejectReason reveal(final RevealReserve command) {
        final RejectReason reason = mayReveal(command);
        if (reason == RejectReason.NONE) {
            final NaiveLot lot = lots.find(command.lotId);
            final long[] salt = {command.salt0, command.salt1, command.salt2, command.salt3};
            final boolean matched = Arrays.equals(promised(lot), NaiveHashes.of(salt, command.reserveFen));
            events.reserve(lot, command.reserveFen, matched);
            if (matched && lot.floorAsked) {
                lot.revealsReserve = false;
                lot.floor = command.reserveFen;
                lot.floorRevealed = true;
                lot.opening.run();
            } else if (matched) {
                lot.reserve = command.reserveFen;
                lot.reserveRevealed = true;
                decide(lot);
            } else if (lot.state != LotState.HALTED) {
                silent(lot);
            }
        }
        return reason;
    }

    private static long[] promised(final NaiveLot lot) {
        return lot.floorAsked
            ? new long[] {lot.terms.floorHash0, lot.terms.floorHash1, lot.terms.floorHash2, lot.terms.floorHash3}
            : new long[] {lot.terms.reserveHash0, lot.terms.reserveHash1, lot.terms.reserveHash2,
                lot.terms.reserveHash3};
    }

    private RejectReason mayReveal(final RevealReserve command) {
        if (command.reserveFen < 1) {
            return RejectReason.AMOUNT_RANGE;
        }
        final RejectReason reason = checks.parties(command, command.lotId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final NaiveLot lot = lots.find(command.lotId);
        if (lot != null && lot.owner.id() != command.participantId) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (lot == null || (lot.isClosed() && !lot.revealsReserve)) {
            return RejectReason.LATE;
        }
        if (!lot.revealsReserve || (lot.state == LotState.HALTED && !market.reference().isOperator(command))) {
            return RejectReason.NOT_OPEN;
        }
        return lots.isFrozen(lot) ? RejectReason.HALTED : RejectReason.NONE;
    }

    /** The secret reserve was not revealed: the lot waits for the operator. */
    void silent(final NaiveLot lot) {
        awards.stop(lot, LotState.HALTED);
        events.closed(lot, LotState.HALTED);
    }
}
