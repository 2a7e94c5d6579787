package io.jishi.node;

import static io.jishi.node.Checks.rule;

import io.jishi.node.NodeStartException.Kind;
import io.jishi.wire.CommandHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.RejectedDecoder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The market's definition: commands of session 0 that go first into an empty journal. Tried on a scratch exchange
 * before, so that a wrong definition is a usage error and not the beginning of a journal.
 */
final class Bootstrap {
    private final List<byte[]> commands;

    Bootstrap(final List<byte[]> commands) {
        this.commands = commands;
    }

    /** Tries the commands; throws a usage error that names the first that is wrong. */
    void check(final NodeContext ctx) {
        if (commands.isEmpty()) {
            return;
        }
        final MessageShapes shapes = new MessageShapes();
        final EventBatch events = new EventBatch(4096);
        final Matcher scratch = ctx.matcherFactory().get();
        final long timestampNs = ctx.clock().nanoTime();
        for (int i = 0; i < commands.size(); i++) {
            final UnsafeBuffer command = new UnsafeBuffer(commands.get(i));
            final String name = "bootstrap command " + (i + 1) + " of " + commands.size();
            checkShape(command, name, shapes, ctx.pipeline().maxCommandLength());
            events.clear();
            scratch.onCommand(i + 1, timestampNs, command, 0, command.capacity(), events);
            events.forEach((buffer, offset, length) -> checkAccepted(buffer, offset, name));
        }
    }

    private static void checkShape(
        final UnsafeBuffer command, final String name, final MessageShapes shapes, final int maxLength) {
        final int length = command.capacity();
        rule(length <= maxLength, name + " has " + length + " bytes, more than maxCommandLength " + maxLength);
        rule(shapes.isCommand(command, 0, length), name + " is not a command of the schema");
        final int sessionId =
            new CommandHeaderDecoder().wrap(command, MessageHeaderDecoder.ENCODED_LENGTH).sessionId();
        rule(sessionId == SystemCommands.SYSTEM_SESSION_ID,
            name + " is of session " + sessionId + ", must be of session 0");
    }

    private static void checkAccepted(final DirectBuffer buffer, final int offset, final String name) {
        final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, offset);
        if (header.templateId() == RejectedDecoder.TEMPLATE_ID) {
            final RejectedDecoder rejected = new RejectedDecoder().wrapAndApplyHeader(buffer, offset, header);
            throw new NodeStartException(Kind.USAGE, name + " (template " + rejected.commandTemplateId()
                + ") is rejected: " + rejected.reason() + ", subject " + rejected.subjectId() + ", detail "
                + rejected.detail());
        }
    }

    /** Sequences the commands, waiting for slots; nothing else produces yet. */
    void run(final CommandSequencer sequencer, final FailureHolder failures) {
        for (final byte[] bytes : commands) {
            while (!sequencer.hasRoom(true)) {
                failures.throwIfFailed();
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(100));
            }
            sequencer.accept(new UnsafeBuffer(bytes), 0, bytes.length);
        }
    }
}
