package io.jishi.perf.pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sections, classes, subclasses and main groups of the IPC as far as 15,884 real patents name them, with how many do.
 * Nodes are numbered from 1, parents before children; 0 is the whole tree.
 */
final class Ipc {
    private static final int[] CODE_LENGTHS = {1, 3, 4};
    private final List<Integer> parents = new ArrayList<>(List.of(0));
    private final Map<String, Integer> byCode = new HashMap<>();
    private final List<Integer> groups = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final int[] groupOfDraw;

    Ipc() {
        for (final String line : lines("ipc-counts.csv")) {
            final String[] parts = line.split(",", -1);
            int parent = 0;
            for (final int length : CODE_LENGTHS) {
                parent = node(parts[0].substring(0, length), parent);
            }
            groups.add(node(parts[0] + parts[1], parent));
            counts.add(Integer.parseInt(parts[2]));
        }
        groupOfDraw = spread(groups, counts);
    }

    static List<String> lines(final String resource) {
        try (InputStream in = Ipc.class.getResourceAsStream(resource);
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter((line) -> !line.startsWith("#")).toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every value as often as it is counted, so that a fair draw of places is one by counts. */
    static int[] spread(final List<Integer> values, final List<Integer> counts) {
        final int[] all = new int[counts.stream().mapToInt(Integer::intValue).sum()];
        int at = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int n = 0; n < counts.get(i); n++) {
                all[at++] = values.get(i);
            }
        }
        return all;
    }

    private int node(final String code, final int parent) {
        return byCode.computeIfAbsent(code, (c) -> {
            parents.add(parent);
            return parents.size() - 1;
        });
    }

    /** Nodes, the whole tree included. */
    int size() {
        return parents.size();
    }

    int parentOf(final int node) {
        return parents.get(node);
    }

    /** A main group by the frequency of the patents, for any number. */
    int group(final long draw) {
        return groupOfDraw[(int)Long.remainderUnsigned(draw, groupOfDraw.length)];
    }

    /** The ancestor of a main group, 0 to 4 levels below the whole tree. */
    int ancestor(final int group, final int depth) {
        int node = group;
        for (int at = CODE_LENGTHS.length + 1; at > depth; at--) {
            node = parents.get(node);
        }
        return node;
    }

    boolean isUnder(final int group, final int prefix) {
        int node = group;
        while (node > prefix) {
            node = parents.get(node);
        }
        return node == prefix;
    }
}
