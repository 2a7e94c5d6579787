package io.jishi.cli;

import io.jishi.journal.Durability;
import io.jishi.node.IdleKind;
import io.jishi.node.NodeContext;
import io.jishi.node.NodeStartException;
import io.jishi.node.PipelineThreading;
import io.jishi.node.WaitKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns settings into the node's context, and what the node says of its context back into words of the settings. */
final class EngineContexts {
    private static final Pattern BOOTSTRAP = Pattern.compile("bootstrap command (\\d+) of \\d+");

    private final EngineConfig config;
    private final MarketDefinition market;

    EngineContexts(final EngineConfig config, final MarketDefinition market) {
        this.config = config;
        this.market = market;
    }

    NodeContext toNodeContext() {
        final NodeContext ctx = new NodeContext()
            .dataDirectory(config.path("data-dir"))
            .statsIntervalNs(config.nanoseconds("stats-interval"))
            .rehearsalNs(config.nanoseconds("rehearsal"))
            .durability(config.choice("journal.durability", Durability.class))
            .journalBlockSizeBytes(config.bytes("journal.block-size"))
            .minFreeSpaceBytes(config.bytes("journal.min-free-space"))
            .reservedSpaceBytes(config.bytes("journal.reserved-space"))
            .acceptLostTail(config.flag("journal.accept-lost-tail"))
            .coreLimits(config.limits())
            .bootstrapCommands(market.commands());
        ctx.pipeline()
            .ringSize(config.integer("pipeline.ring-size"))
            .maxCommandLength(config.integer("pipeline.max-command-length"))
            .maxBatchSize(config.integer("pipeline.max-batch-size"))
            .cancelReserve(config.integer("pipeline.cancel-reserve"))
            .threading(config.choice("pipeline.threading", PipelineThreading.class))
            .waitStrategy(config.choice("pipeline.wait-strategy", WaitKind.class));
        ctx.transport()
            .aeronDirectory(config.path("transport.aeron-directory"))
            .ingressChannel(config.text("transport.ingress-channel"))
            .ingressStreamId(config.integer("transport.ingress-stream-id"))
            .publicChannel(config.text("transport.public-channel"))
            .publicSubscriptionChannel(config.text("transport.public-subscription-channel"))
            .publicStreamId(config.integer("transport.public-stream-id"))
            .sessionTermLength((int)Math.min(Integer.MAX_VALUE, config.bytes("transport.session-term-length")))
            .ingressFragmentLimit(config.integer("transport.ingress-fragment-limit"))
            .agentIdle(config.choice("transport.agent-idle", IdleKind.class))
            .driverIdle(config.choice("transport.driver-idle", IdleKind.class));
        ctx.sessions()
            .heartbeatIntervalNs(config.nanoseconds("sessions.heartbeat-interval"))
            .missedHeartbeats(config.integer("sessions.missed-heartbeats"))
            .logonTimeoutNs(config.nanoseconds("sessions.logon-timeout"))
            .maxPendingLogons(config.integer("sessions.max-pending-logons"))
            .slowClientTimeoutNs(config.nanoseconds("sessions.slow-client-timeout"))
            .slowClientMaxLag(config.number("sessions.slow-client-max-lag"));
        return ctx;
    }

    /** What stops a node, with the setting or line of the market that is wrong, if it is one. */
    CommandException explained(final NodeStartException problem) {
        final String message = String.valueOf(problem.getMessage());
        if (problem.kind() == NodeStartException.Kind.USAGE) {
            final Matcher bootstrap = BOOTSTRAP.matcher(message);
            if (bootstrap.find()) {
                final String place = market.places().get(Integer.parseInt(bootstrap.group(1)) - 1);
                return new CommandException(ExitCode.BAD_INPUT, place + ": " + message, problem);
            }
            final String key = keyOf(message);
            if (key != null) {
                return config.wrong(key, message);
            }
        }
        return new CommandException(problem.kind().exitCode(), message, problem);
    }

    /** The setting behind the name with which a rule of the contexts begins, as {@code heartbeatIntervalNs}. */
    private String keyOf(final String message) {
        final String name = message.split(" ", 2)[0]
            .replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)
            .replaceAll("-(ns|bytes)$", "")
            .replaceAll("^journal-", "")
            .replaceAll("^data-directory$", "data-dir");
        final List<String> keys =
            config.keys().stream().filter(key -> key.equals(name) || key.endsWith("." + name)).toList();
        return keys.isEmpty() ? null : keys.get(0);
    }
}
