package io.jishi.cli;

import io.jishi.node.NodeContext;
import io.jishi.node.RecoveryResult;
import java.nio.file.Path;
import java.util.Locale;

/** Says what is where when an engine is ready. */
final class EngineBanner {
    private EngineBanner() {
    }

    static String text(
        final NodeContext ctx,
        final EngineConfig config,
        final MarketDefinition market,
        final RecoveryResult recovery) {
        final StringBuilder text = new StringBuilder();
        line(text, "settings", config.file() == null ? "the defaults" : absolute(config.file()));
        line(text, "data", absolute(ctx.dataDirectory()));
        line(text, "durability", ctx.durability().name().toLowerCase(Locale.ROOT));
        line(text, "threads", ctx.pipeline().threading().name().toLowerCase(Locale.ROOT).replace('_', '-')
            + ", " + ctx.pipeline().waitStrategy().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line(text, "commands", ctx.transport().ingressChannel() + " stream " + ctx.transport().ingressStreamId());
        line(text, "events", ctx.transport().publicChannel() + " stream " + ctx.transport().publicStreamId());
        if (recovery.lastSequence() == 0) {
            line(text, "new journal", market.commands().size() + " commands of " + market.source());
        } else {
            line(text, "recovered", String.format(Locale.ROOT, "%,d commands, %,d events in %s s, state hash %016x",
                recovery.lastSequence(), recovery.lastEventSequence(), Counts.seconds(recovery.elapsedNs()),
                recovery.stateHash()));
        }
        line(text, "ready", "stop with SIGTERM or Ctrl-C");
        return text.toString();
    }

    private static String absolute(final Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private static void line(final StringBuilder text, final String name, final String value) {
        text.append(String.format(Locale.ROOT, "%-12s %s%n", name, value));
    }
}
