package io.jishi.demo.gateway;

import java.util.EnumMap;
import java.util.Map;

/** The counters of a gateway while it runs. One thread. */
final class Counters {
    private final Map<Counter, long[]> values = new EnumMap<>(Counter.class);

    Counters() {
        for (final Counter counter : Counter.values()) {
            values.put(counter, new long[1]);
        }
    }

    void add(final Counter counter, final long amount) {
        values.get(counter)[0] += amount;
    }

    void increment(final Counter counter) {
        values.get(counter)[0]++;
    }

    void set(final Counter counter, final long value) {
        values.get(counter)[0] = value;
    }

    long get(final Counter counter) {
        return values.get(counter)[0];
    }

    GatewayStatus status() {
        final Map<Counter, Long> copy = new EnumMap<>(Counter.class);
        values.forEach((counter, value) -> copy.put(counter, value[0]));
        return GatewayStatus.of(copy);
    }
}
