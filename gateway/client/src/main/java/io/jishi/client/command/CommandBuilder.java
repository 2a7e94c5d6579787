package io.jishi.client.command;

import io.jishi.wire.CommandHeaderEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import java.nio.ByteOrder;
import java.util.Objects;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * What every generated builder does alike. A builder writes into its own buffer, so nothing of an abandoned command
 * reaches the wire; everything not set is absent (zero, or the null value of an enum). Not thread safe.
 */
public abstract class CommandBuilder {
    /** Where the block starts in {@link #buffer}. */
    static final int BLOCK_OFFSET = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int PARTICIPANT_OFFSET = BLOCK_OFFSET + CommandHeaderEncoder.participantIdEncodingOffset();

    /** The message being built. */
    final MutableDirectBuffer buffer;
    private final CommandSink sink;
    private final String name;
    private final int blockLength;
    private final String[] requiredFields;
    private final long requiredMask;
    private long presentMask;

    CommandBuilder(final CommandSink sink, final String name, final int templateId, final int blockLength,
            final String... requiredFields) {
        this.sink = Objects.requireNonNull(sink, "sink");
        this.name = name;
        this.blockLength = blockLength;
        this.requiredFields = requiredFields;
        this.requiredMask = (1L << requiredFields.length) - 1;
        this.buffer = new ExpandableArrayBuffer(BLOCK_OFFSET + blockLength);
        new MessageHeaderEncoder().wrap(buffer, 0).blockLength(blockLength).templateId(templateId)
            .schemaId(MessageHeaderEncoder.SCHEMA_ID).version(MessageHeaderEncoder.SCHEMA_VERSION);
    }

    /**
     * Sends the command. After a negative code the same builder may be submitted again as it is; after a positive one
     * a further call sends the same content as a new command.
     *
     * @return the client sequence, &gt; 0; or a negative code of the client: nothing was sent.
     * @throws IllegalStateException if a required field was not set, naming it.
     * @throws IllegalArgumentException if the encoded command is longer than the client allows.
     */
    public final long submit() {
        if ((presentMask & requiredMask) != requiredMask) {
            final int missing = Long.numberOfTrailingZeros(~presentMask & requiredMask);
            throw new IllegalStateException(name + ": required field " + requiredFields[missing] + " is not set");
        }
        return sink.submit(buffer, 0, encodeVariable());
    }

    abstract int encodeVariable();

    final void beginBlock() {
        buffer.setMemory(BLOCK_OFFSET, blockLength, (byte)0);
        presentMask = 0;
    }

    final void present(final int field) {
        presentMask |= 1L << field;
    }

    final void putParticipantId(final int participantId) {
        buffer.putInt(PARTICIPANT_OFFSET, participantId, ByteOrder.LITTLE_ENDIAN);
    }

    final void putSet(final int fieldOffset, final String field, final int bits, final int all) {
        if ((bits & ~all) != 0) {
            throw new IllegalArgumentException(name + "." + field + ": " + bits + " has bits that are not in the set");
        }
        if (all > 0xFF) {
            buffer.putShort(BLOCK_OFFSET + fieldOffset, (short)bits, ByteOrder.LITTLE_ENDIAN);
        } else {
            buffer.putByte(BLOCK_OFFSET + fieldOffset, (byte)bits);
        }
    }

    final void checkRange(final String field, final long value, final long lowest, final long highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(name + "." + field + ": " + value + " is outside " + lowest + " to "
                + (highest == Long.MAX_VALUE ? "2^63-1" : highest));
        }
    }

    final void checkEnum(final String field, final Enum<?> value, final Enum<?> refused) {
        if (value == null || value == refused) {
            throw new IllegalArgumentException(name + "." + field + ": " + value + " is not a value");
        }
    }

    final String checkCode(final String field, final String code, final int longest) {
        Objects.requireNonNull(code, field);
        if (code.isEmpty() || code.length() > longest || !code.chars().allMatch(c -> c > 0 && c < 128)) {
            throw new IllegalArgumentException(name + "." + field + ": \"" + code + "\" is not 1 to " + longest
                + " ASCII characters");
        }
        return code;
    }

    final byte[] checkBytes(final String field, final byte[] bytes, final int length) {
        Objects.requireNonNull(bytes, field);
        if (bytes.length != length) {
            throw new IllegalArgumentException(name + "." + field + ": " + bytes.length + " bytes, not " + length);
        }
        return bytes;
    }

    final String checkText(final String field, final String text) {
        return Objects.requireNonNull(text, field);
    }
}
