import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes what the client library would otherwise repeat by hand for every message of the schema: one builder per
 * command (required fields and ranges checked, optional fields absent), {@code Commands} that hands the builders out,
 * the constants of the sets, {@code EventListener} and {@code EventDispatcher}. Run by the build, as a single source
 * file: {@code java ClientGenerator.java SCHEMA.xml OUTPUT-DIRECTORY}.
 */
public final class ClientGenerator {
    private static final String WARNING = "// Generated from jishi-schema.xml by ClientGenerator: change those.\n";
    /** Commands that only the engine itself sends. */
    private static final Set<String> SYSTEM_COMMANDS = Set.of("DropSession", "AdvanceTime");
    /** Arrays of bytes that may stay zero: the schema says what zeros mean. */
    private static final Set<String> OPTIONAL_ARRAYS = Set.of("OpenLot.reserveHash", "OpenLot.floorHash");

    private final Map<String, Element> types = new LinkedHashMap<>();
    private final Path output;

    private ClientGenerator(final Path output) {
        this.output = output;
    }

    /**
     * Entry point.
     *
     * @param args the schema and the directory to write into.
     * @throws Exception if the schema cannot be read or a file not written: the build stops.
     */
    public static void main(final String[] args) throws Exception {
        final Element schema = DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(Path.of(args[0]).toFile()).getDocumentElement();
        new ClientGenerator(Path.of(args[1], "io", "jishi", "client")).run(schema);
    }

    private void run(final Element schema) throws IOException {
        final List<Element> commands = new ArrayList<>();
        final List<Element> events = new ArrayList<>();
        for (final Element child : children(schema)) {
            if (child.getTagName().equals("types")) {
                children(child).forEach(type -> types.put(name(type), type));
            } else if (child.getTagName().equals("sbe:message")) {
                final int id = Integer.parseInt(child.getAttribute("id"));
                if (id < 200 && !SYSTEM_COMMANDS.contains(name(child))) {
                    commands.add(child);
                } else if (id >= 200 && id < 400) {
                    events.add(child);
                }
            }
        }
        for (final Element command : commands) {
            write("command/" + name(command) + "Builder", builder(command));
        }
        write("command/Commands", commandsClass(commands));
        for (final Element type : types.values()) {
            if (type.getTagName().equals("set")) {
                write("command/" + name(type) + "Bits", bits(type));
            }
        }
        write("EventListener", listener(events));
        write("EventDispatcher", dispatcher(events));
    }

    // One builder

    private String builder(final Element command) {
        final String message = name(command);
        final List<Element> fields = children(command).stream()
            .filter(field -> !name(field).equals("header")).collect(Collectors.toList());
        final List<String> required = new ArrayList<>();
        final StringBuilder setters = new StringBuilder();
        final StringBuilder state = new StringBuilder();
        final StringBuilder reset = new StringBuilder();
        final StringBuilder variable = new StringBuilder();
        for (final Element field : fields) {
            switch (field.getTagName()) {
                case "data" -> data(message, field, setters, state, reset, variable);
                case "group" -> group(message, field, setters, state, reset, variable);
                default -> field(message, field, setters, reset, required);
            }
        }
        final boolean groups = fields.stream().anyMatch(field -> field.getTagName().equals("group"));
        return WARNING + "package io.jishi.client.command;\n\n"
            + "import io.jishi.wire." + message + "Encoder;\n"
            + imports(fields)
            + (groups ? "import java.util.ArrayList;\nimport java.util.List;\n" : "")
            + "\n" + javadoc("", text(command) + " " + requiredText(required)
                + " Obtained from {@link Commands}; for one thread.")
            + "public final class " + message + "Builder extends CommandBuilder {\n"
            + "    private static final String[] REQUIRED = {"
            + required.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + "};\n"
            + "    private final " + message + "Encoder encoder = new " + message + "Encoder();\n" + state
            + "\n    " + message + "Builder(final CommandSink sink) {\n        super(sink, \"" + message + "\", "
            + message + "Encoder.TEMPLATE_ID, " + message + "Encoder.BLOCK_LENGTH, REQUIRED);\n    }\n"
            + "\n    " + message + "Builder begin() {\n        beginBlock();\n        encoder.wrap(buffer, BLOCK_OFFSET);\n"
            + reset + "        return this;\n    }\n"
            + "\n" + javadoc("    ", "Participant the command is sent for; 0, the default, is the operator.",
                "@param participantId the participant.", "@return this.")
            + "    public " + message + "Builder participantId(final int participantId) {\n"
            + "        putParticipantId(participantId);\n        return this;\n    }\n"
            + setters
            + "\n    @Override\n    int encodeVariable() {\n        encoder.limit(BLOCK_OFFSET + " + message
            + "Encoder.BLOCK_LENGTH);\n" + variable + "        return encoder.limit();\n    }\n}\n";
    }

    private static String requiredText(final List<String> required) {
        return required.isEmpty() ? "" : "Required: " + String.join(", ", required) + ".";
    }

    private void field(final String message, final Element field, final StringBuilder setters,
            final StringBuilder reset, final List<String> required) {
        final String name = name(field);
        final Element type = types.get(field.getAttribute("type"));
        final String kind = type.getTagName();
        final boolean array = type.hasAttribute("length");
        final boolean optional = kind.equals("set") || isOptional(field) || isOptional(type)
            || OPTIONAL_ARRAYS.contains(message + "." + name);
        final StringBuilder body = new StringBuilder();
        if (!optional) {
            required.add(name);
        }
        if (optional && kind.equals("enum")) {
            reset.append("        encoder.").append(name).append("(").append(name(type)).append(".NULL_VAL);\n");
        }
        body.append(assignment(message, name, type, array, optional));
        if (!optional) {
            body.append("        present(").append(required.size() - 1).append(");\n");
        }
        setters.append('\n').append(javadoc("    ", text(field) + (optional ? " Optional." : " Required."),
                "@param " + name + " " + parameterText(field, type, array), "@return this."))
            .append("    public ").append(message).append("Builder ").append(name).append("(final ")
            .append(javaType(type)).append(' ').append(name).append(") {\n").append(body)
            .append("        return this;\n    }\n");
    }

    private String assignment(final String message, final String name, final Element type, final boolean array,
            final boolean optional) {
        final String call = "        encoder." + name + "(";
        if (array) {
            return type.getAttribute("primitiveType").equals("char")
                ? call + "checkCode(\"" + name + "\", " + name + ", " + type.getAttribute("length") + "));\n"
                : "        encoder.put" + capital(name) + "(checkBytes(\"" + name + "\", " + name + ", "
                    + type.getAttribute("length") + "), 0, " + type.getAttribute("length") + ");\n";
        }
        switch (type.getTagName()) {
            case "enum":
                if (name(type).equals("BooleanType")) {
                    return call + name + " ? BooleanType.TRUE : BooleanType.FALSE);\n";
                }
                return "        checkEnum(\"" + name + "\", " + name + ", " + (optional ? "null" : name(type) + ".NULL_VAL")
                    + ");\n" + call + name + ");\n";
            case "set":
                return "        putSet(" + message + "Encoder." + name + "EncodingOffset(), \"" + name + "\", " + name + ", "
                    + name(type) + "Bits.ALL);\n";
            default:
                return range(name, type) + call
                    + (type.getAttribute("primitiveType").equals("uint8") ? "(short)" : "") + name + ");\n";
        }
    }

    private static String range(final String name, final Element type) {
        final String primitive = type.getAttribute("primitiveType");
        final String low = type.hasAttribute("minValue") ? type.getAttribute("minValue")
            : primitive.startsWith("uint") && !primitive.equals("uint64") ? "0" : "";
        final String high = type.hasAttribute("maxValue") ? type.getAttribute("maxValue")
            : primitive.equals("uint8") ? "254" : primitive.equals("uint16") ? "65534" : "";
        if (low.isEmpty() && high.isEmpty()) {
            return "";
        }
        return "        checkRange(\"" + name + "\", " + name + ", " + (low.isEmpty() ? "Long.MIN_VALUE" : low + "L")
            + ", " + (high.isEmpty() ? "Long.MAX_VALUE" : high + "L") + ");\n";
    }

    private void data(final String message, final Element field, final StringBuilder setters,
            final StringBuilder state, final StringBuilder reset, final StringBuilder variable) {
        final String name = name(field);
        state.append("    private String ").append(name).append(" = \"\";\n");
        reset.append("        ").append(name).append(" = \"\";\n");
        variable.append("        encoder.").append(name).append("(").append(name).append(");\n");
        setters.append('\n').append(javadoc("    ", text(field) + " Optional; empty when not set.",
                "@param " + name + " UTF-8 text.", "@return this."))
            .append("    public ").append(message).append("Builder ").append(name).append("(final String ")
            .append(name).append(") {\n        this.").append(name).append(" = checkText(\"").append(name)
            .append("\", ").append(name).append(");\n        return this;\n    }\n");
    }

    private void group(final String message, final Element group, final StringBuilder setters,
            final StringBuilder state, final StringBuilder reset, final StringBuilder variable) {
        final String name = name(group);
        final String entry = capital(name) + "Entry";
        final List<Element> fields = children(group);
        final String parameters = fields.stream()
            .map(field -> "final " + javaType(types.get(field.getAttribute("type"))) + " " + name(field))
            .collect(Collectors.joining(", "));
        final String names = fields.stream().map(ClientGenerator::name).collect(Collectors.joining(", "));
        state.append("    private final List<").append(entry).append("> ").append(name)
            .append(" = new ArrayList<>();\n");
        reset.append("        ").append(name).append(".clear();\n");
        final List<String> tags = new ArrayList<>();
        fields.forEach(field -> tags.add("@param " + name(field) + " " + text(field)));
        tags.add("@return this.");
        setters.append('\n')
            .append(javadoc("    ", "Adds one entry: " + text(group), tags.toArray(new String[0])))
            .append("    public ").append(message).append("Builder ").append(name).append("(").append(parameters)
            .append(") {\n        ").append(name).append(".add(new ").append(entry).append("(").append(names)
            .append("));\n        return this;\n    }\n")
            .append("\n    private record ").append(entry).append("(")
            .append(parameters.replace("final ", "")).append(") { }\n");
        final String writer = name + "Encoder";
        variable.append("        final ").append(message).append("Encoder.").append(capital(name)).append("Encoder ")
            .append(writer).append(" = encoder.").append(name).append("Count(").append(name).append(".size());\n")
            .append("        for (final ").append(entry).append(" entry : ").append(name).append(") {\n            ")
            .append(writer).append(".next()");
        for (final Element field : fields) {
            final boolean truth = field.getAttribute("type").equals("BooleanType");
            variable.append(".").append(name(field)).append("(entry.").append(name(field)).append("()")
                .append(truth ? " ? BooleanType.TRUE : BooleanType.FALSE" : "").append(")");
        }
        variable.append(";\n        }\n");
    }

    private String imports(final List<Element> fields) {
        final Set<String> enums = new java.util.TreeSet<>();
        for (final Element field : fields) {
            final List<Element> leaves = field.getTagName().equals("group") ? children(field) : List.of(field);
            for (final Element leaf : leaves) {
                final Element type = types.get(leaf.getAttribute("type"));
                if (type.getTagName().equals("enum")) {
                    enums.add("import io.jishi.wire." + name(type) + ";\n");
                }
            }
        }
        return String.join("", enums);
    }

    // What belongs to all of them

    private static String commandsClass(final List<Element> commands) {
        final StringBuilder fields = new StringBuilder();
        final StringBuilder inits = new StringBuilder();
        final StringBuilder methods = new StringBuilder();
        for (final Element command : commands) {
            final String type = name(command) + "Builder";
            final String name = small(name(command));
            fields.append("    private final ").append(type).append(' ').append(name).append(";\n");
            inits.append("        ").append(name).append(" = new ").append(type).append("(sink);\n");
            methods.append('\n').append(javadoc("    ", text(command),
                    "@return the builder, emptied: every field absent."))
                .append("    public ").append(type).append(' ').append(name).append("() {\n        return ")
                .append(name).append(".begin();\n    }\n");
        }
        return WARNING + "package io.jishi.client.command;\n\n"
            + javadoc("", "One reusable builder for each command of the schema. Not thread safe: each submitting"
                + " thread has its own. Calling a method again gives the same builder, emptied.")
            + "public final class Commands {\n" + fields
            + "\n" + javadoc("    ", "Creates the builders.", "@param sink what the commands are handed to.")
            + "    public Commands(final CommandSink sink) {\n" + inits + "    }\n" + methods + "}\n";
    }

    private static String bits(final Element set) {
        final StringBuilder body = new StringBuilder();
        int all = 0;
        for (final Element choice : children(set)) {
            final int bit = 1 << Integer.parseInt(choice.getTextContent().trim());
            all |= bit;
            body.append("    /** ").append(text(choice)).append(" */\n    public static final int ")
                .append(name(choice)).append(" = ").append(bit).append(";\n");
        }
        return WARNING + "package io.jishi.client.command;\n\n" + javadoc("", text(set)
                + " The constants are combined with {@code |}.")
            + "public final class " + name(set) + "Bits {\n" + body
            + "    /** All of them. */\n    public static final int ALL = " + all + ";\n\n    private " + name(set)
            + "Bits() {\n    }\n}\n";
    }

    private static String listener(final List<Element> events) {
        final StringBuilder imports = new StringBuilder();
        final StringBuilder methods = new StringBuilder();
        for (final Element event : events) {
            final String name = name(event);
            imports.append("import io.jishi.wire.").append(name).append("Decoder;\n");
            methods.append('\n').append(javadoc("    ", text(event), "@param envelope stream and stream sequence.",
                    "@param event the event."))
                .append("    default void on").append(name).append("(final EventEnvelopeDecoder envelope, final ")
                .append(name).append("Decoder event) {\n    }\n");
        }
        imports.append("import io.jishi.wire.EventEnvelopeDecoder;\nimport io.jishi.wire.EventHeaderDecoder;\n");
        return WARNING + "package io.jishi.client;\n\n" + imports + "import org.agrona.DirectBuffer;\n\n"
            + javadoc("", "Receives events, each exactly once and in the order of its stream. Called on the thread"
                + " that drives the client; must not block; may submit commands. Decoders and buffers are valid during"
                + " the call only. An exception thrown here is handed to the"
                + " {@link ConnectionListener#onError(Throwable)}; the event counts as delivered.")
            + "public interface EventListener {\n"
            + javadoc("    ", "Every event, before the method of its type; the only call for types that this version"
                + " of the library does not know.",
                "@param envelope stream and stream sequence.", "@param header the event's header.",
                "@param templateId which event it is.", "@param buffer holds the event message.",
                "@param offset where its message header starts.", "@param length of message header and message.")
            + "    default void onEvent(final EventEnvelopeDecoder envelope, final EventHeaderDecoder header,\n"
            + "            final int templateId, final DirectBuffer buffer, final int offset, final int length) {\n"
            + "    }\n" + methods + "}\n";
    }

    private static String dispatcher(final List<Element> events) {
        final StringBuilder imports = new StringBuilder();
        final StringBuilder fields = new StringBuilder();
        final StringBuilder cases = new StringBuilder();
        for (final Element event : events) {
            final String decoder = name(event) + "Decoder";
            final String field = small(name(event));
            imports.append("import io.jishi.wire.").append(decoder).append(";\n");
            fields.append("    private final ").append(decoder).append(' ').append(field).append(" = new ")
                .append(decoder).append("();\n");
            cases.append("            case ").append(decoder).append(".TEMPLATE_ID:\n                listener.on")
                .append(name(event)).append("(envelope, ").append(field)
                .append(".wrap(buffer, block, blockLength, version));\n                break;\n");
        }
        imports.append("import io.jishi.wire.EventEnvelopeDecoder;\nimport io.jishi.wire.EventHeaderDecoder;\n")
            .append("import io.jishi.wire.MessageHeaderDecoder;\n");
        return WARNING + "package io.jishi.client;\n\n" + imports + "import org.agrona.DirectBuffer;\n\n"
            + javadoc("", "Hands an encoded event to the method of its type. Reuses its decoders: for one thread.")
            + "public final class EventDispatcher {\n    private final EventListener listener;\n"
            + "    private final MessageHeaderDecoder messageHeader = new MessageHeaderDecoder();\n"
            + "    private final EventHeaderDecoder eventHeader = new EventHeaderDecoder();\n" + fields
            + "\n" + javadoc("    ", "Creates it.", "@param listener receives the events.")
            + "    public EventDispatcher(final EventListener listener) {\n        this.listener = listener;\n    }\n\n"
            + javadoc("    ", "Decodes the message header and calls the listener.",
                "@param envelope stream and stream sequence.", "@param buffer holds the event message.",
                "@param offset where its message header starts.", "@param length of message header and message.")
            + "    public void dispatch(final EventEnvelopeDecoder envelope, final DirectBuffer buffer, final int offset,\n"
            + "            final int length) {\n        messageHeader.wrap(buffer, offset);\n"
            + "        final int templateId = messageHeader.templateId();\n"
            + "        final int blockLength = messageHeader.blockLength();\n"
            + "        final int version = messageHeader.version();\n"
            + "        final int block = offset + MessageHeaderDecoder.ENCODED_LENGTH;\n"
            + "        eventHeader.wrap(buffer, block);\n"
            + "        listener.onEvent(envelope, eventHeader, templateId, buffer, offset, length);\n"
            + "        switch (templateId) {\n" + cases + "            default:\n"
            + "                // An event of a later schema: onEvent had it.\n                break;\n        }\n    }\n}\n";
    }

    // Schema and text

    private static String javaType(final Element type) {
        if (type.getTagName().equals("enum")) {
            return name(type).equals("BooleanType") ? "boolean" : name(type);
        }
        if (type.getTagName().equals("set")) {
            return "int";
        }
        final String primitive = type.getAttribute("primitiveType");
        if (type.hasAttribute("length")) {
            return primitive.equals("char") ? "String" : "byte[]";
        }
        return primitive.endsWith("64") ? "long" : "int";
    }

    private static String parameterText(final Element field, final Element type, final boolean array) {
        if (type.getTagName().equals("set")) {
            return "constants of {@link " + name(type) + "Bits}, combined.";
        }
        return array || type.getTagName().equals("enum") ? "the value." : text(type) + ".";
    }

    private static boolean isOptional(final Element element) {
        return element.getAttribute("presence").equals("optional");
    }

    private static String name(final Element element) {
        return element.getAttribute("name");
    }

    private static String text(final Element element) {
        return element.getAttribute("description").replaceAll("\\s+", " ").trim()
            .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String capital(final String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String small(final String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static List<Element> children(final Element parent) {
        final List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                elements.add((Element)node);
            }
        }
        return elements;
    }

    private static String javadoc(final String indent, final String text, final String... tags) {
        final StringBuilder comment = new StringBuilder(indent).append("/**\n");
        comment.append(wrapped(indent, text));
        if (tags.length > 0) {
            comment.append(indent).append(" *\n");
        }
        for (final String tag : tags) {
            comment.append(wrapped(indent, tag));
        }
        return comment.append(indent).append(" */\n").toString();
    }

    private static String wrapped(final String indent, final String text) {
        final StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(indent).append(" *");
        for (final String word : text.split(" ")) {
            if (line.length() + 1 + word.length() > 118) {
                lines.append(line).append('\n');
                line = new StringBuilder(indent).append(" *");
            }
            line.append(' ').append(word);
        }
        return lines.append(line).append('\n').toString();
    }

    private void write(final String name, final String source) throws IOException {
        final Path file = output.resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.write(file, source.getBytes(StandardCharsets.UTF_8));
    }
}
