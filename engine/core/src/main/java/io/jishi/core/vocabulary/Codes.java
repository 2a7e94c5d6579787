package io.jishi.core.vocabulary;

import java.util.Arrays;

/**
 * Finds the values of an enumeration by their codes, in one array access.
 *
 * @param <E> the enumeration.
 */
public final class Codes<E extends Enum<E> & Coded> {
    private final E[] byCode;

    /**
     * Builds the table.
     *
     * @param values all values of the enumeration.
     * @throws IllegalArgumentException if two share a code.
     */
    public Codes(final E[] values) {
        final int highest = Arrays.stream(values).mapToInt(Coded::code).max().orElse(0);
        byCode = Arrays.copyOf(values, highest + 1);
        Arrays.fill(byCode, null);
        for (final E value : values) {
            if (byCode[value.code()] != null) {
                throw new IllegalArgumentException(value + " and " + byCode[value.code()] + " share a code");
            }
            byCode[value.code()] = value;
        }
    }

    /**
     * The value with a code.
     *
     * @param code any number.
     * @return the value, or null if there is none.
     */
    public E get(final int code) {
        return code >= 0 && code < byCode.length ? byCode[code] : null;
    }
}
