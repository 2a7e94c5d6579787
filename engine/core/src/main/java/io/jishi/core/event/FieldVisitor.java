package io.jishi.core.event;

import io.jishi.core.vocabulary.Coded;

/** Is shown the fields of an event one by one: to print, compare or hash events without knowing each type. */
public interface FieldVisitor {
    /**
     * A number.
     *
     * @param name  the field's name in the schema.
     * @param value its value.
     */
    void field(String name, long value);

    /**
     * A truth value, shown as 1 or 0 unless overridden.
     *
     * @param name  the field's name in the schema.
     * @param value its value.
     */
    default void field(final String name, final boolean value) {
        field(name, value ? 1L : 0L);
    }

    /**
     * A word of the vocabulary, shown by its code unless overridden.
     *
     * @param name  the field's name in the schema.
     * @param value its value.
     */
    default void field(final String name, final Coded value) {
        field(name, (long)value.code());
    }
}
