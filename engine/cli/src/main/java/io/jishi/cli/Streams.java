package io.jishi.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a command, so that tests run it in their own process.
 *
 * @param in  standard input.
 * @param out standard output, unbuffered: results only.
 * @param err standard error: everything else.
 */
public record Streams(InputStream in, OutputStream out, PrintStream err) {
    /**
     * The process's own.
     *
     * @return its streams; writing to a closed pipe throws, which a {@link PrintStream} would hide.
     */
    public static Streams ofProcess() {
        return new Streams(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }
}
