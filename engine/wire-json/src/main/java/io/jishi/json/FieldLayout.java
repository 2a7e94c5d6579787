package io.jishi.json;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.List;

/**
 * One field of a block, as both directions need it. Immutable.
 * A composite's fields stand on their own, at their offset in the block.
 */
public final class FieldLayout {
    private final String name;
    private final FieldKind kind;
    private final int offset;
    private final int size;
    private final int length;
    private final boolean unsigned;
    private final boolean nullable;
    private final boolean required;
    private final boolean reserved;
    private final long minValue;
    private final long maxValue;
    private final long nullValue;
    private final NameTable names;
    private final long[] values;
    private final SerializedString encodedName;
    private final SerializedString[] encodedNames;

    FieldLayout(final Builder builder) {
        name = builder.name;
        kind = builder.kind;
        offset = builder.offset;
        size = builder.size;
        length = builder.length;
        unsigned = builder.unsigned;
        nullable = builder.nullable;
        reserved = builder.reserved;
        required = builder.required && !builder.reserved;
        minValue = builder.minValue;
        maxValue = builder.maxValue;
        nullValue = builder.nullValue;
        names = new NameTable(builder.names);
        values = builder.values;
        encodedName = encoded(name);
        encodedNames = builder.names.stream().map(FieldLayout::encoded).toArray(SerializedString[]::new);
    }

    private static SerializedString encoded(final String text) {
        final SerializedString string = new SerializedString(text);
        string.asQuotedUTF8();
        return string;
    }

    /**
     * {@return its name in the schema, which is its key in JSON}
     */
    public String name() {
        return name;
    }

    /**
     * {@return how it is written in JSON}
     */
    public FieldKind kind() {
        return kind;
    }

    /**
     * {@return bytes from the start of the block}
     */
    public int offset() {
        return offset;
    }

    /**
     * {@return bytes of one element}
     */
    public int size() {
        return size;
    }

    /**
     * {@return elements: more than 1 in {@link FieldKind#TEXT} and {@link FieldKind#HEX} only}
     */
    public int length() {
        return length;
    }

    /**
     * {@return whether a line must name it}
     */
    public boolean required() {
        return required;
    }

    /**
     * {@return whether the null value means that it is absent}
     */
    public boolean nullable() {
        return nullable;
    }

    /**
     * {@return smallest value, of {@link FieldKind#INTEGER}}
     */
    public long minValue() {
        return minValue;
    }

    /**
     * {@return largest value, of {@link FieldKind#INTEGER}}
     */
    public long maxValue() {
        return maxValue;
    }

    /**
     * {@return the value that stands for absence; of a required field the one its enum or type reserves}
     */
    public long nullValue() {
        return nullValue;
    }

    /**
     * {@return names of an enum's values or of a set's choices, in the schema's order; else empty}
     */
    public List<String> names() {
        return names.names();
    }

    /**
     * Gives the number behind a name.
     *
     * @param index of a name in {@link #names()}.
     * @return value of the enum, or bit number of the set's choice.
     */
    public long value(final int index) {
        return values[index];
    }

    /** Padding has names like reserved2; reservedFen is money. */
    static boolean isReserved(final String name) {
        return name.matches("reserved\\d+");
    }

    boolean unsigned() {
        return unsigned;
    }

    boolean reserved() {
        return reserved;
    }

    NameTable nameTable() {
        return names;
    }

    SerializedString encodedName() {
        return encodedName;
    }

    SerializedString encodedName(final int index) {
        return encodedNames[index];
    }

    /** Position of an enum's value in {@link #names()}; -1 for a value without a name. */
    int indexOfValue(final long value) {
        // Enums number their values densely, so the first guess nearly always hits.
        final long guess = value - values[0];
        if (guess >= 0 && guess < values.length && values[(int) guess] == value) {
            return (int) guess;
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return NameTable.UNKNOWN;
    }

    static final class Builder {
        private final String name;
        private final int offset;
        private FieldKind kind;
        private int size;
        private int length = 1;
        private boolean unsigned;
        private boolean nullable;
        private boolean required;
        private boolean reserved;
        private long minValue;
        private long maxValue;
        private long nullValue;
        private List<String> names = List.of();
        private long[] values = {};

        Builder(final String name, final int offset) {
            this.name = name;
            this.offset = offset;
            this.reserved = isReserved(name);
        }

        Builder kind(final FieldKind kind) {
            this.kind = kind;
            return this;
        }

        Builder encoding(final int size, final int length, final boolean unsigned) {
            this.size = size;
            this.length = length;
            this.unsigned = unsigned;
            return this;
        }

        Builder absence(final boolean nullable, final long nullValue, final boolean required) {
            this.nullable = nullable;
            this.nullValue = nullValue;
            this.required = required;
            return this;
        }

        Builder range(final long minValue, final long maxValue) {
            this.minValue = minValue;
            this.maxValue = maxValue;
            return this;
        }

        Builder names(final List<String> names, final long[] values) {
            this.names = names;
            this.values = values;
            return this;
        }

        FieldLayout build() {
            return new FieldLayout(this);
        }
    }
}
