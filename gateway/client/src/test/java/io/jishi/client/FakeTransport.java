package io.jishi.client;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.Random;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A client's way to a {@link FakeEngine}: three queues that a seeded random choice moves on, or loses. */
final class FakeTransport implements Transport, FakeEngine.Link {
    private final FakeEngine engine;
    private final Queue<byte[]> toEngine = new ArrayDeque<>();
    private final Queue<byte[]> toClient = new ArrayDeque<>();
    private final Queue<byte[]> toPublic = new ArrayDeque<>();
    private final Random random;
    private boolean open;
    private boolean broken;
    private boolean publicOpen;

    FakeTransport(final FakeEngine engine, final Random random) {
        this.engine = engine;
        this.random = random;
    }

    /** Everything on its way is lost, and nothing more gets through; the client is not told at once. */
    void breakConnection() {
        broken = true;
        toEngine.clear();
        toClient.clear();
        toPublic.clear();
    }

    @Override
    public void toClient(final byte[] message) {
        if (open && !broken) {
            toClient.add(message);
        }
    }

    @Override
    public void toPublic(final byte[] message) {
        if (open && !broken && publicOpen) {
            toPublic.add(message);
        }
    }

    /** Moves some messages to the engine. */
    void step() {
        for (int i = random.nextInt(6); i > 0 && !toEngine.isEmpty(); i--) {
            final byte[] message = toEngine.remove();
            if (engine.isUp()) {
                engine.onMessage(this, message);
            }
        }
    }

    @Override
    public void open(final int attempt) {
        open = true;
        broken = false;
    }

    @Override
    public boolean isReady() {
        return open && engine.isUp() && !broken && random.nextInt(3) == 0;
    }

    @Override
    public boolean isConnected() {
        // Noticing takes its time.
        return open && ((engine.isUp() && !broken) || random.nextInt(500) != 0);
    }

    @Override
    public String responseChannel() {
        return "aeron:udp?endpoint=localhost:1";
    }

    @Override
    public int responseStreamId() {
        return 1;
    }

    @Override
    public void openPublic(final String channel, final int streamId) {
        publicOpen = true;
    }

    @Override
    public long offer(final DirectBuffer buffer, final int offset, final int length) {
        if (!open) {
            return NOT_CONNECTED;
        }
        if (engine.happens(engine.faults.backPressure)) {
            return BACK_PRESSURED;
        }
        if (!broken) {
            final byte[] message = new byte[length];
            buffer.getBytes(offset, message);
            toEngine.add(message);
        }
        return 1;
    }

    @Override
    public int poll(final MessageHandler handler, final int limit) {
        return deliver(toClient, handler) + deliver(toPublic, handler);
    }

    private int deliver(final Queue<byte[]> queue, final MessageHandler handler) {
        int delivered = 0;
        for (int i = random.nextInt(6); i > 0 && !queue.isEmpty(); i--) {
            final byte[] message = queue.remove();
            final int offset = random.nextInt(3) * Long.BYTES;
            final byte[] shifted = new byte[offset + message.length];
            System.arraycopy(message, 0, shifted, offset, message.length);
            final UnsafeBuffer buffer = new UnsafeBuffer(shifted);
            handler.onMessage(buffer, offset, message.length);
            // What a listener kept of the buffer must not be right by chance.
            Arrays.fill(shifted, (byte)0xEE);
            delivered++;
        }
        return delivered;
    }

    @Override
    public void disconnect() {
        breakConnection();
        open = false;
        publicOpen = false;
    }

    @Override
    public void close() {
        disconnect();
    }
}
