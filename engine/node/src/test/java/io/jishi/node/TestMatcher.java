package io.jishi.node;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** The real exchange, which a test can hold up, break, or give a timer. */
final class TestMatcher implements Matcher {
    private final Matcher delegate;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile long failAtSequence = -1;
    private volatile long deadlineNs = Long.MAX_VALUE;
    private volatile long lastTimestampNs;
    private volatile boolean holding;

    TestMatcher(final Matcher delegate) {
        this.delegate = delegate;
    }

    /** From now on nothing is matched. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    /** Whether a command waits to be matched. */
    boolean isHolding() {
        return holding;
    }

    void release() {
        gate.countDown();
    }

    void failAt(final long sequence) {
        failAtSequence = sequence;
    }

    void deadlineNs(final long newDeadlineNs) {
        deadlineNs = newDeadlineNs;
    }

    long lastTimestampNs() {
        return lastTimestampNs;
    }

    @Override
    public void onCommand(
        final long sequence,
        final long timestampNs,
        final DirectBuffer buffer,
        final int offset,
        final int length,
        final EventBatch events) {
        try {
            holding = gate.getCount() > 0;
            if (!gate.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test forgot to release the matcher");
            }
        } catch (final InterruptedException e) {
            throw new IllegalStateException(e);
        }
        holding = false;
        if (sequence == failAtSequence) {
            throw new IllegalStateException("broken on purpose at " + sequence);
        }
        if (timestampNs >= deadlineNs) {
            deadlineNs = Long.MAX_VALUE;
        }
        lastTimestampNs = timestampNs;
        delegate.onCommand(sequence, timestampNs, buffer, offset, length, events);
    }

    @Override
    public void expect(final DirectBuffer buffer, final int offset, final int length) {
        delegate.expect(buffer, offset, length);
    }

    @Override
    public void readAhead() {
        delegate.readAhead();
    }

    @Override
    public long nextDeadlineNs() {
        return Math.min(deadlineNs, delegate.nextDeadlineNs());
    }

    @Override
    public long stateHash() {
        return delegate.stateHash();
    }

    @Override
    public long depositDifferenceFen() {
        return delegate.depositDifferenceFen();
    }

    @Override
    public long lastClientSequence(final int sessionId) {
        return delegate.lastClientSequence(sessionId);
    }
}
