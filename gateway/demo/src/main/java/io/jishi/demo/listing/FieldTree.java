package io.jishi.demo.listing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The taxonomy that listings are classified in: IPC sections, classes and subclasses. */
public final class FieldTree {
    private final List<FieldNode> nodes = new ArrayList<>();
    private final Map<String, FieldNode> byCode = new HashMap<>();

    private FieldTree() {
    }

    static FieldTree load(final Path directory) {
        final FieldTree tree = new FieldTree();
        for (final CSVRecord row : CsvTable.read(directory, "ipc_subclass.csv.gz")) {
            final String parent = row.get("parent");
            final int parentId = parent.isEmpty() ? 0 : tree.get(parent).fieldId();
            final FieldNode node =
                    new FieldNode(tree.nodes.size() + 1, row.get("code"), parentId, row.get("title"));
            tree.nodes.add(node);
            tree.byCode.put(node.code(), node);
        }
        return tree;
    }

    /**
     * All nodes, parents before their children.
     *
     * @return an unmodifiable list; a node stands at {@code fieldId - 1}.
     */
    public List<FieldNode> nodes() {
        return List.copyOf(nodes);
    }

    /**
     * Finds a node.
     *
     * @param code IPC code.
     * @return the node.
     * @throws IllegalArgumentException if the taxonomy has no such code.
     */
    public FieldNode get(final String code) {
        final FieldNode node = byCode.get(code);
        if (node == null) {
            throw new IllegalArgumentException("no IPC code " + code + " in ipc_subclass.csv.gz");
        }
        return node;
    }

    /**
     * Whether a field lies under another.
     *
     * @param field  any node.
     * @param prefix any node.
     * @return true if {@code prefix} is {@code field} or an ancestor of it.
     */
    public boolean isUnder(final FieldNode field, final FieldNode prefix) {
        FieldNode node = field;
        while (node.fieldId() != prefix.fieldId()) {
            if (node.parentFieldId() == 0) {
                return false;
            }
            node = nodes.get(node.parentFieldId() - 1);
        }
        return true;
    }

    /**
     * The class of a subclass.
     *
     * @param field any node.
     * @return its parent if it is a leaf, else itself.
     */
    FieldNode widen(final FieldNode field) {
        return field.isLeaf() ? nodes.get(field.parentFieldId() - 1) : field;
    }
}
