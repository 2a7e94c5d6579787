package io.jishi.node;

import io.jishi.wire.CancelOrderDecoder;
import io.jishi.wire.CommandHeaderDecoder;
import io.jishi.wire.CommandRefusal;
import io.jishi.wire.MassCancelDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.WithdrawListingDecoder;
import org.agrona.DirectBuffer;

/**
 * Lets commands into the ring or refuses them, looking at no more than their header. Refused means: not sequenced, not
 * journaled, send it again. Every command that is let in will be answered by the exchange. Ingress agent only.
 */
final class CommandGate {
    private final CommandSequencer sequencer;
    private final ClientSequences sequences;
    private final SessionDesk sessions;
    private final DiskSpace disk;
    private final SessionPublisher publisher;
    private final NodeStats stats;
    private final MessageShapes shapes;
    private final MessageHeaderDecoder message = new MessageHeaderDecoder();
    private final CommandHeaderDecoder command = new CommandHeaderDecoder();
    private boolean stopping;

    /**
     * Makes the gate.
     *
     * @param sequencer behind it.
     * @param sequences of the sessions' commands.
     * @param sessions  logged on.
     * @param disk      its room is looked at.
     * @param shapes    of messages.
     * @param tools     of the ingress agent.
     */
    CommandGate(
        final CommandSequencer sequencer,
        final ClientSequences sequences,
        final SessionDesk sessions,
        final DiskSpace disk,
        final MessageShapes shapes,
        final IngressTools tools) {
        this.sequencer = sequencer;
        this.sequences = sequences;
        this.sessions = sessions;
        this.disk = disk;
        this.shapes = shapes;
        publisher = tools.publisher();
        stats = tools.stats();
    }

    /** From now on every command is refused STOPPING. */
    void stop() {
        stopping = true;
    }

    /** A message that is not of the session layer arrived. */
    void onCommand(
        final DirectBuffer buffer,
        final int offset,
        final int length,
        final int imageSessionId,
        final long nowNs) {
        if (length < SystemCommands.commandPrefixLength()) {
            refuseUnreadable(imageSessionId);
            return;
        }
        message.wrap(buffer, offset);
        command.wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH);
        final Connection connection = sessions.find(command.sessionId(), imageSessionId);
        if (connection == null) {
            refuse(sessions.findByImage(imageSessionId), CommandRefusal.NOT_LOGGED_ON);
            return;
        }
        connection.onHeard(nowNs);
        final CommandRefusal refusal = check(buffer, offset, length);
        if (refusal == null) {
            final long sequence = sequencer.accept(buffer, offset, length);
            sequences.accepted(command.sessionId(), command.clientSequence(), sequence);
        } else {
            refuse(connection, refusal);
        }
    }

    private CommandRefusal check(final DirectBuffer buffer, final int offset, final int length) {
        if (stopping) {
            return CommandRefusal.STOPPING;
        }
        if (length > sequencer.maxCommandLength()) {
            return CommandRefusal.TOO_LONG;
        }
        if (!shapes.isCommand(buffer, offset, length) || command.clientSequence() < 1) {
            return CommandRefusal.MALFORMED;
        }
        if (command.clientSequence() > sequences.lastClientSequence(command.sessionId()) + 1) {
            return CommandRefusal.SEQUENCE;
        }
        final boolean relieving = isRelieving(message.templateId());
        if (!disk.hasRoom(relieving)) {
            return CommandRefusal.JOURNAL_FULL;
        }
        return sequencer.hasRoom(relieving) ? null : CommandRefusal.BUSY;
    }

    /** Commands that make the exchange smaller are still taken when there is little room. */
    private static boolean isRelieving(final int templateId) {
        return templateId == CancelOrderDecoder.TEMPLATE_ID || templateId == MassCancelDecoder.TEMPLATE_ID
            || templateId == WithdrawListingDecoder.TEMPLATE_ID;
    }

    private void refuseUnreadable(final int imageSessionId) {
        final Connection connection = sessions.findByImage(imageSessionId);
        if (connection == null) {
            stats.onMalformed();
            return;
        }
        final int sessionId = connection.session().sessionId();
        stats.onRefused();
        publisher.commandRefused(connection.publication(), sessionId, 0,
            sequences.lastClientSequence(sessionId) + 1, CommandRefusal.MALFORMED);
    }

    private void refuse(final Connection connection, final CommandRefusal reason) {
        if (connection == null) {
            stats.onMalformed();
            return;
        }
        stats.onRefused();
        publisher.commandRefused(connection.publication(), command.sessionId(), command.clientSequence(),
            sequences.lastClientSequence(command.sessionId()) + 1, reason);
    }
}
