package io.jishi.demo;

import io.jishi.demo.gateway.Counter;
import io.jishi.demo.gateway.GatewayStatus;
import io.jishi.demo.process.EngineProcess;
import io.jishi.demo.process.GatewayProcess;
import io.jishi.demo.process.ReplayProcess;
import io.jishi.demo.proof.Evidence;
import io.jishi.demo.proof.Proof;
import io.jishi.demo.proof.Verdict;
import io.jishi.demo.script.DemoVenue;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * What is left when the processes have ended: the evidence, and what was counted.
 *
 * @param gateways that have ended.
 * @param statuses what they counted.
 * @param evidence for the proof.
 * @param engine   what the engine said when it stopped.
 * @param replay   what the replay found.
 */
record Outcome(List<GatewayProcess> gateways, Map<DemoVenue, GatewayStatus> statuses, Evidence evidence,
               EngineProcess.State engine, ReplayProcess.Result replay) {
    private static final int REFUSALS_TOLD = 4;
    private static final double US_PER_MS = 1_000.0;
    private static final double FEN_PER_MILLION_YUAN = 100_000_000.0;

    /** Prints what the market was like. */
    void printSummary(final PrintStream out) {
        line(out, "");
        line(out, "The market");
        line(out, "  pool     %,d supplies, %,d demands; %,d trades for %,.2f million RMB",
            sum(Counter.SUPPLIES), sum(Counter.DEMANDS), sum(Counter.POOL_TRADES),
            sum(Counter.POOL_VALUE_FEN) / FEN_PER_MILLION_YUAN);
        line(out, "           %,d taken by agents; %,d listings expired, %,d withdrawn", sum(Counter.TAKES),
            sum(Counter.EXPIRED), sum(Counter.WITHDRAWN));
        line(out, "  book     %,d orders, %,d trades for %,.2f million RMB, at SZTC", sum(Counter.ORDERS),
            sum(Counter.BOOK_TRADES), sum(Counter.BOOK_VALUE_FEN) / FEN_PER_MILLION_YUAN);
        line(out, "  in all   %,d commands of gateways, %,d events; %,d commands refused:", sum(Counter.SUBMITTED),
            replay.events(), sum(Counter.REJECTED));
        line(out, "           %s", refusals());
        printLatencies(out);
    }

    private String refusals() {
        final Map<String, Long> counts = new TreeMap<>();
        gateways.forEach(gateway -> gateway.refusals().forEach((reason, count) ->
            counts.merge(reason, count, Long::sum)));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(REFUSALS_TOLD)
            .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    }

    private void printLatencies(final PrintStream out) {
        final Histogram steady = new Histogram(3);
        final Histogram away = new Histogram(3);
        gateways.forEach(gateway -> {
            steady.add(gateway.steady());
            away.add(gateway.away());
        });
        line(out, "  latency  p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, longest %.0f ms, from when a",
            steady.getValueAtPercentile(50.0) / US_PER_MS, steady.getValueAtPercentile(99.0) / US_PER_MS,
            steady.getValueAtPercentile(99.9) / US_PER_MS, steady.getMaxValue() / US_PER_MS);
        line(out, "           command was due to its first answer; without %,d commands that were due",
            away.getTotalCount());
        line(out, "           while the engine was away and waited up to %,.0f ms for its return",
            away.getMaxValue() / US_PER_MS);
    }

    /**
     * Examines and prints the proof.
     *
     * @return whether every claim holds.
     */
    boolean printProof(final PrintStream out) {
        line(out, "");
        line(out, "The proof");
        boolean holds = true;
        int number = 0;
        final Iterator<Verdict> verdicts = Proof.examine(evidence, engine, replay, statuses).iterator();
        while (verdicts.hasNext()) {
            final Verdict verdict = verdicts.next();
            number++;
            holds &= verdict.holds();
            line(out, "  %d. %s: %s", number, verdict.claim(), verdict.holds() ? "HOLDS" : "DOES NOT HOLD");
            verdict.evidence().forEach(text -> line(out, "     %s", text));
        }
        line(out, "");
        line(out, holds ? "Everything holds." : "Not everything holds.");
        return holds;
    }

    private long sum(final Counter counter) {
        return statuses.values().stream().mapToLong(status -> status.get(counter)).sum();
    }

    private static void line(final PrintStream out, final String format, final Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
