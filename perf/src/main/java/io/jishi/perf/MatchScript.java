package io.jishi.perf;

import java.io.IOException;
import java.io.Writer;
import java.util.SplittableRandom;

/**
 * A script for {@code jishi match}: one venue, twenty participants, four instruments and a small taxonomy; then orders
 * around a price (a third of them immediate-or-cancel), cancels, supplies, demands and withdrawals. The same seed gives
 * the same lines.
 */
final class MatchScript {
    static final int PARTICIPANTS = 20;
    static final int INSTRUMENTS = 4;
    static final int FIELDS = 12;
    private static final int MIDDLE_FEN = 10_000;
    private static final int LIVE_PER_PARTICIPANT = 50;

    private final SplittableRandom random;
    private final Writer out;
    private final long[] nextOrder = new long[PARTICIPANTS + 1];
    private final long[] nextListing = new long[PARTICIPANTS + 1];
    private long timestampNs = 1_000_000_000L;

    MatchScript(final long seed, final Writer out) {
        random = new SplittableRandom(seed);
        this.out = out;
    }

    /** Writes the market's definition and then so many lines of trading. */
    void write(final long lines) throws IOException {
        define();
        for (long i = 0; i < lines; i++) {
            final int kind = random.nextInt(100);
            final int participant = 1 + random.nextInt(PARTICIPANTS);
            timestampNs += random.nextInt(1_000);
            if (kind < 45) {
                order(participant);
            } else if (kind < 75) {
                cancel(participant);
            } else if (kind < 83) {
                supply(participant);
            } else if (kind < 91) {
                demand(participant);
            } else {
                withdraw(participant);
            }
        }
    }

    private void define() throws IOException {
        line("DefineVenue").number("venueId", 1).list("models", "CONTINUOUS", "POOL")
            .number("ruleSetVersion", 1).word("code", "SZTC").end();
        line("DefineField").number("fieldId", 100).word("code", "G06").end();
        for (int i = 1; i <= FIELDS; i++) {
            line("DefineField").number("fieldId", i).number("parentFieldId", 100).word("code", "G06-" + i).end();
        }
        for (int i = 1; i <= PARTICIPANTS; i++) {
            line("RegisterParticipant").number("newParticipantId", i).number("homeVenueId", 1)
                .word("kind", "ENTERPRISE").word("grade", "A").word("code", "P" + i).end();
        }
        for (int i = 1; i <= INSTRUMENTS; i++) {
            line("DefineInstrument").number("instrumentId", i).number("venueId", 1).number("tickFen", 1)
                .number("lotUnits", 1).word("code", "I" + i).end();
        }
    }

    private void order(final int participant) throws IOException {
        final boolean buy = random.nextBoolean();
        final int away = random.nextInt(20) - 5;
        line("EnterOrder").number("timestampNs", timestampNs).number("participantId", participant)
            .number("clientOrderId", ++nextOrder[participant])
            .number("instrumentId", 1 + random.nextInt(INSTRUMENTS))
            .word("side", buy ? "BUY" : "SELL")
            .number("priceFen", buy ? MIDDLE_FEN - away : MIDDLE_FEN + away)
            .number("quantityUnits", 1 + random.nextInt(10))
            .word("timeInForce", random.nextInt(3) == 0 ? "IOC" : "GTC").end();
    }

    private void cancel(final int participant) throws IOException {
        line("CancelOrder").number("timestampNs", timestampNs).number("participantId", participant)
            .number("clientOrderId", recent(nextOrder[participant])).end();
    }

    private void supply(final int participant) throws IOException {
        line("SubmitSupply").number("timestampNs", timestampNs).number("participantId", participant)
            .number("clientListingId", ++nextListing[participant]).number("venueId", 1)
            .number("fieldId", 1 + random.nextInt(FIELDS)).word("right", "ORDINARY")
            .number("maturity", 1 + random.nextInt(9)).number("priceFen", 5_000 + random.nextInt(10_000))
            .number("units", 1 + random.nextInt(5)).end();
    }

    private void demand(final int participant) throws IOException {
        line("SubmitDemand").number("timestampNs", timestampNs).number("participantId", participant)
            .number("clientListingId", ++nextListing[participant]).number("venueId", 1)
            .number("fieldId", random.nextInt(4) == 0 ? 100 : 1 + random.nextInt(FIELDS))
            .list("rights", "ORDINARY", "EXCLUSIVE").number("minMaturity", 1 + random.nextInt(5))
            .number("priceFen", 5_000 + random.nextInt(10_000)).number("units", 1 + random.nextInt(5)).end();
    }

    private void withdraw(final int participant) throws IOException {
        line("WithdrawListing").number("timestampNs", timestampNs).number("participantId", participant)
            .number("clientListingId", recent(nextListing[participant])).end();
    }

    private long recent(final long last) {
        return Math.max(1, last - random.nextInt(LIVE_PER_PARTICIPANT));
    }

    private MatchScript line(final String type) throws IOException {
        out.append("{\"type\":\"").append(type).append('"');
        return this;
    }

    private MatchScript number(final String key, final long value) throws IOException {
        out.append(",\"").append(key).append("\":").append(Long.toString(value));
        return this;
    }

    private MatchScript word(final String key, final String value) throws IOException {
        out.append(",\"").append(key).append("\":\"").append(value).append('"');
        return this;
    }

    private MatchScript list(final String key, final String... values) throws IOException {
        out.append(",\"").append(key).append("\":[\"").append(String.join("\",\"", values)).append("\"]");
        return this;
    }

    private void end() throws IOException {
        out.append("}\n");
    }

    /** Lines of {@link #define()}. */
    static int definitionLines() {
        return 2 + FIELDS + PARTICIPANTS + INSTRUMENTS;
    }

}
