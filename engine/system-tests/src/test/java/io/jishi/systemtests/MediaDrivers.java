package io.jishi.systemtests;

import io.aeron.Aeron;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import org.agrona.concurrent.SleepingMillisIdleStrategy;

/** A media driver in this process, and a client of it, for all gateways of a test; they sleep when idle. */
final class MediaDrivers implements AutoCloseable {
    private final MediaDriver driver;
    private final Aeron aeron;

    MediaDrivers() {
        driver = MediaDriver.launchEmbedded(new MediaDriver.Context()
            .threadingMode(ThreadingMode.SHARED)
            .sharedIdleStrategy(new SleepingMillisIdleStrategy(1))
            .dirDeleteOnStart(true)
            .dirDeleteOnShutdown(true)
            .termBufferSparseFile(true)
            .publicationTermBufferLength(1 << 20));
        aeron = Aeron.connect(new Aeron.Context()
            .aeronDirectoryName(driver.aeronDirectoryName())
            .idleStrategy(new SleepingMillisIdleStrategy(1)));
    }

    Aeron aeron() {
        return aeron;
    }

    String directory() {
        return driver.aeronDirectoryName();
    }

    @Override
    public void close() {
        aeron.close();
        driver.close();
    }
}
