package io.jishi.demo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what a claim finds: faults, of which the first few are told, and evidence. One thread. */
final class Findings {
    private static final int TOLD = 5;

    private final String claim;
    private final List<String> evidence = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private long faultCount;

    Findings(final String claim) {
        this.claim = claim;
    }

    void fault(final String format, final Object... arguments) {
        faultCount++;
        if (faults.size() < TOLD) {
            faults.add(String.format(Locale.ROOT, format, arguments));
        }
    }

    void evidence(final String format, final Object... arguments) {
        evidence.add(String.format(Locale.ROOT, format, arguments));
    }

    Verdict verdict() {
        if (faultCount == 0) {
            return new Verdict(claim, true, List.copyOf(evidence));
        }
        final List<String> lines = new ArrayList<>(faults);
        if (faultCount > faults.size()) {
            lines.add(String.format(Locale.ROOT, "and %,d faults more", faultCount - faults.size()));
        }
        lines.addAll(evidence);
        return new Verdict(claim, false, List.copyOf(lines));
    }
}
