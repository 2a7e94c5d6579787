package io.jishi.testsupport;

import io.jishi.core.event.Event;
import io.jishi.core.event.FieldVisitor;
import io.jishi.core.vocabulary.Coded;
import java.util.ArrayList;
import java.util.List;

/** Names of the fields of one type of event, and the words behind its codes: learnt from the first events seen. */
final class EventLayout {
    /** Fields that every event begins with. */
    static final int HEADER_FIELDS = 10;
    private final String[] names;
    private final Coded[][] words;

    EventLayout(final Event event) {
        final List<String> found = new ArrayList<>();
        event.visit((name, value) -> found.add(name));
        names = found.toArray(new String[0]);
        words = new Coded[names.length][];
        event.visit(new FieldVisitor() {
            private int index;

            @Override
            public void field(final String name, final long value) {
                index++;
            }

            @Override
            public void field(final String name, final Coded value) {
                words[index++] = value.getClass().getEnumConstants();
            }
        });
    }

    int size() {
        return names.length;
    }

    /** Index of a field, or -1. */
    int indexOf(final String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Appends a field that is not 0: name=value. */
    void append(final StringBuilder text, final int index, final long value) {
        if (value != 0) {
            text.append(' ').append(names[index]).append('=');
            if (words[index] == null) {
                text.append(value);
            } else {
                text.append(word(index, value));
            }
        }
    }

    private Object word(final int index, final long code) {
        for (final Coded word : words[index]) {
            if (word.code() == code) {
                return word;
            }
        }
        return "?" + code;
    }
}
