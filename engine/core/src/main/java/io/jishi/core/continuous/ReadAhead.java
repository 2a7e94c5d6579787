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
    private static final int MOST = 128;
    /** With fewer live orders everything is in the near caches anyway. */
    private static final int FEW_ORDERS = 20_000;
    /** Storeys of a ladder that are read: one of a million levels has no more. */
    private static final int MOST_STOREYS = 8;
    /** With fewer instruments the ladders are in the near caches. */
    private static final int FEW_INSTRUMENTS = 64;

    private final Instruments instruments;
    private final Participants participants;
    private final LiveOrders live;
    private final Orders orders;
    private final BookRows books;
    private final Levels levels;

    private final int[] instrumentIds = new int[MOST];
    private final Instrument[] found = new Instrument[MOST];
    /** Of new orders, then of those named: hash of the client's id; later of the orders in {@link #rows}. */
    private final int[] hashes = new int[2 * MOST];
    private int enteringCount;
    /** Id of an order that is named; 0 = it is named by its client's id. */
    private final long[] orderIds = new long[MOST];
    /** Price that a named order is moved to; 0 = none. */
    private final long[] newPrices = new long[MOST];
    private int namedCount;
    /** Orders that are named or will be met: the row that each is likely to be, and its level. */
    private final int[] rows = new int[2 * MOST];
    private final int[] standing = new int[2 * MOST];
    private int rowCount;
    /** Places in ladders where orders will go to, new ones first, then those where levels will go: ladder and key. */
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
        this.books = books.rows();
        levels = books.levels();
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
            expect(enter);
        } else if (command instanceof CancelOrder cancel) {
            expect(cancel.participantId, cancel.orderId, cancel.clientOrderId, 0);
        } else if (command instanceof ReplaceOrder replace) {
            expect(replace.participantId, replace.orderId, replace.clientOrderId, replace.priceFen);
        }
    }

    private void expect(final EnterOrder order) {
        final Participant owner = participants.find(order.participantId);
        if (owner != null) {
            instrumentIds[enteringCount] = order.instrumentId;
            hashes[enteringCount] = OrderIndex.hash(owner.index(), order.clientOrderId);
            ladders[enteringCount] = Books.ladder(0, order.side == Side.BUY);
            keys[enteringCount++] = Books.key(order.side == Side.BUY, order.priceFen);
        }
    }

    private void expect(
        final int participantId, final long orderId, final long clientOrderId, final long newPriceFen) {
        final Participant owner = orderId == 0 ? participants.find(participantId) : null;
        hashes[MOST + namedCount] = owner == null ? 0 : OrderIndex.hash(owner.index(), clientOrderId);
        orderIds[namedCount] = orderId;
        newPrices[namedCount++] = newPriceFen;
    }

    /**
     * Reads what the commands noted will need, and forgets them. There is a loop for each kind of memory: the shorter
     * it is, the more of its reads wait together. So where to read is reckoned in one loop, from what is near by then,
     * and what is there is read in the next.
     */
    void read(final long lastOrderId) {
        sum += live.touchAfter(lastOrderId, enteringCount);
        readTables();
        readAround(0);
        readBooks();
        placeNamed();
        final boolean manyLadders = instruments.size() > FEW_INSTRUMENTS;
        if (manyLadders) {
            readLadders(0);
        }
        findLevels(manyLadders);
        readLevels();
        final int named = rowCount;
        final int unmet = placeCount;
        readMet();
        sum += orders.touch(rows, named, rowCount);
        readAround(named);
        if (manyLadders) {
            readLadders(unmet);
        }
        enteringCount = 0;
        namedCount = 0;
    }

    /** Reads where orders and instruments are found, then what it says. */
    private void readTables() {
        for (int i = 0; i < namedCount; i++) {
            rows[i] = orderIds[i] == 0 ? live.guessOfClient(hashes[MOST + i]) : live.guess(orderIds[i]);
        }
        rowCount = namedCount;
        placeCount = enteringCount;
        long read = 0;
        for (int i = 0; i < enteringCount; i++) {
            read += instruments.touch(instrumentIds[i]);
        }
        read += live.touchOfClients(hashes, 0, enteringCount);
        read += orders.touch(rows, 0, rowCount);
        for (int i = 0; i < enteringCount; i++) {
            found[i] = instruments.find(instrumentIds[i]);
        }
        sum += read;
    }

    /** Reads the books that new orders go to. */
    private void readBooks() {
        long read = 0;
        for (int i = 0; i < enteringCount; i++) {
            if (found[i] != null) {
                read += found[i].touch();
                ladders[i] += Books.ladder(found[i].index(), true);
            }
        }
        sum += read + books.touch(ladders, 0, enteringCount);
    }

    /** Reads what the removal of orders changes, but for the ladders. */
    private void readAround(final int from) {
        for (int i = from; i < rowCount; i++) {
            standing[i] = orders.level(rows[i]);
            hashes[i] = live.hash(rows[i]);
        }
        long read = levels.touch(standing, from, rowCount);
        read += live.touchOfClients(hashes, from, rowCount);
        for (int i = from; i < rowCount; i++) {
            read += live.ofParticipants().touch(rows[i]);
        }
        for (int i = from; i < rowCount; i++) {
            nodes[i] = Math.max(0, levels.ladder(standing[i]));
        }
        read += books.touch(nodes, from, rowCount);
        for (int i = from; i < rowCount; i++) {
            read += orders.queues().touchNeighbours(rows[i]);
        }
        sum += read;
    }

    /** Finds where those of the orders named go that are moved, and those whose level goes with them. */
    private void placeNamed() {
        for (int i = 0; i < namedCount; i++) {
            place(levels.ladder(standing[i]), Books.key(orders.isBuy(rows[i]), newPrices[i]));
            placeCount += newPrices[i] == 0 ? 0 : 1;
        }
        goingCount = placeCount;
        for (int i = enteringCount; i < goingCount; i++) {
            sum += instruments.at(Books.instrument(ladders[i])).touch();
        }
        for (int i = 0; i < namedCount; i++) {
            place(levels.ladder(standing[i]), levels.key(standing[i]));
            placeCount += orders.queues().isAlone(rows[i]) ? 1 : 0;
        }
    }

    /** Notes a place, not counted yet: whether it is one is not asked by a branch, which would end the waiting. */
    private void place(final int ladder, final long key) {
        ladders[placeCount] = Math.max(0, ladder);
        keys[placeCount] = key;
    }

    /** Where there are many ladders none is near: they are read from the root down, one storey after the other. */
    private void readLadders(final int from) {
        final LadderNodes below = levels.ladders().nodes();
        for (int i = from; i < placeCount; i++) {
            nodes[i] = levels.ladders().guessRoot(ladders[i]);
        }
        long read = below.touch(nodes, from, placeCount);
        for (int storey = 1; LadderNodes.hasBranch(read) && storey < MOST_STOREYS; storey++) {
            for (int i = from; i < placeCount; i++) {
                nodes[i] = below.guessBelow(nodes[i], keys[i]);
            }
            sum += read;
            read = below.touch(nodes, from, placeCount);
        }
        sum += read;
    }

    private void findLevels(final boolean nodesAreKnown) {
        for (int i = 0; i < goingCount; i++) {
            nodes[i] = nodesAreKnown ? levels.ladders().nodes().guessLevel(nodes[i], keys[i])
                : Math.max(0, levels.find(ladders[i], keys[i]));
        }
    }

    /** Reads the levels that orders go to, and the orders behind which they go. */
    private void readLevels() {
        long read = levels.touch(nodes, 0, goingCount);
        for (int i = 0; i < goingCount; i++) {
            read += orders.queues().touchLast(nodes[i]);
        }
        sum += read;
    }

    /** Finds the orders that will be met, and notes the places of their levels. */
    private void readMet() {
        final int met = placeCount;
        for (int i = 0; i < goingCount; i++) {
            final int other = Books.opposite(ladders[i]);
            if (levels.reaches(other, -keys[i])) {
                sum += books.touchStops(other);
                ladders[placeCount] = other;
                keys[placeCount] = levels.bestKey(other);
                nodes[placeCount++] = levels.best(other);
            }
        }
        for (int i = met; i < placeCount; i++) {
            rows[rowCount++] = levels.head(nodes[i]);
        }
    }

    /** What came of reading: a number without a meaning. */
    long sum() {
        return sum;
    }
}
