package io.jishi.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import uk.co.real_logic.sbe.ir.Ir;
import uk.co.real_logic.sbe.ir.IrDecoder;

/**
 * Every message of the schema, compiled once from the intermediate representation that the build puts beside the
 * codecs. Immutable, shared between threads.
 */
public final class SchemaLayout {
    private static final String RESOURCE = "/io/jishi/wire/jishi-schema.sbeir";

    private final int schemaId;
    private final int version;
    private final List<MessageLayout> messages;
    private final NameTable names;
    private final MessageLayout[] byTemplateId;

    SchemaLayout(final int schemaId, final int version, final List<MessageLayout> messages) {
        this.schemaId = schemaId;
        this.version = version;
        this.messages = List.copyOf(messages);
        names = new NameTable(messages.stream().map(MessageLayout::name).toList());
        final int highest = messages.stream().mapToInt(MessageLayout::templateId).max().orElse(0);
        byTemplateId = new MessageLayout[highest + 1];
        for (final MessageLayout message : messages) {
            byTemplateId[message.templateId()] = message;
        }
    }

    /**
     * {@return the layout of the schema on the class path}
     *
     * @throws IllegalStateException when the schema uses what this room cannot write as JSON.
     */
    public static SchemaLayout load() {
        try (InputStream resource = SchemaLayout.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("not on the class path: " + RESOURCE + " (module jishi-wire)");
            }
            final ByteBuffer bytes = ByteBuffer.wrap(resource.readAllBytes()).order(ByteOrder.nativeOrder());
            try (IrDecoder decoder = new IrDecoder(bytes)) {
                return of(decoder.decode());
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("reading " + RESOURCE, e);
        }
    }

    /**
     * Compiles a schema.
     *
     * @param schema representation of a schema.
     * @return its layout.
     * @throws IllegalStateException when the schema uses what this room cannot write as JSON.
     */
    public static SchemaLayout of(final Ir schema) {
        return LayoutCompiler.compile(schema);
    }

    /**
     * {@return id of the schema, in every message's header}
     */
    public int schemaId() {
        return schemaId;
    }

    /**
     * {@return version of the schema that a reader of JSON writes}
     */
    public int version() {
        return version;
    }

    /**
     * {@return every message, by template id}
     */
    public List<MessageLayout> messages() {
        return messages;
    }

    /**
     * Finds a message by name.
     *
     * @param name of a message.
     * @return it, or null.
     */
    public MessageLayout byName(final String name) {
        final int index = names.indexOf(name);
        return index == NameTable.UNKNOWN ? null : messages.get(index);
    }

    /**
     * Finds a message by template id.
     *
     * @param templateId of a message.
     * @return it, or null.
     */
    public MessageLayout byTemplateId(final int templateId) {
        return templateId >= 0 && templateId < byTemplateId.length ? byTemplateId[templateId] : null;
    }

    MessageLayout byName(final char[] text, final int offset, final int length) {
        final int index = names.indexOf(text, offset, length);
        return index == NameTable.UNKNOWN ? null : messages.get(index);
    }

    String nearestName(final String to) {
        return names.nearest(to);
    }
}
