package io.jishi.perf.book;

import io.jishi.perf.stream.Round;
import java.util.Arrays;
import java.util.List;

/** What the rounds of one engine over one stream came to. */
record BookResult(String stream, String engine, List<Round> rounds) {
    private double[] rates() {
        final double[] rates = rounds.stream().mapToDouble(Round::commandsPerSecond).toArray();
        Arrays.sort(rates);
        return rates;
    }

    long median() {
        return Math.round(rates()[rounds.size() / 2]);
    }

    long min() {
        return Math.round(rates()[0]);
    }

    long max() {
        return Math.round(rates()[rounds.size() - 1]);
    }

    /** Of the round that allocated least: what the steady state needs, without what a JVM does once. */
    double bytesPerCommand() {
        return rounds.stream().mapToDouble(round -> (double)round.bytes() / round.commands()).min().orElseThrow();
    }

    long fillsChecksum() {
        return rounds.get(0).fillsChecksum();
    }

    long fills() {
        return rounds.get(0).fills();
    }
}
