package io.jishi.json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
