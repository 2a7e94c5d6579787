package io.jishi.node.codec;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.UnreadableCommand;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.wire.CommandHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import java.util.EnumMap;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * Reads commands from their wire form into carriers of the core. Not thread safe; allocates nothing. A command of the
 * schema that the core does not have, or with a value that the schema does not name, becomes an
 * {@link UnreadableCommand} that the core rejects with its reason: what was journaled can always be applied.
 */
public final class CommandDecoder {
    /** Length of the message header and the command header: no command is shorter. */
    public static final int MIN_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH + CommandHeaderDecoder.ENCODED_LENGTH;

    private final MessageHeaderDecoder messageHeader = new MessageHeaderDecoder();
    private final CommandHeaderDecoder commandHeader = new CommandHeaderDecoder();
    private final Frame frame = new Frame();
    private final UnreadableCommand unreadable = new UnreadableCommand();
    private final EnumMap<CommandType, GroupDecoder> decoders = new EnumMap<>(CommandType.class);
    private final List<GroupDecoder> groups = List.of(
        new OrderCommandDecoder(),
        new PoolCommandDecoder(),
        new AuctionCommandDecoder(),
        new ProposalCommandDecoder(),
        new SessionCommandDecoder(),
        new PhaseCommandDecoder(),
        new ReferenceCommandDecoder(),
        new DepositCommandDecoder(),
        new SettlementCommandDecoder(),
        new ProfileCommandDecoder(),
        new AgreementCommandDecoder(),
        new DisclosureCommandDecoder());

    /**
     * Whether bytes have the shape of a command: schema, template, and a block of the length that its template needs.
     * Only such bytes may be journaled.
     *
     * @param buffer any bytes.
     * @param offset where the message header begins.
     * @param length of the message.
     * @return true if {@link #decode} can read it.
     */
    public boolean isCommand(final DirectBuffer buffer, final int offset, final int length) {
        if (length < MIN_LENGTH) {
            return false;
        }
        messageHeader.wrap(buffer, offset);
        return messageHeader.schemaId() == MessageHeaderDecoder.SCHEMA_ID
            && CommandTemplates.isCommand(messageHeader.templateId())
            && messageHeader.blockLength() >= CommandTemplates.blockLength(messageHeader.templateId())
            && messageHeader.blockLength() <= length - MessageHeaderDecoder.ENCODED_LENGTH;
    }

    /**
     * Reads a command.
     *
     * @param buffer the caller's; not kept.
     * @param offset where the message header begins.
     * @param length of the message.
     * @return a carrier that the next call reuses.
     * @throws IllegalArgumentException if {@link #isCommand} does not hold.
     */
    public Command decode(final DirectBuffer buffer, final int offset, final int length) {
        if (!isCommand(buffer, offset, length)) {
            throw new IllegalArgumentException("not a command of this schema: " + length + " bytes");
        }
        final int block = offset + MessageHeaderDecoder.ENCODED_LENGTH;
        frame.wrap(buffer, block, messageHeader.blockLength(), messageHeader.version(), offset + length);
        final Command command = decodeBody(CommandType.ofCode(messageHeader.templateId()));
        commandHeader.wrap(buffer, block);
        command.sessionId = commandHeader.sessionId();
        command.clientSequence = commandHeader.clientSequence();
        command.participantId = commandHeader.participantId();
        return command;
    }

    private Command decodeBody(final CommandType type) {
        if (type == null) {
            return unreadable(RejectReason.NOT_SUPPORTED);
        }
        try {
            final GroupDecoder decoder = decoders.get(type);
            return decoder != null ? decoder.decode(type, frame) : decodeFirst(type);
        } catch (final MalformedValueException ex) {
            return unreadable(RejectReason.MALFORMED);
        }
    }

    /** The first command of its type: finds its group and remembers it. */
    private Command decodeFirst(final CommandType type) {
        for (final GroupDecoder group : groups) {
            final Command command = group.decode(type, frame);
            if (command != null) {
                decoders.put(type, group);
                return command;
            }
        }
        throw new IllegalStateException("no decoder for " + type);
    }

    private Command unreadable(final RejectReason reason) {
        unreadable.templateId = messageHeader.templateId();
        unreadable.reason = reason;
        return unreadable;
    }
}
