package io.jishi.demo.listing;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** US dollars of the sources to fen, integers only. */
final class Money {
    /** In ten-thousandths: 1 USD = 6.7518 RMB, a number of ours (see config/listings/README.md). */
    static final long RATE_E4 = 67_518;

    /** Prices are rounded to whole hundred RMB. */
    static final long PRICE_STEP_FEN = 10_000;

    private static final Pattern AMOUNT = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)");

    private Money() {
    }

    /**
     * Reads a dollar amount as the sources write it: {@code $425,000}, {@code 30000}, {@code Up to $240,000}.
     *
     * @param text may be empty.
     * @return fen, rounded half up; 0 if there is no amount.
     */
    static long fenOfDollars(final String text) {
        final Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.find()) {
            return 0;
        }
        final long cents = new BigDecimal(matcher.group(1).replace(",", "")).movePointRight(2).longValueExact();
        return divideHalfUp(Math.multiplyExact(cents, RATE_E4), 10_000);
    }

    /**
     * Divides, rounding half up.
     *
     * @param dividend not negative.
     * @param divisor  positive.
     * @return the quotient.
     */
    static long divideHalfUp(final long dividend, final long divisor) {
        return (dividend + divisor / 2) / divisor;
    }

    /**
     * Brings an amount onto the price step.
     *
     * @param fen not negative.
     * @return a positive multiple of the step.
     */
    static long toStep(final long fen) {
        return Math.max(PRICE_STEP_FEN, divideHalfUp(fen, PRICE_STEP_FEN) * PRICE_STEP_FEN);
    }
}
