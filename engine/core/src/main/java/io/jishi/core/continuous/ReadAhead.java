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
    /** Places in ladders where orders will go to, then those where levels will go: ladder and key. */
    private final int[] ladders = new int[3 * MOST];
    private final long[] keys = new long[3 * MOST];
    private int goingCount;
    private int placeCount;
    /** Node of the ladder on the way to a place, then the level that it is likely to be. */
    private final int[] nodes = new int[3 * MOST];
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
        final boolean manyLadders = instruments.size() > FEW_INSTRUMENTS;
        if (manyLadders) {
            readLadders(0);
        }
        findLevels(manyLadders);
        readLevels();
        final int named = rowCount;
        final int unmet = placeCount;
        readMet();
        readRows(named);
        readAround(named);
        if (manyLadders) {
            readLadders(unmet);
        }
        enteringCount = 0;
        namedCount = 0;
        rowCount = 0;
        goingCount = 0;
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
                place(instrument.index(), order.side == Side.BUY, order.priceFen);
                placeCount++;
            }
        }
    }

    private void readRows(final int from) {
        for (int i = from; i < rowCount; i++) {
            sum += orders.touch(rows[i]);
        }
    }

    /** Reads what the removal of the orders named changes, and finds where those that are moved go. */
    private void readNamed() {
        for (int i = 0; i < namedCount; i++) {
            sum += live.touchNeighbours(rows[i]);
        }
        for (int i = 0; i < namedCount; i++) {
            place(orders.instrument(rows[i]), orders.isBuy(rows[i]), newPrices[i]);
            placeCount += newPrices[i] == 0 ? 0 : 1;
        }
        goingCount = placeCount;
        for (int i = 0; i < namedCount; i++) {
            place(orders.instrument(rows[i]), orders.isBuy(rows[i]), orders.priceFen(rows[i]));
            placeCount += orders.queues().isAlone(rows[i]) ? 1 : 0;
        }
    }

    /** Notes a place, not counted yet: whether it is one is not asked by a branch, which would end the waiting. */
    private void place(final int instrumentIndex, final boolean isBuy, final long priceFen) {
        ladders[placeCount] = Books.ladder(instrumentIndex, isBuy);
        keys[placeCount] = Books.key(isBuy, priceFen);
    }

    /** Where there are many ladders none is near: they are read from the root down, one storey after the other. */
    private void readLadders(final int from) {
        final Ladders all = levels.ladders();
        final LadderNodes below = all.nodes();
        for (int i = from; i < placeCount; i++) {
            sum += all.touch(ladders[i]);
        }
        for (int i = from; i < placeCount; i++) {
            nodes[i] = all.guessRoot(ladders[i]);
            sum += below.touch(nodes[i]);
        }
        for (int i = from; i < placeCount; i++) {
            nodes[i] = below.guessBelow(nodes[i], keys[i]);
            sum += below.touch(nodes[i]);
        }
    }

    private void findLevels(final boolean nodesAreKnown) {
        for (int i = 0; i < goingCount; i++) {
            nodes[i] = nodesAreKnown ? levels.ladders().nodes().guessLevel(nodes[i], keys[i])
                : Math.max(0, levels.find(ladders[i], keys[i]));
        }
    }

    /** Reads the levels that orders go to, and the orders behind which they go. */
    private void readLevels() {
        for (int i = 0; i < goingCount; i++) {
            sum += levels.touch(nodes[i]);
        }
        for (int i = 0; i < goingCount; i++) {
            sum += orders.queues().touchLast(nodes[i]);
        }
    }

    /** Finds the orders that will be met, and notes the places of their levels. */
    private void readMet() {
        final int met = placeCount;
        for (int i = 0; i < goingCount; i++) {
            final int other = Books.opposite(ladders[i]);
            if (levels.reaches(other, -keys[i])) {
                ladders[placeCount] = other;
                keys[placeCount] = levels.bestKey(other);
                nodes[placeCount++] = levels.best(other);
            }
        }
        for (int i = met; i < placeCount; i++) {
            rows[rowCount++] = levels.head(nodes[i]);
        }
    }

    /** Reads what the removal of the orders met changes. */
    private void readAround(final int met) {
        for (int i = met; i < rowCount; i++) {
            sum += live.touchNeighbours(rows[i]);
        }
    }

    /** What came of reading: a number without a meaning. */
    long sum() {
        return sum;
    }
}
