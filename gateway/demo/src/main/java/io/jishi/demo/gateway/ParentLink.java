package io.jishi.demo.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The lines between a gateway and the process that started it: orders come on standard input, reports leave on standard
 * output. When the input ends unasked, the parent is dead: the gateway stops the engine that the parent named and is to
 * end itself, so that nothing is left running.
 */
final class ParentLink {
    private final PrintStream out;
    private final Queue<String> orders = new ConcurrentLinkedQueue<>();
    private volatile long enginePid;
    private volatile boolean finishing;
    private volatile boolean orphaned;

    ParentLink(final InputStream in, final PrintStream out) {
        this.out = out;
        final Thread reader = new Thread(() -> read(in), "parent");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(final InputStream in) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(GatewayLines.ENGINE + ' ')) {
                    enginePid = Long.parseLong(line.substring(GatewayLines.ENGINE.length() + 1));
                } else {
                    finishing |= line.equals(GatewayLines.FINISH);
                    orders.add(line);
                }
            }
        } catch (final IOException e) {
            // Same as its end: nobody is there any more.
            finishing = false;
        }
        if (!finishing) {
            stopEngine();
            orphaned = true;
        }
    }

    private void stopEngine() {
        if (enginePid > 0) {
            ProcessHandle.of(enginePid).ifPresent(ProcessHandle::destroy);
        }
    }

    /** Whether the parent is gone. Any thread. */
    boolean isOrphaned() {
        return orphaned;
    }

    /** Next order; null if there is none. */
    String poll() {
        return orders.poll();
    }

    /** Tells the parent a line. Any thread. */
    synchronized void report(final String line) {
        out.println(line);
        out.flush();
    }
}
