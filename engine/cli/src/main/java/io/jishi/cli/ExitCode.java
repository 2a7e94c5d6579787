package io.jishi.cli;

/** What a command's exit code says; the same for every command. */
public final class ExitCode {
    /** Done. */
    public static final int OK = 0;
    /** Not done, for a reason of its own. */
    public static final int FAILED = 1;
    /** The command line, a configuration or the input is wrong; nothing was lost. */
    public static final int BAD_INPUT = 2;
    /** Something that should be running does not answer. */
    public static final int UNREACHABLE = 3;
    /** What was stored or proven is not whole. */
    public static final int INTEGRITY = 4;

    private ExitCode() {
    }
}
