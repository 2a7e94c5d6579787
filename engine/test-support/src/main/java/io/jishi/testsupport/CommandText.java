package io.jishi.testsupport;

import io.jishi.core.command.Command;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** A command in one line, for people. */
public final class CommandText {
    private CommandText() {
    }

    /**
     * Type and every field that is neither 0, false nor null.
     *
     * @param command any.
     * @return one line.
     */
    public static String of(final Command command) {
        final StringBuilder text = new StringBuilder(command.type().name());
        for (final Field field : command.getClass().getFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                append(text, field.getName(), valueOf(field, command));
            }
        }
        return text.toString();
    }

    private static Object valueOf(final Field field, final Command command) {
        try {
            final Object value = field.get(command);
            return value instanceof long[] numbers ? Arrays.toString(numbers)
                : value instanceof int[] numbers ? Arrays.toString(numbers) : value;
        } catch (final IllegalAccessException e) {
            throw new IllegalStateException("command " + command.type() + " hides its field " + field.getName(), e);
        }
    }

    private static void append(final StringBuilder text, final String name, final Object value) {
        final boolean empty = value == null || value.equals(false)
            || (value instanceof Number number && number.longValue() == 0);
        if (!empty) {
            text.append(' ').append(name).append('=').append(value);
        }
    }
}
