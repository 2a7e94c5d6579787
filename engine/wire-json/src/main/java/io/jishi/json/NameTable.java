package io.jishi.json;

import java.util.List;

/**
 * Names to their positions in a list: open addressing, no garbage, looked up by string or by characters.
 * Immutable. Names are interned, so that a parser which interns too is answered by comparing references.
 */
final class NameTable {
    static final int UNKNOWN = -1;

    private final String[] names;
    private final String[] slotNames;
    private final int[] slotIndices;
    private final int mask;

    NameTable(final List<String> names) {
        this.names = new String[names.size()];
        final int capacity = Math.max(4, Integer.highestOneBit(Math.max(1, names.size())) << 2);
        slotNames = new String[capacity];
        slotIndices = new int[capacity];
        mask = capacity - 1;
        for (int i = 0; i < names.size(); i++) {
            add(names.get(i).intern(), i);
        }
    }

    private void add(final String name, final int index) {
        if (indexOf(name) != UNKNOWN) {
            throw new IllegalArgumentException("the name " + name + " appears twice");
        }
        names[index] = name;
        int slot = spread(name.hashCode()) & mask;
        while (slotNames[slot] != null) {
            slot = (slot + 1) & mask;
        }
        slotNames[slot] = name;
        slotIndices[slot] = index;
    }

    int size() {
        return names.length;
    }

    String name(final int index) {
        return names[index];
    }

    List<String> names() {
        return List.of(names);
    }

    // The reference first: the parser interns too, and then no character is compared.
    @SuppressWarnings("ReferenceEquality")
    int indexOf(final String name) {
        int slot = spread(name.hashCode()) & mask;
        String candidate = slotNames[slot];
        while (candidate != null) {
            if (candidate == name || candidate.equals(name)) {
                return slotIndices[slot];
            }
            slot = (slot + 1) & mask;
            candidate = slotNames[slot];
        }
        return UNKNOWN;
    }

    int indexOf(final char[] text, final int offset, final int length) {
        int hash = 0;
        for (int i = offset, end = offset + length; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = spread(hash) & mask;
        String candidate = slotNames[slot];
        while (candidate != null) {
            if (equal(candidate, text, offset, length)) {
                return slotIndices[slot];
            }
            slot = (slot + 1) & mask;
            candidate = slotNames[slot];
        }
        return UNKNOWN;
    }

    /** The name most like another, for messages to people; null when none is near. */
    String nearest(final String to) {
        String best = null;
        int bestDistance = Math.max(2, to.length() / 3) + 1;
        if (to.length() > 64) {
            return null;
        }
        for (final String name : names) {
            final int distance = name.equalsIgnoreCase(to) ? 0 : distance(name, to);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = name;
            }
        }
        return best;
    }

    /** Edit distance (Levenshtein), one row at a time. */
    private static int distance(final String a, final String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                final int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
            }
            final int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }

    private static boolean equal(final String name, final char[] text, final int offset, final int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != text[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private static int spread(final int hash) {
        return hash ^ (hash >>> 15);
    }
}
