package io.jishi.node.rehearsal;

import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.Command;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import java.util.random.RandomGenerator;

/** Orders for one instrument around one price, some of which trade, some are replaced, most are cancelled. */
final class RehearsalOrders {
    private static final long MIDDLE_FEN = 10_000;
    private static final int SPREAD_FEN = 40;
    private static final int MOST_UNITS = 20;
    private final RandomGenerator random;
    private final RecentIds recent;
    private final EnterOrder enter = new EnterOrder();
    private final ReplaceOrder replace = new ReplaceOrder();
    private final CancelOrder cancel = new CancelOrder();
    private long clientIds;

    RehearsalOrders(final RandomGenerator random, final RecentIds recent) {
        this.random = random;
        this.recent = recent;
        enter.instrumentId = RehearsalMarket.INSTRUMENT;
        enter.orderType = OrderType.LIMIT;
        enter.selfTradePrevention = SelfTradePrevention.CANCEL_RESTING;
        enter.postOnly = PostOnly.NO;
    }

    /** The next command; valid until the one after it. */
    Command next() {
        final int place = recent.any(random);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> cancel(place);
            case 3, 4 -> replace(place);
            default -> enter();
        };
    }

    private Command enter() {
        enter.participantId = 1 + random.nextInt(RehearsalMarket.PARTIES);
        enter.clientOrderId = ++clientIds;
        enter.side = random.nextBoolean() ? Side.BUY : Side.SELL;
        enter.timeInForce = random.nextInt(5) == 0 ? TimeInForce.IOC : TimeInForce.GTC;
        enter.priceFen = priceFen();
        enter.quantityUnits = 1L + random.nextInt(MOST_UNITS);
        return enter;
    }

    private long priceFen() {
        return MIDDLE_FEN - SPREAD_FEN / 2 + random.nextInt(SPREAD_FEN);
    }

    private Command replace(final int place) {
        replace.participantId = recent.orderParty(place);
        replace.orderId = recent.orderId(place);
        replace.priceFen = priceFen();
        replace.quantityUnits = 1L + random.nextInt(MOST_UNITS);
        return replace;
    }

    private Command cancel(final int place) {
        cancel.participantId = recent.orderParty(place);
        cancel.orderId = recent.orderId(place);
        return cancel;
    }
}
