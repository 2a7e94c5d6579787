package io.jishi.node.codec;

import org.agrona.DirectBuffer;

/** A message being read: where its root block lies, how long it is, which version wrote it, where the message ends. */
final class Frame {
    private DirectBuffer buffer;
    private int offset;
    private int blockLength;
    private int version;
    private int end;

    Frame wrap(
        final DirectBuffer newBuffer,
        final int newOffset,
        final int newBlockLength,
        final int newVersion,
        final int newEnd) {
        buffer = newBuffer;
        offset = newOffset;
        blockLength = newBlockLength;
        version = newVersion;
        end = newEnd;
        return this;
    }

    DirectBuffer buffer() {
        return buffer;
    }

    int offset() {
        return offset;
    }

    int blockLength() {
        return blockLength;
    }

    int version() {
        return version;
    }

    /** Index behind the last byte of the message. */
    int end() {
        return end;
    }
}
