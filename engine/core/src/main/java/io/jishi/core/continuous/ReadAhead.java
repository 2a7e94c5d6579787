package io.jishi.core.continuous;

import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.Command;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.Instruments;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Participants;
import io.jishi.core.vocabulary.Side;

/**
 * Reads the memory that commands will need, for a batch of them, before the first is applied. Where many orders rest a
 * command waits for memory five to ten times, mostly for an address that it got from the time before. Here each step is
 * taken for all commands before the next, so that they wait together. It is a guess: it decides nothing and changes
 * nothing, and it does not matter what has become of an order or a level by the time a command is applied.
 */
final class ReadAhead {
    /** Commands that are looked at together: what they need fits a near cache. */
    private static final int MOST = 64;
    /** With fewer live orders everything is in the near caches anyway. */
    private static final int FEW_ORDERS = 20_000;
    /** With fewer instruments the ladders are in the near caches. */
    private static final int FEW_INSTRUMENTS = 64;

    private final Instruments instruments;
    private final Participants participants;
    private final LiveOrders live;
    private final Orders orders;
    private final Levels levels;

    private final EnterOrder[] entering = new EnterOrder[MOST];
    private int enteringCount;
    private final long[] orderIds = new long[MOST];
    private final long[] clientIds = new long[MOST];
    private final int[] owners = new int[MOST];
    /** Price that a named order is moved to; 0 = none. */
    private final long[] newPrices = new long[MOST];
    private int namedCount;
    /** Orders that are named or will be met: the row that each is likely to be. */
    private final int[] rows = new int[2 * MOST];
    private int rowCount;
    /** Places that orders will go to: ladder and key of the level, and the level that it is likely to be. */
    private final int[] ladders = new int[2 * MOST];
    private final long[] keys = new long[2 * MOST];
    private final int[] places = new int[2 * MOST];
    /** Node of the ladder, on the way to it. */
    private final int[] nodes = new int[2 * MOST];
    private int placeCount;
    /** What was read, added up: a number without a meaning, kept so that the compiler does not leave the reads out. */
    private long sum;

    ReadAhead(
        final Instruments instruments, final Participants participants, final LiveOrders live, final Books books) {
        this.instruments = instruments;
        this.participants = participants;
        this.live = live;
        orders = live.rows();
        levels = books.levels();
        for (int i = 0; i < MOST; i++) {
            entering[i] = new EnterOrder();
        }
    }

    /** Whether there is so much to read that it pays. */
    boolean pays() {
        return orders.count() > FEW_ORDERS;
    }

    /** Notes a command that will be applied soon; no more than fit. */
    void expect(final Command command) {
        if (namedCount + enteringCount == MOST || orders.count() == 0) {
            return;
        }
        if (command instanceof EnterOrder enter) {
            final EnterOrder noted = entering[enteringCount++];
            noted.participantId = enter.participantId;
            noted.clientOrderId = enter.clientOrderId;
            noted.instrumentId = enter.instrumentId;
            noted.side = enter.side;
            noted.priceFen = enter.priceFen;
        } else if (command instanceof CancelOrder cancel) {
            expect(cancel.participantId, cancel.orderId, cancel.clientOrderId, 0);
        } else if (command instanceof ReplaceOrder replace) {
            expect(replace.participantId, replace.orderId, replace.clientOrderId, replace.priceFen);
        }
    }

    private void expect(
        final int participantId, final long orderId, final long clientOrderId, final long newPriceFen) {
        owners[namedCount] = participantId;
        orderIds[namedCount] = orderId;
        clientIds[namedCount] = clientOrderId;
        newPrices[namedCount++] = newPriceFen;
    }

    /** Reads what the commands noted will need, and forgets them. */
    void read(final long lastOrderId) {
        sum += live.touchAfter(lastOrderId, enteringCount);
        readTables();
        readRows(0);
        readNamed();
        readLeaves();
        if (instruments.size() > FEW_INSTRUMENTS) {
            readLadders();
        }
        readLevels();
        final int named = rowCount;
        readMet();
        readRows(named);
        readAround(named);
        enteringCount = 0;
        namedCount = 0;
        rowCount = 0;
        placeCount = 0;
    }

    private void readTables() {
        for (int i = 0; i < namedCount; i++) {
            final Participant owner = orderIds[i] == 0 ? participants.find(owners[i]) : null;
            rows[i] = owner == null ? live.guess(orderIds[i]) : live.guess(owner.index(), clientIds[i]);
        }
        rowCount = namedCount;
        for (int i = 0; i < enteringCount; i++) {
            final EnterOrder order = entering[i];
            final Instrument instrument = instruments.find(order.instrumentId);
            final Participant owner = participants.find(order.participantId);
            if (instrument != null && owner != null) {
                sum += live.touch(owner.index(), order.clientOrderId) + instrument.touch();
                goesTo(instrument.index(), order.side == Side.BUY, order.priceFen);
            }
        }
    }

    private void readRows(final int from) {
        for (int i = from; i < rowCount; i++) {
            sum += live.touch(rows[i]);
        }
    }

    /** Reads what the removal of the orders named changes, and finds where those that are moved go. */
    private void readNamed() {
        for (int i = 0; i < namedCount; i++) {
            sum += live.touchNeighbours(rows[i]) + levels.touchRow(orders.level(rows[i]));
        }
        for (int i = 0; i < namedCount; i++) {
            if (newPrices[i] != 0) {
                goesTo(orders.instrument(rows[i]), orders.isBuy(rows[i]), newPrices[i]);
            }
        }
    }

    private void goesTo(final int instrumentIndex, final boolean isBuy, final long priceFen) {
        ladders[placeCount] = Books.ladder(instrumentIndex, isBuy);
        keys[placeCount++] = Books.key(isBuy, priceFen);
    }

    /** Reads where the levels are that will be empty. */
    private void readLeaves() {
        for (int i = 0; i < rowCount; i++) {
            sum += levels.touchPlace(orders.queues().isAlone(rows[i]) ? orders.level(rows[i]) : 0);
        }
    }

    /** Where there are many ladders none is near: they are read from the root down, one storey after the other. */
    private void readLadders() {
        final Ladders all = levels.ladders();
        for (int i = 0; i < placeCount; i++) {
            sum += all.touch(ladders[i]);
        }
        for (int i = 0; i < placeCount; i++) {
            nodes[i] = all.guessRoot(ladders[i]);
            sum += all.touchNode(nodes[i]);
        }
        for (int i = 0; i < placeCount; i++) {
            nodes[i] = all.guessBelow(nodes[i], keys[i]);
            sum += all.touchNode(nodes[i]);
        }
    }

    /** Finds the levels that orders go to. */
    private void readLevels() {
        for (int i = 0; i < placeCount; i++) {
            places[i] = Math.max(0, levels.find(ladders[i], keys[i]));
        }
        for (int i = 0; i < placeCount; i++) {
            sum += levels.touch(places[i]);
        }
        for (int i = 0; i < placeCount; i++) {
            sum += orders.queues().touchLast(places[i]);
        }
    }

    /** Finds the orders that will be met. */
    private void readMet() {
        int met = 0;
        for (int i = 0; i < placeCount; i++) {
            final int other = Books.opposite(ladders[i]);
            if (levels.reaches(other, -keys[i])) {
                places[met++] = levels.best(other);
            }
        }
        for (int i = 0; i < met; i++) {
            rows[rowCount++] = levels.head(places[i]);
        }
    }

    /** Reads what the removal of the orders met changes. */
    private void readAround(final int met) {
        for (int i = met; i < rowCount; i++) {
            sum += live.touchNeighbours(rows[i]) + levels.touchPlace(orders.level(rows[i]));
        }
    }

    /** What came of reading: a number without a meaning. */
    long sum() {
        return sum;
    }
}
