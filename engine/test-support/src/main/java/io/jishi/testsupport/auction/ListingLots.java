package io.jishi.testsupport.auction;

import io.jishi.core.command.AnswerFirstRefusal;
import io.jishi.core.command.Command;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.command.DisqualifyBidder;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.RegisterHolder;
import io.jishi.core.command.TakeStep;
import io.jishi.core.command.TopUpBid;
import io.jishi.core.event.EventType;
import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.BidderStanding;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.TieRule;
import io.jishi.testsupport.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/** Random commands for the lots of listings in competition, and for lots of assets beside them. */
public final class ListingLots {
    /** Throws the dice of a flow. */
    public interface Dice {
        /**
         * A number.
         *
         * @param from least.
         * @param to   greatest.
         * @return a number.
         */
        int draw(int from, int to);

        /**
         * True so many times in a thousand.
         *
         * @param perMille 0 to 1000.
         * @return the throw.
         */
        boolean dice(int perMille);

        /**
         * A participant.
         *
         * @return its id.
         */
        int party();

        /**
         * Time of the flow.
         *
         * @return nanoseconds.
         */
        long nowNs();
    }

    /** What is known of a lot. */
    private static final class View {
        private long id;
        private OpenLot terms;
        private LotState state = LotState.SCHEDULED;
        private long best;
        private int step;
        private final List<Integer> bidders = new ArrayList<>();
    }

    private final Dice flow;
    private final List<View> lots = new ArrayList<>();
    private final long unitMs;
    private OpenLot opening;

    /**
     * No lot.
     *
     * @param flow   throws the dice.
     * @param unitMs the time in which things happen.
     */
    public ListingLots(final Dice flow, final long unitMs) {
        this.flow = flow;
        this.unitMs = unitMs;
    }

    /**
     * Whether there is any lot that is not over.
     *
     * @return true if so.
     */
    public boolean isAny() {
        return !lots.isEmpty();
    }

    /**
     * A lot for a listing: most of it as the listing wants it.
     *
     * @param seller its owner.
     * @param venue  its venue.
     * @param asset  its asset.
     * @param floor  its price.
     * @param mode   its procedure.
     * @return the command.
     */
    public OpenLot open(final int seller, final int venue, final long asset, final long floor, final AuctionMode mode) {
        final OpenLot c = new OpenLot();
        opening = c;
        c.participantId = seller;
        c.venueId = venue;
        c.assetId = asset;
        c.clientLotId = flow.draw(1, 200);
        c.auctionMode = mode;
        c.startPriceFen = floor;
        c.startAtNs = flow.nowNs() + (flow.dice(500) ? 0 : flow.draw(1, 30) * unitMs * 1_000_000);
        c.freeMs = flow.draw(1, 30) * unitMs;
        c.extensionBase = ExtensionBase.FROM_BID;
        c.pricing = mode == AuctionMode.MULTI_UNIT ? Pricing.UNIFORM : Pricing.FIRST;
        c.tieRule = TieRule.EARLIEST_SEQUENCE;
        c.allocation = Allocation.SEQUENCE;
        c.firstRefusal = FirstRefusalMode.NONE;
        c.onDefault = flow.dice(500) ? OnDefault.NEXT_CANDIDATE : OnDefault.RELIST;
        c.costsFen = flow.dice(200) ? flow.draw(0, 100) : 0;
        c.depositFen = flow.dice(20) ? 1 : 0;
        c.right = flow.dice(30) ? Right.ORDINARY : null;
        terms(c);
        return c;
    }

    /**
     * A lot of its own.
     *
     * @param seller its owner.
     * @param venue  its venue.
     * @param asset  its asset.
     * @return the command.
     */
    public OpenLot open(final int seller, final int venue, final long asset) {
        final OpenLot c = open(seller, venue, asset, flow.draw(800, 1_200), AuctionMode.MULTI);
        c.depositFen = flow.dice(300) ? flow.draw(1, 200) : 0;
        c.costsFen = c.depositFen == 0 ? 0 : c.costsFen;
        return c;
    }

    private void terms(final OpenLot c) {
        switch (c.auctionMode) {
            case MULTI, DYNAMIC, REVERSE_MULTI -> {
                c.limitMs = flow.draw(1, 12) * unitMs;
                step(c);
            }
            case DUTCH -> {
                c.floorFen = c.startPriceFen;
                c.startPriceFen += flow.draw(0, 300);
                c.dropFen = flow.draw(50, 200);
                c.stepMs = flow.draw(1, 8) * unitMs;
                c.freeMs = 0;
                c.onDefault = OnDefault.RELIST;
            }
            case WEIGHTED -> {
                c.weightsCount = 1;
                c.weightsWeight[0] = 10_000;
            }
            case MULTI_UNIT -> c.onDefault = OnDefault.RELIST;
            default -> c.minBidders = flow.dice(300) ? flow.draw(0, 3) : 0;
        }
        if (c.auctionMode != AuctionMode.MULTI_UNIT && flow.dice(400)) {
            c.firstRefusal = FirstRefusalMode.ASK_AFTER;
            c.askMs = flow.draw(1, 12) * unitMs;
            if (c.stepsCount == 0 && flow.dice(500)) {
                step(c);
            }
        }
    }

    private void step(final OpenLot c) {
        c.stepsCount = 1;
        c.stepsStepFen[0] = flow.draw(1, 3) * 10L;
    }

    /**
     * A command for one of the lots.
     *
     * @return the command.
     */
    public Command next() {
        final View lot = lots.get(flow.draw(0, lots.size() - 1));
        if (lot.state == LotState.AWARDED) {
            return settle(lot);
        }
        return switch (lot.state) {
            case SCHEDULED -> flow.dice(700) ? holder(lot) : disturb(lot);
            case ASKING -> answer(lot);
            case TOP_UP -> flow.dice(500) ? answer(lot) : raise(lot);
            default -> flow.dice(100) ? disturb(lot)
                : lot.terms.auctionMode == AuctionMode.DUTCH ? take(lot) : bid(lot);
        };
    }

    private int bidder(final View lot) {
        return lot.bidders.isEmpty() || flow.dice(30) ? flow.party()
            : lot.bidders.get(flow.draw(0, lot.bidders.size() - 1));
    }

    private Command holder(final View lot) {
        final RegisterHolder c = new RegisterHolder();
        c.lotId = lot.id;
        c.targetParticipantId = bidder(lot);
        c.rank = flow.draw(1, 3);
        return c;
    }

    private Command disturb(final View lot) {
        if (flow.dice(400)) {
            final DisqualifyBidder c = new DisqualifyBidder();
            c.lotId = lot.id;
            c.targetParticipantId = bidder(lot);
            c.reasonCode = 7;
            return c;
        }
        final QualifyBidder c = new QualifyBidder();
        c.lotId = lot.id;
        c.targetParticipantId = flow.party();
        c.accepted = true;
        return c;
    }

    private Command bid(final View lot) {
        if (lot.terms.listingId == 0 && lot.bidders.size() < 3) {
            return disturb(lot);
        }
        final PlaceBid c = new PlaceBid();
        c.lotId = lot.id;
        c.participantId = bidder(lot);
        c.clientBidId = 1;
        final long step = Math.max(1, lot.terms.stepsStepFen[0]);
        final long up = lot.terms.auctionMode == AuctionMode.REVERSE_MULTI ? -step : step;
        c.priceFen = lot.best == 0 ? lot.terms.startPriceFen + up * flow.draw(0, 2) : lot.best + up * flow.draw(0, 3);
        return c;
    }

    private Command take(final View lot) {
        final TakeStep c = new TakeStep();
        c.lotId = lot.id;
        c.participantId = bidder(lot);
        c.step = lot.step;
        return c;
    }

    private Command answer(final View lot) {
        final AnswerFirstRefusal c = new AnswerFirstRefusal();
        c.lotId = lot.id;
        c.participantId = bidder(lot);
        c.accept = lot.state == LotState.ASKING && flow.dice(500);
        return c;
    }

    private Command raise(final View lot) {
        final TopUpBid c = new TopUpBid();
        c.lotId = lot.id;
        c.participantId = bidder(lot);
        c.priceFen = lot.best + (lot.terms.auctionMode == AuctionMode.REVERSE_MULTI ? -1 : 1)
            * lot.terms.stepsStepFen[0];
        return c;
    }

    private Command settle(final View lot) {
        if (flow.dice(lot.terms.listingId == 0 ? 800 : 400)) {
            final DeclareDefault c = new DeclareDefault();
            c.model = Model.AUCTION;
            c.subjectId = lot.id;
            c.costsFen = flow.draw(0, 100);
            return c;
        }
        final ConfirmPayment c = new ConfirmPayment();
        c.model = Model.AUCTION;
        c.subjectId = lot.id;
        return c;
    }

    /**
     * Learns what has become of the lots.
     *
     * @param event an event.
     */
    public void learn(final RecordedEvent event) {
        if (event.type() == EventType.LOT_OPENED) {
            final View lot = new View();
            lot.id = event.get("lotId");
            lot.terms = opening;
            lots.add(lot);
            return;
        }
        for (final View lot : List.copyOf(lots)) {
            switch (event.type()) {
                case BIDDER_CHANGED, BID_ACCEPTED, LOT_PHASE_CHANGED, LOT_CLOSED, DUTCH_STEP, LOT_AWARDED -> {
                    if (event.get("lotId") == lot.id) {
                        learn(lot, event);
                    }
                }
                default -> { }
            }
        }
    }

    private void learn(final View lot, final RecordedEvent event) {
        switch (event.type()) {
            case BIDDER_CHANGED -> {
                if (event.get("standing") == BidderStanding.QUALIFIED.code()) {
                    lot.bidders.add((int)event.get("participantId"));
                }
            }
            case BID_ACCEPTED -> lot.best = event.get("priceFen") == 0 ? lot.best : event.get("priceFen");
            case DUTCH_STEP -> lot.step = (int)event.get("step");
            case LOT_AWARDED -> lot.best = event.get("priceFen");
            default -> lot.state = LotState.ofCode((int)event.get("state"));
        }
        if (List.of(LotState.NO_SALE, LotState.SETTLED, LotState.DEFAULTED).contains(lot.state)) {
            lots.remove(lot);
        }
    }
}
