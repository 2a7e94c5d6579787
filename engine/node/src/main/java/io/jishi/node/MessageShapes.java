package io.jishi.node;

import io.jishi.node.codec.CommandDecoder;
import io.jishi.wire.AmendDisclosureDecoder;
import io.jishi.wire.DefineAssetDecoder;
import io.jishi.wire.DefineCalendarDecoder;
import io.jishi.wire.DefineFieldDecoder;
import io.jishi.wire.DefineInstrumentDecoder;
import io.jishi.wire.DefineRegionDecoder;
import io.jishi.wire.DefineVenueDecoder;
import io.jishi.wire.DraftDisclosureDecoder;
import io.jishi.wire.HeartbeatDecoder;
import io.jishi.wire.LogonDecoder;
import io.jishi.wire.LogoutDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.OpenLotDecoder;
import io.jishi.wire.RegisterParticipantDecoder;
import io.jishi.wire.ResendRequestDecoder;
import io.jishi.wire.SetFeeTableDecoder;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.collections.Int2ObjectHashMap;

/**
 * Whether bytes are one whole message: header, block, then exactly the groups and variable data of its template and not
 * a byte more. Checked at ingress before anything is copied, so that what reaches ring and journal can be walked from
 * end to end by anybody's codecs. The values inside are the core's to judge. One thread.
 */
final class MessageShapes {
    private static final int GROUP_HEADER_LENGTH = 4;
    private static final int DATA_HEADER_LENGTH = 2;
    private static final Tail NO_TAIL = new Tail(0);

    private final CommandDecoder commands = new CommandDecoder();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final Int2ObjectHashMap<Tail> tails = new Int2ObjectHashMap<>();
    private final Int2ObjectHashMap<Integer> sessionBlockLengths = new Int2ObjectHashMap<>();

    /** What follows the block: repeating groups of entries of these lengths, then variable data. */
    private static final class Tail {
        private final int dataCount;
        private final int[] groupBlockLengths;

        Tail(final int dataCount, final int... groupBlockLengths) {
            this.dataCount = dataCount;
            this.groupBlockLengths = groupBlockLengths;
        }
    }

    MessageShapes() {
        addCommandTails();
        addSessionLayer();
    }

    private void addCommandTails() {
        tail(DefineVenueDecoder.TEMPLATE_ID, 1);
        tail(SetFeeTableDecoder.TEMPLATE_ID, 0, SetFeeTableDecoder.BracketsDecoder.sbeBlockLength());
        tail(DefineCalendarDecoder.TEMPLATE_ID, 0, DefineCalendarDecoder.ExceptionsDecoder.sbeBlockLength());
        tail(DefineRegionDecoder.TEMPLATE_ID, 1);
        tail(DefineFieldDecoder.TEMPLATE_ID, 1);
        tail(DefineInstrumentDecoder.TEMPLATE_ID, 1);
        tail(DefineAssetDecoder.TEMPLATE_ID, 1);
        tail(RegisterParticipantDecoder.TEMPLATE_ID, 1);
        tail(OpenLotDecoder.TEMPLATE_ID, 0,
            OpenLotDecoder.StepsDecoder.sbeBlockLength(), OpenLotDecoder.WeightsDecoder.sbeBlockLength());
        tail(DraftDisclosureDecoder.TEMPLATE_ID, 1);
        tail(AmendDisclosureDecoder.TEMPLATE_ID, 1);
    }

    private void addSessionLayer() {
        sessionBlockLengths.put(LogonDecoder.TEMPLATE_ID, (Integer) LogonDecoder.BLOCK_LENGTH);
        tail(LogonDecoder.TEMPLATE_ID, 2);
        sessionBlockLengths.put(HeartbeatDecoder.TEMPLATE_ID, (Integer) HeartbeatDecoder.BLOCK_LENGTH);
        sessionBlockLengths.put(LogoutDecoder.TEMPLATE_ID, (Integer) LogoutDecoder.BLOCK_LENGTH);
        sessionBlockLengths.put(ResendRequestDecoder.TEMPLATE_ID, (Integer) ResendRequestDecoder.BLOCK_LENGTH);
    }

    private void tail(final int templateId, final int dataCount, final int... groupBlockLengths) {
        tails.put(templateId, new Tail(dataCount, groupBlockLengths));
    }

    /** Whether the bytes are one whole command, of a version of the schema that is known here. */
    boolean isCommand(final DirectBuffer buffer, final int offset, final int length) {
        return commands.isCommand(buffer, offset, length)
            && header.wrap(buffer, offset).version() <= MessageHeaderDecoder.SCHEMA_VERSION
            && isWhole(buffer, offset, length);
    }

    /** Whether the bytes are one whole message of the session layer that a client may send; of any version. */
    boolean isSessionMessage(final DirectBuffer buffer, final int offset, final int length) {
        if (length < MessageHeaderDecoder.ENCODED_LENGTH) {
            return false;
        }
        header.wrap(buffer, offset);
        final Integer blockLength = sessionBlockLengths.get(header.templateId());
        return blockLength != null && header.schemaId() == MessageHeaderDecoder.SCHEMA_ID
            && header.blockLength() >= blockLength && isWhole(buffer, offset, length);
    }

    private boolean isWhole(final DirectBuffer buffer, final int offset, final int length) {
        header.wrap(buffer, offset);
        final Tail tail = tails.getOrDefault(header.templateId(), NO_TAIL);
        int position = MessageHeaderDecoder.ENCODED_LENGTH + header.blockLength();
        for (final int blockLength : tail.groupBlockLengths) {
            if (position + GROUP_HEADER_LENGTH > length || unsigned16(buffer, offset + position) != blockLength) {
                return false;
            }
            position += GROUP_HEADER_LENGTH + blockLength * unsigned16(buffer, offset + position + 2);
        }
        for (int i = 0; i < tail.dataCount; i++) {
            if (position + DATA_HEADER_LENGTH > length) {
                return false;
            }
            position += DATA_HEADER_LENGTH + unsigned16(buffer, offset + position);
        }
        return position == length;
    }

    private static int unsigned16(final DirectBuffer buffer, final int offset) {
        return buffer.getShort(offset, ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
    }
}
