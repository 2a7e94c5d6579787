package io.jishi.cli;

import io.jishi.node.EngineNode;
import io.jishi.node.NodeContext;
import io.jishi.node.NodeStartException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jishi engine}: runs a matching node until it is told to stop. */
@Command(
    name = "engine",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
        "Runs a matching engine: recovers from its journals, then takes commands of gateways over Aeron until it is"
            + " stopped by SIGTERM or Ctrl-C, which it answers by finishing what it took; then the exit code is 0.",
        "An empty journal begins with the market's definition. Every setting and its default is in"
            + " config/engine.conf; a file given needs only those that differ.",
        "Exit code 2 when a setting is wrong, 3 when no media driver answers where one should run, 4 when a journal"
            + " is damaged, 1 for anything else that stops it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
        "  jishi engine",
        "  jishi engine --config my-engine.conf",
        "  jishi engine --set data-dir=/var/lib/jishi --set journal.durability=sync"
    })
final class EngineCommand implements JishiCommand {
    private static final Path SHIPPED_CONFIG = Path.of("config", "engine.conf");

    private final Streams streams;

    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "Settings that differ from the defaults; config/engine.conf beside the program if absent.")
    private Path file;

    @Option(
        names = "--set",
        paramLabel = "KEY=VALUE",
        description = "One setting, over those of the file. May be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    private boolean stopping;

    EngineCommand(final Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        final EngineConfig config = EngineConfig.read(file == null ? shippedConfig() : file, settings);
        final MarketDefinition market = MarketDefinition.of(config);
        final EngineContexts contexts = new EngineContexts(config, market);
        try {
            final NodeContext ctx = contexts.toNodeContext();
            ctx.recoveryProgress(progress -> streams.err().println("recovering: " + progress.commands() + " of "
                + progress.total() + " commands, " + progress.commandsPerSecond() + " commands/s"));
            run(ctx.conclude(), config, market);
        } catch (final NodeStartException e) {
            throw contexts.explained(e);
        } catch (final IllegalArgumentException e) {
            throw contexts.explained(new NodeStartException(NodeStartException.Kind.USAGE, e.getMessage(), e));
        }
        return ExitCode.OK;
    }

    private static Path shippedConfig() {
        final Path shipped = Home.resolve(SHIPPED_CONFIG);
        return shipped != null && Files.exists(shipped) ? shipped : null;
    }

    private void run(final NodeContext ctx, final EngineConfig config, final MarketDefinition market) {
        final EngineNode node = EngineNode.start(ctx);
        try (node) {
            final Thread hook = new Thread(() -> stopInOrder(node), "jishi-shutdown");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                streams.err().print(EngineBanner.text(ctx, config, market, node.recovery()));
                await(node);
            } finally {
                stopping = !remove(hook);
            }
        }
        if (!stopping) {
            sayFarewell(node, streams.err());
        }
    }

    /** Until the engine stops by itself, or the thread is told to stop it. */
    private static void await(final EngineNode node) {
        try {
            node.awaitShutdown();
        } catch (final InterruptedException e) {
            // This is the answer to it: the engine is stopped in order, which an interrupted thread could not do.
            return;
        }
    }

    /** Runs when the process is told to stop; ends it, since the JVM would report the signal as its exit code. */
    private void stopInOrder(final EngineNode node) {
        node.close();
        sayFarewell(node, streams.err());
        Runtime.getRuntime().halt(node.failure() == null ? ExitCode.OK : ExitCode.FAILED);
    }

    private static void sayFarewell(final EngineNode node, final PrintStream err) {
        if (node.finalState() != null) {
            err.println(String.format("stopped after command %d, state hash %016x",
                node.finalState().lastSequence(), node.finalState().stateHash()));
        }
    }

    /** False when the process is going down already: then the hook says and ends everything. */
    private static boolean remove(final Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (final IllegalStateException e) {
            return false;
        }
    }
}
