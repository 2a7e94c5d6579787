package io.jishi.demo.listing;

import java.util.ArrayList;
import java.util.List;

/** An ordered list of names of agencies, matched word by word; {@code *} matches everything. */
final class PatternList<T> {
    private record Entry<T>(String pattern, T value) {
    }

    private final List<Entry<T>> entries = new ArrayList<>();

    void add(final String pattern, final T value) {
        final String words = " " + String.join(" ", Words.of(pattern)) + " ";
        entries.add(new Entry<>("*".equals(pattern) ? "" : words, value));
    }

    /**
     * The value of the first pattern in the branch, else in the agency.
     *
     * @param branch may be empty.
     * @param agency not empty.
     * @return the value; the pattern {@code *} is left for last.
     */
    T first(final String branch, final String agency) {
        for (final String name : List.of(branch, agency)) {
            final String words = " " + String.join(" ", Words.of(name)) + " ";
            for (final Entry<T> entry : entries) {
                if (!entry.pattern().isEmpty() && words.contains(entry.pattern())) {
                    return entry.value();
                }
            }
        }
        return entries.stream().filter(entry -> entry.pattern().isEmpty()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no pattern * for " + agency)).value();
    }
}
