package io.jishi.node;

import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.SleepingIdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;

/** What an agent does when it found nothing to do. */
public enum IdleKind {
    /** Spins a little, yields a little, then parks for longer and longer, at most 1 ms. */
    BACKOFF {
        @Override
        IdleStrategy newIdleStrategy() {
            return new BackoffIdleStrategy(10, 20, TimeUnit.MICROSECONDS.toNanos(50), TimeUnit.MILLISECONDS.toNanos(1));
        }
    },
    /** Sleeps for 200 µs each time. */
    SLEEPING {
        @Override
        IdleStrategy newIdleStrategy() {
            return new SleepingIdleStrategy(TimeUnit.MICROSECONDS.toNanos(200));
        }
    },
    /** Yields: takes all the processor time that nobody else asks for. */
    YIELDING {
        @Override
        IdleStrategy newIdleStrategy() {
            return YieldingIdleStrategy.INSTANCE;
        }
    },
    /** Spins: only where the agent owns a processor. */
    BUSY_SPIN {
        @Override
        IdleStrategy newIdleStrategy() {
            return BusySpinIdleStrategy.INSTANCE;
        }
    };

    abstract IdleStrategy newIdleStrategy();
}
