package io.jishi.json;

import io.jishi.json.MessageLayout.GroupLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.co.real_logic.sbe.PrimitiveType;
import uk.co.real_logic.sbe.ir.Encoding;
import uk.co.real_logic.sbe.ir.Ir;
import uk.co.real_logic.sbe.ir.Signal;
import uk.co.real_logic.sbe.ir.Token;

/**
 * Compiles the tokens of the intermediate representation into layouts, once.
 */
final class LayoutCompiler {
    private static final String BOOLEAN_TYPE = "BooleanType";

    private final List<Token> tokens;
    private int next;

    private LayoutCompiler(final List<Token> tokens) {
        this.tokens = tokens;
    }

    static SchemaLayout compile(final Ir schema) {
        if (schema.byteOrder() != ByteOrder.LITTLE_ENDIAN) {
            throw new IllegalStateException("the schema is not little-endian");
        }
        final List<MessageLayout> messages = new ArrayList<>();
        for (final List<Token> tokens : schema.messages()) {
            messages.add(new LayoutCompiler(tokens).message());
        }
        messages.sort(Comparator.comparingInt(MessageLayout::templateId));
        return new SchemaLayout(schema.id(), schema.version(), messages);
    }

    private MessageLayout message() {
        final Token message = tokens.get(next++);
        final List<FieldLayout> fields = fields();
        final List<GroupLayout> groups = groups();
        final List<String> data = data();
        expect(Signal.END_MESSAGE);
        final List<String> parts = new ArrayList<>();
        groups.forEach(group -> parts.add(group.name()));
        parts.addAll(data);
        final BlockLayout root = new BlockLayout(message.encodedLength(), fields, parts);
        final MessageLayout layout = new MessageLayout(message.name(), message.id(), root, groups, data);
        for (final String envelopeKey : JsonMessageReader.envelopeKeys(layout.kind())) {
            if (root.members().indexOf(envelopeKey) != NameTable.UNKNOWN) {
                throw new IllegalStateException(message.name() + " has a field named as the key " + envelopeKey);
            }
        }
        return layout;
    }

    private List<FieldLayout> fields() {
        final List<FieldLayout> fields = new ArrayList<>();
        while (tokens.get(next).signal() == Signal.BEGIN_FIELD) {
            final Token field = tokens.get(next);
            final Token type = tokens.get(next + 1);
            if (type.signal() == Signal.BEGIN_COMPOSITE) {
                composite(next + 1, fields);
            } else {
                fields.add(field(field.name(), type.offset(), field.isOptionalEncoding(), next + 1));
            }
            next += field.componentTokenCount();
        }
        return fields;
    }

    private void composite(final int at, final List<FieldLayout> fields) {
        final Token composite = tokens.get(at);
        final int end = at + composite.componentTokenCount() - 1;
        for (int i = at + 1; i < end; i += tokens.get(i).componentTokenCount()) {
            final Token member = tokens.get(i);
            if (member.signal() == Signal.BEGIN_COMPOSITE) {
                throw new IllegalStateException("a composite inside the composite " + composite.name());
            }
            fields.add(field(member.name(), composite.offset() + member.offset(), false, i));
        }
    }

    private FieldLayout field(final String name, final int offset, final boolean optional, final int typeAt) {
        final Token type = tokens.get(typeAt);
        final FieldLayout.Builder builder = new FieldLayout.Builder(name, offset);
        return switch (type.signal()) {
            case ENCODING -> encoding(builder, type, optional);
            case BEGIN_ENUM -> enumeration(builder, typeAt, optional);
            case BEGIN_SET -> set(builder, typeAt);
            default -> throw new IllegalStateException("the field " + name + " is a " + type.signal());
        };
    }

    private static FieldLayout encoding(
            final FieldLayout.Builder builder, final Token type, final boolean optional) {
        final Encoding encoding = type.encoding();
        final PrimitiveType primitive = encoding.primitiveType();
        builder.encoding(primitive.size(), type.arrayLength(), isUnsigned(primitive));
        if (primitive == PrimitiveType.CHAR) {
            return builder.kind(FieldKind.TEXT).absence(false, 0, true).build();
        }
        if (primitive == PrimitiveType.UINT8 && type.arrayLength() > 1) {
            return builder.kind(FieldKind.HEX).absence(false, 0, false).build();
        }
        if (type.arrayLength() != 1 || primitive == PrimitiveType.FLOAT || primitive == PrimitiveType.DOUBLE
                || type.isConstantEncoding()) {
            throw new IllegalStateException("cannot write as JSON: " + type);
        }
        final boolean nullable = optional || type.isOptionalEncoding();
        final long nullValue = encoding.applicableNullValue().longValue();
        builder.absence(nullable, nullValue, !nullable);
        if (primitive == PrimitiveType.UINT64) {
            return builder.kind(FieldKind.BITS).build();
        }
        // What the encoding can hold, not the range that the schema documents: that one is a rule of the market, for
        // the core to answer with its reason, as it does when the bytes come over the wire.
        // The default range leaves out the default null value; a null value of our own gives that one back.
        final boolean fullRange = nullable && nullValue != primitive.nullValue().longValue();
        final long least = isUnsigned(primitive) ? 0 : -1L << (Byte.SIZE * primitive.size() - 1);
        final long most = isUnsigned(primitive) ? (1L << (Byte.SIZE * primitive.size())) - 1 : ~least;
        final long min = fullRange ? least : primitive.minValue().longValue();
        final long max = fullRange ? most : primitive.maxValue().longValue();
        return builder.kind(FieldKind.INTEGER).range(min, max).build();
    }

    private FieldLayout enumeration(final FieldLayout.Builder builder, final int at, final boolean optional) {
        final Token type = tokens.get(at);
        final PrimitiveType primitive = type.encoding().primitiveType();
        if (isUnsigned(primitive) && primitive.size() < Long.BYTES) {
            builder.encoding(primitive.size(), 1, true);
        } else {
            throw new IllegalStateException("cannot write as JSON: " + type);
        }
        final boolean bool = BOOLEAN_TYPE.equals(type.applicableTypeName());
        builder.kind(bool ? FieldKind.BOOLEAN : FieldKind.ENUM);
        builder.absence(optional, type.encoding().applicableNullValue().longValue(), !optional);
        return named(builder, at, Signal.VALID_VALUE);
    }

    private FieldLayout set(final FieldLayout.Builder builder, final int at) {
        final PrimitiveType primitive = tokens.get(at).encoding().primitiveType();
        builder.encoding(primitive.size(), 1, true).kind(FieldKind.SET).absence(false, 0, false);
        return named(builder, at, Signal.CHOICE);
    }

    private FieldLayout named(final FieldLayout.Builder builder, final int at, final Signal signal) {
        final List<String> names = new ArrayList<>();
        final List<Long> values = new ArrayList<>();
        for (int i = at + 1; tokens.get(i).signal() == signal; i++) {
            names.add(tokens.get(i).name());
            values.add(tokens.get(i).encoding().constValue().longValue());
        }
        return builder.names(names, values.stream().mapToLong(Long::longValue).toArray()).build();
    }

    private List<GroupLayout> groups() {
        final List<GroupLayout> groups = new ArrayList<>();
        while (tokens.get(next).signal() == Signal.BEGIN_GROUP) {
            final Token group = tokens.get(next++);
            final Token dimensions = tokens.get(next);
            if (dimensions.encodedLength() != GroupDimensions.LENGTH) {
                throw new IllegalStateException("unknown dimensions of the group " + group.name());
            }
            next += dimensions.componentTokenCount();
            final BlockLayout entry = new BlockLayout(group.encodedLength(), fields(), List.of());
            groups.add(new GroupLayout(group.name(), entry));
            // Neither groups nor variable data inside groups: the schema has none.
            expect(Signal.END_GROUP);
        }
        return groups;
    }

    private List<String> data() {
        final List<String> data = new ArrayList<>();
        while (tokens.get(next).signal() == Signal.BEGIN_VAR_DATA) {
            final Token field = tokens.get(next);
            data.add(field.name());
            next += field.componentTokenCount();
        }
        return data;
    }

    private void expect(final Signal signal) {
        final Token token = tokens.get(next++);
        if (token.signal() != signal) {
            throw new IllegalStateException("cannot write as JSON: " + token);
        }
    }

    private static boolean isUnsigned(final PrimitiveType primitive) {
        return switch (primitive) {
            case UINT8, UINT16, UINT32, UINT64 -> true;
            default -> false;
        };
    }
}
