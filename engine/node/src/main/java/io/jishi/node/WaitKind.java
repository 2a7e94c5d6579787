package io.jishi.node;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.SleepingWaitStrategy;
import com.lmax.disruptor.TimeoutBlockingWaitStrategy;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;
import java.util.concurrent.TimeUnit;

/** How the stages of the pipeline wait for commands: from kindest to the neighbours to fastest. */
public enum WaitKind {
    /** A lock and a condition: no processor time while idle, about 10 µs to wake up. */
    BLOCKING {
        @Override
        WaitStrategy newWaitStrategy() {
            return new BlockingWaitStrategy();
        }
    },
    /** As {@link #BLOCKING}, and looks for itself every 10 ms. */
    TIMEOUT_BLOCKING {
        @Override
        WaitStrategy newWaitStrategy() {
            return new TimeoutBlockingWaitStrategy(10, TimeUnit.MILLISECONDS);
        }
    },
    /** Looks, yields, then sleeps for about 50 µs at a time: a few percent of a processor while idle. */
    SLEEPING {
        @Override
        WaitStrategy newWaitStrategy() {
            return new SleepingWaitStrategy();
        }
    },
    /** Looks and yields: takes all the processor time that nobody else asks for. */
    YIELDING {
        @Override
        WaitStrategy newWaitStrategy() {
            return new YieldingWaitStrategy();
        }
    },
    /** Looks without end: only where every stage owns a processor. */
    BUSY_SPIN {
        @Override
        WaitStrategy newWaitStrategy() {
            return new BusySpinWaitStrategy();
        }
    };

    abstract WaitStrategy newWaitStrategy();
}
