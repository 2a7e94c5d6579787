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

    /** A flow of random commands to twins. */
    @FunctionalInterface
    public interface Flow {
        /**
         * Runs it.
         *
         * @param seed     decides everything.
         * @param commands how many it sends.
         */
        void run(long seed, int commands);
    }

    /**
     * Runs one flow after the other, each with the next seed, until all have sent what the settings say.
     *
     * @param commandsInBuild  how many they send together in a normal build.
     * @param commandsPerFlow  how many one sends.
     * @param firstSeedInBuild the first seed in a normal build.
     * @param flow             runs one.
     * @return the seeds, for a report.
     */
    public static String run(
        final long commandsInBuild, final int commandsPerFlow, final long firstSeedInBuild, final Flow flow) {
        final long commands = commands(commandsInBuild);
        final long firstSeed = firstSeed(firstSeedInBuild);
        long seed = firstSeed;
        for (long sent = 0; sent < commands; sent += commandsPerFlow, seed++) {
            flow.run(seed, (int)Math.min(commandsPerFlow, commands - sent));
        }
        return firstSeed + " to " + (seed - 1);
    }

    /**
     * Whether flows are long enough to come to everything that a normal build asks of them.
     *
     * @param commandsInBuild how many commands they send together in a normal build.
     * @return false if a setting makes them shorter.
     */
    public static boolean areWhole(final long commandsInBuild) {
        return commands(commandsInBuild) >= commandsInBuild;
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
