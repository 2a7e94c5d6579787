package io.jishi.testsupport.auction;

import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.DepositMove;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.testsupport.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what several events of a lot come to, so that a test can ask whether it was reached. */
final class LotSights {
    private static final int TRIMMED_FROM = 5;

    /** What is known of a lot. */
    private static final class Sight {
        private final Map<String, Integer> scores = new HashMap<>();
        private final Map<Long, long[]> offers = new HashMap<>();
        private final Map<Long, Integer> shared = new HashMap<>();
        private final Map<Long, Integer> awarded = new HashMap<>();
        private boolean trimmed;
        private boolean raised;
    }

    private final Map<String, Long> seen;
    private final int biddersPerCommand;
    private final Map<Long, Sight> sights = new HashMap<>();

    LotSights(final Map<String, Long> seen, final int biddersPerCommand) {
        this.seen = seen;
        this.biddersPerCommand = biddersPerCommand;
    }

    /** An event, before the flow learns it; of lots that the flow does not know nothing is counted. */
    void see(final RecordedEvent event, final List<LotView> lots) {
        switch (event.type()) {
            case OFFER_SCORED, BID_ACCEPTED, LOT_AWARDED, LOT_CLOSED, LOT_PHASE_CHANGED, DEPOSIT_MOVED ->
                see(event, find(lots, event.get("lotId")));
            case DEFAULT_DECLARED -> defaulted(
                event.get("model") == Model.AUCTION.code() ? find(lots, event.get("subjectId")) : null);
            default -> { }
        }
    }

    private static LotView find(final List<LotView> lots, final long lotId) {
        return lots.stream().filter(lot -> lot.id == lotId).findAny().orElse(null);
    }

    private void see(final RecordedEvent event, final LotView lot) {
        if (lot == null) {
            return;
        }
        final Sight sight = sights.computeIfAbsent(lot.id, id -> new Sight());
        switch (event.type()) {
            case OFFER_SCORED -> sight.trimmed |= sight.scores.merge(
                event.get("participantId") + " " + event.get("criterionId"), 1, Integer::sum) >= TRIMMED_FROM;
            case BID_ACCEPTED -> bid(event, lot, sight);
            case LOT_AWARDED -> awarded(event, lot, sight);
            case LOT_CLOSED -> closed(event, lot, sight);
            case LOT_PHASE_CHANGED -> {
                if (event.get("state") == LotState.TOP_UP.code() && isSecondWithCandidates(lot)) {
                    count("TOP_UP SECOND NEXT_CANDIDATE");
                }
            }
            default -> {
                if (event.get("move") == DepositMove.RESERVED.code() && event.get("amountFen") > lot.terms.depositFen) {
                    count("DEPOSIT OF A RESTRICTED PARTY");
                }
            }
        }
    }

    private static boolean isSecondWithCandidates(final LotView lot) {
        return lot.terms.pricing == Pricing.SECOND && lot.terms.onDefault == OnDefault.NEXT_CANDIDATE;
    }

    private void bid(final RecordedEvent event, final LotView lot, final Sight sight) {
        sight.offers.put(event.get("bidId"), new long[] {event.get("priceFen"), event.get("units")});
        sight.raised |= lot.state == LotState.TOP_UP;
    }

    private void awarded(final RecordedEvent event, final LotView lot, final Sight sight) {
        if (sight.trimmed) {
            count("AWARDED BY TRIMMED SCORES");
        }
        final long[] offer = sight.offers.get(event.get("bidId"));
        if (lot.terms.auctionMode == AuctionMode.MULTI_UNIT && offer != null) {
            sight.awarded.merge(offer[0], 1, Integer::sum);
            if (event.get("units") < offer[1]) {
                sight.shared.merge(offer[0], 1, Integer::sum);
            }
        }
    }

    private void closed(final RecordedEvent event, final LotView lot, final Sight sight) {
        if (lot.bidders.size() > biddersPerCommand) {
            count("MORE BIDDERS THAN A COMMAND VISITS " + LotState.ofCode((int)event.get("state")));
        }
        if (lot.terms.allocation == Allocation.PRO_RATA && sight.shared.values().stream().anyMatch(n -> n > 1)) {
            count("UNITS SHARED PRO RATA");
        }
        if (lot.terms.allocation == Allocation.SEQUENCE && sight.awarded.values().stream().anyMatch(n -> n > 1)) {
            count("UNITS TO TIED OFFERS BY SEQUENCE");
        }
    }

    private void defaulted(final LotView lot) {
        if (lot != null && isSecondWithCandidates(lot)
            && sights.computeIfAbsent(lot.id, id -> new Sight()).raised) {
            count("DEFAULT AFTER A RAISE SECOND NEXT_CANDIDATE");
        }
    }

    private void count(final String what) {
        seen.merge(what, 1L, Long::sum);
    }
}
