package io.jishi.node.codec;

import org.agrona.DirectBuffer;

/** The root block of a message being read: where it lies, how long it is and which version wrote it. */
final class Frame {
    private DirectBuffer buffer;
    private int offset;
    private int blockLength;
    private int version;

    Frame wrap(final DirectBuffer newBuffer, final int newOffset, final int newBlockLength, final int newVersion) {
        buffer = newBuffer;
        offset = newOffset;
        blockLength = newBlockLength;
        version = newVersion;
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
}
