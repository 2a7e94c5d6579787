package io.jishi.perf.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Commands as columns of numbers: first those that fill the books, which nobody times, then those that are measured.
 * Orders are numbered from 1 in the order of their entry, so an engine that numbers them itself gives the same ids.
 */
public final class OrderStream {
    /** A new order that may rest. */
    public static final byte ENTER = 0;
    /** A new order that does not rest. */
    public static final byte IMMEDIATE = 1;
    /** A cancel. */
    public static final byte CANCEL = 2;
    /** Another price, at the back of its level; never one that trades. */
    public static final byte MOVE = 3;
    /** Less, in its place. */
    public static final byte REDUCE = 4;

    private static final int RECORD_LENGTH = 48;
    private static final int RECORDS_PER_BLOCK = 4096;

    private final int instruments;
    private int fill;
    private int size;
    private byte[] types = new byte[1 << 16];
    private boolean[] buys = new boolean[1 << 16];
    private int[] instrumentOf = new int[1 << 16];
    private long[] orderIds = new long[1 << 16];
    private long[] prices = new long[1 << 16];
    private long[] quantities = new long[1 << 16];
    private long[] totals = new long[1 << 16];
    private long[] deltas = new long[1 << 16];

    OrderStream(final int instruments) {
        this.instruments = instruments;
    }

    /** A command: its type, side, instrument and order; price; quantity then left; total quantity; by how much less. */
    void add(final byte type, final boolean buy, final int instrument, final long orderId, final long... amounts) {
        if (size == types.length) {
            grow(2 * size);
        }
        types[size] = type;
        buys[size] = buy;
        instrumentOf[size] = instrument;
        orderIds[size] = orderId;
        prices[size] = amounts[0];
        quantities[size] = amounts[1];
        totals[size] = amounts[2];
        deltas[size] = amounts[3];
        size++;
    }

    private void grow(final int capacity) {
        types = Arrays.copyOf(types, capacity);
        buys = Arrays.copyOf(buys, capacity);
        instrumentOf = Arrays.copyOf(instrumentOf, capacity);
        orderIds = Arrays.copyOf(orderIds, capacity);
        prices = Arrays.copyOf(prices, capacity);
        quantities = Arrays.copyOf(quantities, capacity);
        totals = Arrays.copyOf(totals, capacity);
        deltas = Arrays.copyOf(deltas, capacity);
    }

    void endFill() {
        fill = size;
    }

    /**
     * Instruments, numbered from 0.
     *
     * @return the number.
     */
    public int instruments() {
        return instruments;
    }

    /**
     * Commands that fill the books.
     *
     * @return their number; those measured follow.
     */
    public int fill() {
        return fill;
    }

    /**
     * All commands.
     *
     * @return their number.
     */
    public int size() {
        return size;
    }

    /**
     * Type of a command.
     *
     * @param at its place.
     * @return {@link #ENTER} to {@link #REDUCE}.
     */
    public byte type(final int at) {
        return types[at];
    }

    /**
     * Side of its order.
     *
     * @param at its place.
     * @return true = buy.
     */
    public boolean isBuy(final int at) {
        return buys[at];
    }

    /**
     * Its instrument.
     *
     * @param at its place.
     * @return from 0.
     */
    public int instrument(final int at) {
        return instrumentOf[at];
    }

    /**
     * Its order.
     *
     * @param at its place.
     * @return from 1.
     */
    public long orderId(final int at) {
        return orderIds[at];
    }

    /**
     * Its price, new or as it was.
     *
     * @param at its place.
     * @return in ticks.
     */
    public long price(final int at) {
        return prices[at];
    }

    /**
     * What is left of its order then, before it trades.
     *
     * @param at its place.
     * @return in units.
     */
    public long quantity(final int at) {
        return quantities[at];
    }

    /**
     * The order's total quantity then, filled units included.
     *
     * @param at its place.
     * @return in units.
     */
    public long total(final int at) {
        return totals[at];
    }

    /**
     * By how much a {@link #REDUCE} reduces.
     *
     * @param at its place.
     * @return in units.
     */
    public long delta(final int at) {
        return deltas[at];
    }

    /**
     * Writes it to a file.
     *
     * @param file to write.
     */
    public void write(final Path file) {
        try (FileChannel channel = FileChannel.open(file,
            StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            final ByteBuffer block =
                ByteBuffer.allocate(RECORDS_PER_BLOCK * RECORD_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            block.putInt(instruments).putInt(fill).putInt(size);
            flush(block, channel);
            for (int i = 0; i < size; i++) {
                block.put(types[i]).put((byte)(buys[i] ? 1 : 0)).putShort((short)0).putInt(instrumentOf[i]);
                block.putLong(orderIds[i]).putLong(prices[i]).putLong(quantities[i]);
                block.putLong(totals[i]).putLong(deltas[i]);
                if (!block.hasRemaining() || i == size - 1) {
                    flush(block, channel);
                }
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void flush(final ByteBuffer block, final FileChannel channel) throws IOException {
        block.flip();
        while (block.hasRemaining()) {
            channel.write(block);
        }
        block.clear();
    }

    /**
     * Reads what {@link #write(Path)} wrote.
     *
     * @param file to read.
     * @return the stream.
     */
    public static OrderStream read(final Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            final ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
            fill(head, channel);
            final OrderStream stream = new OrderStream(head.getInt());
            stream.fill = head.getInt();
            final int size = head.getInt();
            stream.grow(Math.max(1, size));
            final ByteBuffer block =
                ByteBuffer.allocate(RECORDS_PER_BLOCK * RECORD_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            while (stream.size < size) {
                block.clear().limit(RECORD_LENGTH * Math.min(RECORDS_PER_BLOCK, size - stream.size));
                fill(block, channel);
                while (block.hasRemaining()) {
                    stream.read(block);
                }
            }
            return stream;
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void fill(final ByteBuffer block, final FileChannel channel) throws IOException {
        while (block.hasRemaining()) {
            if (channel.read(block) < 0) {
                throw new IOException("the file is too short");
            }
        }
        block.flip();
    }

    private void read(final ByteBuffer block) {
        final byte type = block.get();
        final boolean buy = block.get() == 1;
        block.getShort();
        add(type, buy, block.getInt(), block.getLong(),
            block.getLong(), block.getLong(), block.getLong(), block.getLong());
    }
}
