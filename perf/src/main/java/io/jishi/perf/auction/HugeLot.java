package io.jishi.perf.auction;

import io.jishi.core.Exchange;
import io.jishi.core.MarketModels;
import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.Command;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.CreditDeposit;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.event.BidAccepted;
import io.jishi.core.event.Event;
import io.jishi.core.event.Rejected;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.TieRule;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;

/** An exchange with one lot of very many bidders, each with a deposit: bid for, closed and settled. */
final class HugeLot {
    private static final int AUCTION = 4;
    private static final int FIRST_BIDDER = 2;
    private static final long STEP = 10;
    private static final long HOUR_MS = 3_600_000;
    private static final long NS_PER_MS = 1_000_000;
    private static final int PRICES = 500;

    private final Exchange exchange;
    private final int bidders;
    private final SplittableRandom random;
    private final PlaceBid bid = new PlaceBid();
    private final SetProxyMaximum maximum = new SetProxyMaximum();
    private final AdvanceTime advance = new AdvanceTime();
    private final Histogram bids = new Histogram(3);
    private final Histogram closes = new Histogram(3);
    private final Histogram slices = new Histogram(3);
    private long bestFen;
    private long rejected;
    private long nowNs = NS_PER_MS;

    HugeLot(final int bidders, final long seed) {
        this.bidders = bidders;
        random = new SplittableRandom(seed);
        exchange = new Exchange(new CoreLimits().maxParticipants(bidders + FIRST_BIDDER).maxLots(1).maxBids(bidders)
            .maxReservations(bidders).maxScores(1).maxTimers(10).maxOrders(1).maxLevels(1).maxListings(1).maxAssets(1)
            .maxGrants(1).maxInstruments(1).maxFields(1), MarketModels.all(), this::onEvent);
        define();
    }

    private void onEvent(final Event event) {
        rejected += event instanceof Rejected ? 1 : 0;
        if (event instanceof BidAccepted accepted) {
            bestFen = Math.max(bestFen, accepted.priceFen);
        }
    }

    private void apply(final Command command) {
        exchange.onCommand(command, exchange.lastSequence() + 1, nowNs);
    }

    private void timed(final Command command, final Histogram times) {
        final long startNs = System.nanoTime();
        apply(command);
        times.recordValue(System.nanoTime() - startNs);
    }

    private void define() {
        final DefineVenue venue = new DefineVenue();
        venue.venueId = 1;
        venue.models = AUCTION;
        venue.codeLow = 1;
        apply(venue);
        final RegisterParticipant party = new RegisterParticipant();
        party.homeVenueId = 1;
        party.kind = ParticipantKind.ENTERPRISE;
        party.grade = CreditGrade.A;
        final CreditDeposit credit = new CreditDeposit();
        credit.amountFen = STEP;
        for (int id = 1; id < bidders + FIRST_BIDDER; id++) {
            party.newParticipantId = id;
            party.codeLow = id;
            apply(party);
            credit.targetParticipantId = id;
            credit.accountId = id;
            apply(credit);
        }
    }

    /** Far from each other in memory, as bidders are. */
    private int bidder(final int turn) {
        return FIRST_BIDDER + (int)(turn * 49_999L % bidders);
    }

    /** Opens a lot of a mode for all of them and lets each bid once. */
    void run(final AuctionMode mode, final Allocation allocation, final boolean proxy) {
        open(mode, allocation, proxy);
        for (int turn = 0; turn < bidders; turn++) {
            if (proxy) {
                maximum.lotId = 1;
                maximum.participantId = bidder(turn);
                maximum.maximumFen = Math.max(STEP, bestFen + STEP * random.nextInt(1, 50));
                timed(maximum, bids);
            } else {
                bid(mode, bidder(turn));
                timed(bid, bids);
            }
        }
        finish(mode);
    }

    private void bid(final AuctionMode mode, final int bidder) {
        bid.clientBidId = 1;
        bid.lotId = 1;
        bid.participantId = bidder;
        bid.priceFen = mode == AuctionMode.MULTI ? bestFen + STEP : STEP * random.nextInt(1, PRICES);
        bid.units = mode == AuctionMode.MULTI_UNIT ? random.nextInt(1, 10) : 1;
        bid.allOrNone = mode == AuctionMode.MULTI_UNIT && random.nextInt(10) == 0;
    }

    private void open(final AuctionMode mode, final Allocation allocation, final boolean proxy) {
        final boolean ascending = mode == AuctionMode.MULTI;
        final boolean severalUnits = mode == AuctionMode.MULTI_UNIT;
        final OpenLot open = new OpenLot();
        open.participantId = 1;
        open.clientLotId = 1;
        open.venueId = 1;
        open.startAtNs = nowNs;
        open.startPriceFen = STEP;
        open.depositFen = STEP;
        open.freeMs = HOUR_MS;
        open.limitMs = ascending ? 1 : 0;
        open.units = severalUnits ? bidders : 1;
        open.auctionMode = mode;
        open.extensionBase = ExtensionBase.FROM_BID;
        open.pricing = mode == AuctionMode.ONE_SHOT ? Pricing.SECOND : severalUnits ? Pricing.UNIFORM : Pricing.FIRST;
        open.tieRule = TieRule.EARLIEST_SEQUENCE;
        open.allocation = allocation;
        open.firstRefusal = FirstRefusalMode.NONE;
        open.onDefault = severalUnits ? OnDefault.RELIST : OnDefault.NEXT_CANDIDATE;
        open.proxy = proxy;
        open.stepsCount = ascending ? 1 : 0;
        open.stepsStepFen[0] = STEP;
        open.weightsCount = mode == AuctionMode.WEIGHTED ? 1 : 0;
        open.weightsWeight[0] = 10_000;
        apply(open);
        final QualifyBidder qualify = new QualifyBidder();
        qualify.lotId = 1;
        qualify.accepted = true;
        for (int turn = 0; turn < bidders; turn++) {
            qualify.targetParticipantId = bidder(turn);
            apply(qualify);
        }
    }

    /** The close; where there is one winner it defaults, and the next pays. */
    private void finish(final AuctionMode mode) {
        nowNs += (HOUR_MS + 1) * NS_PER_MS;
        timed(advance, closes);
        slices();
        if (mode != AuctionMode.MULTI_UNIT) {
            final DeclareDefault failed = new DeclareDefault();
            failed.subjectId = 1;
            failed.model = Model.AUCTION;
            timed(failed, closes);
            slices();
            final ConfirmPayment paid = new ConfirmPayment();
            paid.subjectId = 1;
            paid.model = Model.AUCTION;
            timed(paid, closes);
            slices();
        }
    }

    private void slices() {
        while (exchange.nextDeadlineNs() != Long.MAX_VALUE) {
            nowNs = exchange.nextDeadlineNs();
            timed(advance, slices);
        }
    }

    Histogram bids() {
        return bids;
    }

    Histogram closes() {
        return closes;
    }

    Histogram sliced() {
        return slices;
    }

    long rejected() {
        return rejected;
    }
}
