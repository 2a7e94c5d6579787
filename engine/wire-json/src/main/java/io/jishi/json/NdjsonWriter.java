package io.jishi.json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.agrona.DirectBuffer;

/**
 * Writes messages as lines of NDJSON in UTF-8. Buffers until {@link #flush()}. Not thread safe; owns the stream.
 */
public final class NdjsonWriter implements Closeable, Flushable {
    private final JsonMessageWriter messages;
    private final JsonGenerator json;

    /**
     * Starts before the first line.
     *
     * @param schema layout of the messages.
     * @param out    to write to; closed with this writer.
     */
    public NdjsonWriter(final SchemaLayout schema, final OutputStream out) {
        messages = new JsonMessageWriter(schema);
        try {
            json = new JsonFactoryBuilder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .rootValueSeparator((String) null)
                    .build()
                    .createGenerator(out);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a line with one message.
     *
     * @param buffer holds the message; not kept.
     * @param offset of its header.
     * @param length of the message.
     * @throws IOException              from the stream.
     * @throws IllegalArgumentException as {@link JsonMessageWriter#write} does.
     */
    public void write(final DirectBuffer buffer, final int offset, final int length) throws IOException {
        messages.write(json, buffer, offset, length);
        json.writeRaw('\n');
    }

    /**
     * Writes a line with the message of a journal's record: a command with {@code sequence} and {@code timestampNs} of
     * the record, as {@code jishi match} reads it; any other message as it is, for an event has these in its header.
     *
     * @param sequence    of the record.
     * @param timestampNs of the record.
     * @param buffer      holds the message; not kept.
     * @param offset      of its header.
     * @param length      of the message.
     * @throws IOException              from the stream.
     * @throws IllegalArgumentException as {@link JsonMessageWriter#write} does.
     */
    public void writeRecord(
            final long sequence, final long timestampNs, final DirectBuffer buffer, final int offset, final int length)
            throws IOException {
        if (messages.message(buffer, offset, length).kind() == MessageKind.COMMAND) {
            messages.writeCommand(json, sequence, timestampNs, buffer, offset, length);
        } else {
            messages.write(json, buffer, offset, length);
        }
        json.writeRaw('\n');
    }

    /**
     * Writes a line with the bytes of a journal's record in hexadecimal.
     *
     * @param sequence    of the record.
     * @param timestampNs of the record.
     * @param problem     why it is not written as a message; null when that was not asked for.
     * @param bytes       of the record.
     * @throws IOException from the stream.
     */
    public void writeBytes(final long sequence, final long timestampNs, final String problem, final byte[] bytes)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("sequence", sequence);
        json.writeNumberField("timestampNs", timestampNs);
        if (problem != null) {
            json.writeStringField("problem", problem);
        }
        json.writeStringField("bytes", HexFormat.of().formatHex(bytes));
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /**
     * Writes a line that is no message: an object with one text.
     *
     * @param name  its key.
     * @param value its text.
     * @throws IOException from the stream.
     */
    public void writeText(final String name, final String value) throws IOException {
        json.writeStartObject();
        json.writeStringField(name, value);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
