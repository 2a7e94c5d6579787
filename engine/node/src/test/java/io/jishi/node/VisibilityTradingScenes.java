package io.jishi.node;

import static io.jishi.node.Role.BIDDER;
import static io.jishi.node.Role.OPERATOR;
import static io.jishi.node.Role.OTHER;
import static io.jishi.node.Role.OTHERS_GATEWAY;
import static io.jishi.node.Role.OUTSIDER;
import static io.jishi.node.Role.OWNER;

import io.jishi.core.command.AmendListing;
import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.ConfirmMatch;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclineMatch;
import io.jishi.core.command.DefineInstrument;
import io.jishi.core.command.EndGrant;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.MassCancel;
import io.jishi.core.command.NoticeOfTake;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.command.RequestBookSnapshot;
import io.jishi.core.command.SetKillSwitch;
import io.jishi.core.command.SetOwnerGroup;
import io.jishi.core.command.SetPhase;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.command.Take;
import io.jishi.core.command.WithdrawListing;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import java.util.function.Consumer;

/** The pool and the book; each scene in an exchange of its own. The owner supplies and sells, bidders buy. */
final class VisibilityTradingScenes {
    private static final long WEEK_MS = 7 * 86_400_000L;
    private final VisibilityLog log;

    VisibilityTradingScenes(final VisibilityLog log) {
        this.log = log;
    }

    void all() {
        taken(ListingVisibility.NATIONAL, "");
        taken(ListingVisibility.VENUE, "of a venue");
        introduced();
        competed();
        licensed();
        traded(DepthFeed.ORDERS);
        traded(DepthFeed.LEVELS);
        ownOrders();
        uncrossed();
        killed();
    }

    private static void supply(final VisibilityMarket market, final long id, final Consumer<SubmitSupply> terms) {
        market.send(OWNER, new SubmitSupply(), c -> {
            c.clientListingId = id;
            c.priceFen = 100;
            c.units = 1;
            c.fieldId = VisibilityMarket.FIELD;
            c.venueId = VisibilityMarket.VENUE;
            c.right = Right.ORDINARY;
            c.maturity = 5;
            c.visibility = ListingVisibility.NATIONAL;
            c.executionMode = ExecutionMode.FIRM;
            c.minimumGrade = CreditGrade.D;
            terms.accept(c);
        });
    }

    private static void demand(
        final VisibilityMarket market, final Role from, final Role who, final ExecutionMode mode) {
        market.send(from, new SubmitDemand(), c -> {
            c.participantId = who.participantId;
            c.clientListingId = 1;
            c.priceFen = 150;
            c.units = 1;
            c.fieldId = VisibilityMarket.FIELD;
            c.venueId = who == BIDDER ? 2 : 3;
            c.rights = 1 << (Right.ORDINARY.code() - 1);
            c.visibility = ListingVisibility.NATIONAL;
            c.executionMode = mode;
            c.minimumGrade = CreditGrade.D;
        });
    }

    /** An assignment is taken, which ends the asset's other listing: the taker is told of neither end. */
    private void taken(final ListingVisibility visibility, final String situation) {
        final VisibilityMarket market = new VisibilityMarket(log).when(situation);
        for (int id = 1; id <= 3; id++) {
            final long assetId = id == 3 ? 502 : 501;
            supply(market, id, c -> {
                c.assetId = assetId;
                c.right = Right.ASSIGNMENT;
                c.visibility = visibility;
            });
        }
        market.send(OWNER, new AmendListing(), c -> {
            c.listingId = 3;
            c.priceFen = 90;
            c.units = 1;
            c.maturity = 5;
            c.visibility = visibility;
            c.executionMode = ExecutionMode.FIRM;
            c.minimumGrade = CreditGrade.D;
        });
        market.send(OWNER, new WithdrawListing(), c -> c.listingId = 3);
        market.send(BIDDER, new Take(), c -> {
            c.listingId = 1;
            c.units = 1;
            c.venueId = visibility == ListingVisibility.VENUE ? VisibilityMarket.VENUE : 2;
        });
    }

    /** Two are introduced; one declines another supply, one trades, and so ends the other's proposal. */
    private void introduced() {
        final VisibilityMarket market = new VisibilityMarket(log);
        demand(market, BIDDER, BIDDER, ExecutionMode.PROPOSAL);
        demand(market, OTHERS_GATEWAY, OTHER, ExecutionMode.PROPOSAL);
        supply(market, 1, c -> c.executionMode = ExecutionMode.PROPOSAL);
        market.send(OWNER, new ConfirmMatch(), c -> c.matchId = 1);
        market.send(BIDDER, new ConfirmMatch(), c -> c.matchId = 1);
        supply(market, 2, c -> c.executionMode = ExecutionMode.PROPOSAL);
        market.send(OTHER, new DeclineMatch(), c -> c.matchId = 3);
    }

    /** Two have confirmed: a lot decides, and its payment ends the other's proposal. */
    private void competed() {
        final VisibilityMarket market = new VisibilityMarket(log);
        demand(market, BIDDER, BIDDER, ExecutionMode.PROPOSAL);
        demand(market, OTHER, OTHER, ExecutionMode.PROPOSAL);
        supply(market, 1, c -> c.executionMode = ExecutionMode.PROPOSAL);
        market.send(BIDDER, new ConfirmMatch(), c -> c.matchId = 1);
        market.send(OTHER, new ConfirmMatch(), c -> c.matchId = 2);
        market.send(OWNER, new ConfirmMatch(), c -> c.matchId = 1);
        market.send(OWNER, new OpenLot(), c -> {
            VisibilityScenes.fill(c, AuctionMode.MULTI);
            c.listingId = 3;
            c.listingModel = Model.POOL;
        });
        VisibilityScenes.bid(market, BIDDER, BIDDER, 100);
        VisibilityScenes.bid(market, OTHER, OTHER, 110);
        market.pass(WEEK_MS);
        VisibilityScenes.pay(market, OWNER);
    }

    /** An open licence: noticed, paid, ended; and noticed, and forgotten. */
    private void licensed() {
        final VisibilityMarket market = new VisibilityMarket(log);
        supply(market, 1, c -> {
            c.units = 0;
            c.assetId = 502;
            c.right = Right.OPEN;
            c.executionMode = ExecutionMode.OPEN_LICENCE;
        });
        notice(market, BIDDER);
        notice(market, OTHER);
        market.send(OWNER, new ConfirmPayment(), c -> {
            c.model = Model.POOL;
            c.subjectId = 1;
        });
        market.send(OPERATOR, new EndGrant(), c -> c.grantId = 1);
        market.pass(2 * WEEK_MS);
    }

    private static void notice(final VisibilityMarket market, final Role who) {
        market.send(who, new NoticeOfTake(), c -> {
            c.listingId = 1;
            c.venueId = who == BIDDER ? 2 : 3;
        });
    }

    private VisibilityMarket book(final DepthFeed feed) {
        final VisibilityMarket market = new VisibilityMarket(log);
        market.send(OPERATOR, new DefineInstrument(), c -> {
            c.instrumentId = 1;
            c.fieldId = VisibilityMarket.FIELD;
            c.venueId = VisibilityMarket.VENUE;
            c.right = Right.ORDINARY;
            c.phase = Phase.OPEN;
            c.depthFeed = feed;
            c.tickFen = 1;
            c.lotUnits = 1;
            c.codeLow = 1;
        });
        return market;
    }

    private static void order(
        final VisibilityMarket market, final Role from, final Side side, final long units, final long priceFen) {
        order(market, from, side, units, priceFen, c -> { });
    }

    private static void order(final VisibilityMarket market, final Role from, final Side side, final long units,
        final long priceFen, final Consumer<EnterOrder> terms) {
        market.send(from, new EnterOrder(), c -> {
            c.clientOrderId = market.nextId();
            c.instrumentId = 1;
            c.side = side;
            c.priceFen = priceFen;
            c.quantityUnits = units;
            c.orderType = OrderType.LIMIT;
            c.timeInForce = TimeInForce.GTC;
            c.selfTradePrevention = SelfTradePrevention.CANCEL_RESTING;
            c.postOnly = PostOnly.NO;
            terms.accept(c);
        });
    }

    /** Orders trade, a stop is released by another's trade, one is replaced, all are cancelled. */
    private void traded(final DepthFeed feed) {
        final VisibilityMarket market = book(feed);
        order(market, OWNER, Side.SELL, 5, 100);
        order(market, OTHER, Side.BUY, 1, 100, c -> {
            c.orderType = OrderType.STOP_LIMIT;
            c.stopPriceFen = 100;
        });
        order(market, BIDDER, Side.BUY, 2, 100);
        order(market, BIDDER, Side.BUY, 2, 90);
        market.send(BIDDER, new ReplaceOrder(), c -> {
            c.orderId = 4;
            c.priceFen = 91;
            c.quantityUnits = 3;
        });
        market.send(OUTSIDER, new RequestBookSnapshot(), c -> c.instrumentId = 1);
        market.send(BIDDER, new CancelOrder(), c -> c.orderId = 4);
        market.send(OWNER, new MassCancel(), c -> {
            c.scope = Scope.PARTICIPANT;
            c.bothSides = true;
        });
    }

    /** Two of one owner group meet: what becomes of the one's order is not told to the other. */
    private void ownOrders() {
        final VisibilityMarket market = book(DepthFeed.NONE);
        for (final Role role : new Role[] {BIDDER, OTHER}) {
            market.send(OPERATOR, new SetOwnerGroup(), c -> {
                c.targetParticipantId = role.participantId;
                c.ownerGroupId = 5;
            });
        }
        order(market, OTHER, Side.SELL, 5, 100);
        order(market, BIDDER, Side.BUY, 2, 100, c -> c.selfTradePrevention = SelfTradePrevention.DECREMENT);
        order(market, BIDDER, Side.BUY, 2, 100);
    }

    private void uncrossed() {
        final VisibilityMarket market = book(DepthFeed.ALL);
        phase(market, Phase.PRE_OPEN);
        order(market, OWNER, Side.SELL, 5, 100);
        order(market, BIDDER, Side.BUY, 5, 110);
        phase(market, Phase.OPEN);
    }

    private static void phase(final VisibilityMarket market, final Phase phase) {
        market.send(OPERATOR, new SetPhase(), c -> {
            c.scope = Scope.INSTRUMENT;
            c.subjectId = 1;
            c.phase = phase;
        });
    }

    /** The operator ends all that is at a venue. */
    private void killed() {
        final VisibilityMarket market = book(DepthFeed.NONE);
        order(market, BIDDER, Side.BUY, 5, 100);
        market.send(OPERATOR, new SetKillSwitch(), c -> {
            c.scope = Scope.VENUE;
            c.subjectId = VisibilityMarket.VENUE;
            c.on = true;
        });
    }
}
