package io.jishi.testsupport;

/**
 * How long the twins run and from which seed: {@code -Djishi.twin.commands=20000000} for a longer run than the build's,
 * {@code -Djishi.twin.seed=7} to begin with another seed, or with the one that a failure names.
 */
public final class TwinSettings {
    private static final String COMMANDS = "jishi.twin.commands";
    private static final String SEED = "jishi.twin.seed";

    private TwinSettings() {
    }

    /**
     * Commands that all flows of one test send together.
     *
     * @param inBuild how many in a normal build.
     * @return that, or what the system property says.
     */
    public static long commands(final long inBuild) {
        return Long.getLong(COMMANDS, inBuild);
    }

    /**
     * The first seed; others follow by adding 1.
     *
     * @param inBuild the seed in a normal build.
     * @return that, or what the system property says.
     */
    public static long firstSeed(final long inBuild) {
        return Long.getLong(SEED, inBuild);
    }

    /**
     * How to run the flow of a seed again.
     *
     * @param test     class of the test.
     * @param seed     the seed.
     * @param commands commands in the flow.
     * @return a line for people.
     */
    public static String rerun(final Class<?> test, final long seed, final long commands) {
        return "seed " + seed + "; again: mvn -B -pl engine/test-support -am verify"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dtest=" + test.getSimpleName()
            + " -D" + SEED + "=" + seed + " -D" + COMMANDS + "=" + commands;
    }
}
