package io.jishi.perf.auction;

import io.jishi.core.Exchange;
import io.jishi.core.MarketModels;
import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.Command;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.event.Event;
import io.jishi.core.event.LotAwarded;
import io.jishi.core.event.Rejected;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.TieRule;

/**
 * A whole exchange with open lots of MULTI: lot 1 with very many bidders, the others with few. Knows the best bid of
 * each lot, so that every bid it sends is admissible.
 */
final class AuctionHouse {
    private static final int AUCTION = 4;
    private static final int FIRST_BIDDER = 2;
    private static final long STEP = 10;
    private static final int BATCH = 64;

    private final Exchange exchange;
    private final int lots;
    private final int bidders;
    private final int biddersOfOthers;
    private final long[] bestFen;
    private final int[] turn;
    private final int[] batchParties = new int[BATCH];
    private final long[] batchPrices = new long[BATCH];
    private final PlaceBid bid = new PlaceBid();
    private final AdvanceTime advance = new AdvanceTime();
    private long rejected;
    private long awarded;
    private long events;
    private long nowNs;

    /**
     * Opens the lots and qualifies the bidders.
     *
     * @param lots            how many.
     * @param bidders         of lot 1.
     * @param biddersOfOthers of each other lot.
     */
    AuctionHouse(final int lots, final int bidders, final int biddersOfOthers) {
        this.lots = lots;
        this.bidders = bidders;
        this.biddersOfOthers = biddersOfOthers;
        bestFen = new long[lots + 1];
        turn = new int[lots + 1];
        final int places = bidders + lots * biddersOfOthers;
        exchange = new Exchange(new CoreLimits().maxParticipants(bidders + FIRST_BIDDER).maxLots(lots).maxBids(places)
            .maxTimers(2 * lots).maxOrders(1).maxLevels(1).maxListings(1).maxAssets(1).maxGrants(1).maxInstruments(1)
            .maxFields(1).maxReservations(1), MarketModels.all(), this::onEvent);
        define();
        bid.clientBidId = 1;
    }

    private void define() {
        final DefineVenue venue = new DefineVenue();
        venue.venueId = 1;
        venue.models = AUCTION;
        venue.linked = true;
        venue.codeLow = 1;
        apply(venue);
        final RegisterParticipant party = new RegisterParticipant();
        party.homeVenueId = 1;
        party.kind = ParticipantKind.ENTERPRISE;
        party.grade = CreditGrade.A;
        for (int id = 1; id < bidders + FIRST_BIDDER; id++) {
            party.newParticipantId = id;
            party.codeLow = id;
            apply(party);
        }
    }

    private void onEvent(final Event event) {
        events++;
        rejected += event instanceof Rejected ? 1 : 0;
        awarded += event instanceof LotAwarded ? 1 : 0;
    }

    private void apply(final Command command) {
        exchange.onCommand(command, exchange.lastSequence() + 1, nowNs);
    }

    /**
     * Opens the next lot and qualifies its bidders.
     *
     * @param freeMs  its free period, from now.
     * @param limitMs its countdown.
     */
    void open(final int lot, final long freeMs, final long limitMs) {
        final OpenLot open = new OpenLot();
        open.participantId = 1;
        open.clientLotId = lot;
        open.venueId = 1;
        open.startAtNs = nowNs;
        open.startPriceFen = STEP;
        open.freeMs = freeMs;
        open.limitMs = limitMs;
        open.auctionMode = AuctionMode.MULTI;
        open.extensionBase = ExtensionBase.FROM_BID;
        open.pricing = Pricing.FIRST;
        open.tieRule = TieRule.EARLIEST_SEQUENCE;
        open.allocation = Allocation.SEQUENCE;
        open.firstRefusal = FirstRefusalMode.NONE;
        open.onDefault = OnDefault.RELIST;
        open.stepsCount = 1;
        open.stepsStepFen[0] = STEP;
        apply(open);
        final QualifyBidder qualify = new QualifyBidder();
        qualify.lotId = lot;
        qualify.accepted = true;
        for (int turns = 0; turns < biddersOf(lot); turns++) {
            qualify.targetParticipantId = bidderOf(lot, turns);
            apply(qualify);
        }
    }

    int lots() {
        return lots;
    }

    private int biddersOf(final int lot) {
        return lot == 1 ? bidders : biddersOfOthers;
    }

    /** Far from each other in memory, as bidders are. */
    private int bidderOf(final int lot, final int turns) {
        return FIRST_BIDDER + (int)((lot * 7L + turns * 49_999L) % bidders);
    }

    /** One bid, one step above the best, of the lot's next bidder. */
    void bid(final int lot) {
        next(lot);
        apply(bid);
    }

    private void next(final int lot) {
        bestFen[lot] += STEP;
        bid.participantId = bidderOf(lot, turn[lot]);
        bid.lotId = lot;
        bid.priceFen = bestFen[lot];
        turn[lot] = turn[lot] + 1 == biddersOf(lot) ? 0 : turn[lot] + 1;
    }

    /** One bid for each, as to the engine's node: what came meanwhile is known before the first of it is applied. */
    void bidInBatches(final int[] bidFor) {
        for (int first = 0; first < bidFor.length; first += BATCH) {
            bidBatch(bidFor, first, Math.min(BATCH, bidFor.length - first));
        }
    }

    private void bidBatch(final int[] bidFor, final int first, final int count) {
        for (int i = 0; i < count; i++) {
            next(bidFor[first + i]);
            batchParties[i] = bid.participantId;
            batchPrices[i] = bid.priceFen;
            if (exchange.readsAhead()) {
                exchange.expect(bid);
            }
        }
        exchange.readAhead();
        for (int i = 0; i < count; i++) {
            bid.participantId = batchParties[i];
            bid.lotId = bidFor[first + i];
            bid.priceFen = batchPrices[i];
            apply(bid);
        }
    }

    /** Lets time pass; what is due happens at the next command. */
    void pass(final long ns) {
        nowNs += ns;
    }

    /** What is due happens now. */
    void advance() {
        apply(advance);
    }

    boolean isDue() {
        return exchange.nextDeadlineNs() <= nowNs;
    }

    long rejected() {
        return rejected;
    }

    long awarded() {
        return awarded;
    }

    long events() {
        return events;
    }
}
