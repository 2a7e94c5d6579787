package io.jishi.json;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.List;

/**
 * One message of the schema: root block, groups, variable data. Immutable.
 */
public final class MessageLayout {
    private final String name;
    private final int templateId;
    private final MessageKind kind;
    private final BlockLayout root;
    private final List<GroupLayout> groups;
    private final List<String> data;
    private final SerializedString encodedName;

    MessageLayout(
            final String name,
            final int templateId,
            final BlockLayout root,
            final List<GroupLayout> groups,
            final List<String> data) {
        this.name = name;
        this.templateId = templateId;
        this.kind = MessageKind.of(templateId);
        this.root = root;
        this.groups = List.copyOf(groups);
        this.data = List.copyOf(data);
        this.encodedName = new SerializedString(name);
    }

    /**
     * {@return its name in the schema, which is the value of {@code "type"} in JSON}
     */
    public String name() {
        return name;
    }

    /**
     * {@return its id in the schema}
     */
    public int templateId() {
        return templateId;
    }

    /**
     * {@return command, event or session layer}
     */
    public MessageKind kind() {
        return kind;
    }

    /**
     * {@return the block of fixed length it starts with}
     */
    public BlockLayout root() {
        return root;
    }

    /**
     * {@return groups, in the order in which they follow the block}
     */
    public List<GroupLayout> groups() {
        return groups;
    }

    /**
     * {@return names of the variable data fields, in the order in which they follow the groups}
     */
    public List<String> data() {
        return data;
    }

    SerializedString encodedName() {
        return encodedName;
    }

    /**
     * A repeating group.
     *
     * @param name  its name in the schema.
     * @param entry block of one entry.
     */
    public record GroupLayout(String name, BlockLayout entry) {
    }
}
