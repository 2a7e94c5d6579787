package io.jishi.demo.listing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts the rows that each oddity touched. */
final class Quirks {
    private final Map<Quirk, Integer> counts = new EnumMap<>(Quirk.class);

    void count(final Quirk quirk) {
        counts.merge(quirk, 1, Integer::sum);
    }

    void countIf(final boolean condition, final Quirk quirk) {
        if (condition) {
            count(quirk);
        }
    }

    Map<Quirk, Integer> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }
}
