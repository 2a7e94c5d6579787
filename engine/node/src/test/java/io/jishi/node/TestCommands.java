package io.jishi.node;

import io.jishi.wire.BooleanType;
import io.jishi.wire.CancelOrderEncoder;
import io.jishi.wire.CommandHeaderEncoder;
import io.jishi.wire.CreditGrade;
import io.jishi.wire.DefineRegionEncoder;
import io.jishi.wire.DefineVenueEncoder;
import io.jishi.wire.EnterOrderEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.OrderType;
import io.jishi.wire.ParticipantKind;
import io.jishi.wire.PostOnly;
import io.jishi.wire.RegisterParticipantEncoder;
import io.jishi.wire.RegisterSessionEncoder;
import io.jishi.wire.SelfTradePrevention;
import io.jishi.wire.SessionRole;
import io.jishi.wire.SetSessionStatusEncoder;
import io.jishi.wire.Side;
import io.jishi.wire.TimeInForce;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Encoded commands, and the market of the tests: two venues, a participant each, sessions of every role. */
final class TestCommands {
    static final int OPERATOR = 1;
    static final int VENUE_1 = 11;
    static final int VENUE_2 = 12;
    static final int PARTICIPANT_1 = 21;
    static final int PARTICIPANT_2 = 22;

    private TestCommands() {
    }

    /** A new one each time: tests make commands on several threads. */
    private static MessageHeaderEncoder header() {
        return new MessageHeaderEncoder();
    }

    static String token(final int sessionId) {
        return "token of " + sessionId;
    }

    static List<byte[]> market() {
        final List<byte[]> commands = new ArrayList<>();
        commands.add(defineVenue(1, "VEN1"));
        commands.add(defineVenue(2, "VEN2"));
        commands.add(registerParticipant(101, 1, "PAR1"));
        commands.add(registerParticipant(102, 2, "PAR2"));
        commands.add(registerSession(OPERATOR, SessionRole.OPERATOR, 0, 0));
        commands.add(registerSession(VENUE_1, SessionRole.VENUE, 0, 1));
        commands.add(registerSession(VENUE_2, SessionRole.VENUE, 0, 2));
        commands.add(registerSession(PARTICIPANT_1, SessionRole.PARTICIPANT, 101, 0));
        commands.add(registerSession(PARTICIPANT_2, SessionRole.PARTICIPANT, 102, 0));
        return commands;
    }

    private static byte[] bytes(final ExpandableArrayBuffer buffer, final int encodedLength) {
        final byte[] bytes = new byte[MessageHeaderEncoder.ENCODED_LENGTH + encodedLength];
        buffer.getBytes(0, bytes);
        return bytes;
    }

    static byte[] defineVenue(final int venueId, final String code) {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        final DefineVenueEncoder venue = new DefineVenueEncoder().wrapAndApplyHeader(buffer, 0, header());
        venue.models().cONTINUOUS(true).pOOL(true);
        venue.venueId(venueId).linked(BooleanType.TRUE).jointCredit(BooleanType.TRUE)
            .replaceKeepsPriority(BooleanType.TRUE).ruleSetVersion(1).code(code).name("Venue " + venueId);
        return bytes(buffer, venue.encodedLength());
    }

    /** An operator's command that makes one public event each time, for the venue's own session too. */
    static byte[] defineVenueAgain(final long clientSequence, final int venueId) {
        final byte[] command = defineVenue(venueId, "VEN" + venueId);
        final CommandHeaderEncoder header =
            new CommandHeaderEncoder().wrap(new UnsafeBuffer(command), MessageHeaderEncoder.ENCODED_LENGTH);
        header.clientSequence(clientSequence).sessionId(OPERATOR);
        return command;
    }

    static byte[] registerParticipant(final int participantId, final int venueId, final String code) {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        final RegisterParticipantEncoder participant =
            new RegisterParticipantEncoder().wrapAndApplyHeader(buffer, 0, header());
        participant.newParticipantId(participantId).homeVenueId(venueId).kind(ParticipantKind.INSTITUTE)
            .grade(CreditGrade.A).code(code).name("Participant " + participantId);
        return bytes(buffer, participant.encodedLength());
    }

    static byte[] registerSession(
        final int sessionId, final SessionRole role, final int participantId, final int venueId) {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        final RegisterSessionEncoder session = new RegisterSessionEncoder().wrapAndApplyHeader(buffer, 0, header());
        session.newSessionId(sessionId).forParticipantId(participantId).forVenueId(venueId).role(role)
            .cancelOnDisconnect(BooleanType.TRUE);
        final byte[] hash = Credentials.hash(token(sessionId).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < hash.length; i++) {
            session.credentialHash(i, (short) (hash[i] & 0xFF));
        }
        return bytes(buffer, session.encodedLength());
    }

    static byte[] setSessionStatus(final long clientSequence, final int sessionId, final boolean enabled) {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        final SetSessionStatusEncoder status = new SetSessionStatusEncoder().wrapAndApplyHeader(buffer, 0, header());
        status.header().clientSequence(clientSequence).sessionId(OPERATOR);
        status.targetSessionId(sessionId).enabled(enabled ? BooleanType.TRUE : BooleanType.FALSE);
        return bytes(buffer, status.encodedLength());
    }

    /** An operator's command that makes one public event when the region is new. */
    static byte[] defineRegion(final long clientSequence, final int regionId, final String code) {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        final DefineRegionEncoder region = new DefineRegionEncoder().wrapAndApplyHeader(buffer, 0, header());
        region.header().clientSequence(clientSequence).sessionId(OPERATOR);
        region.regionId((short) regionId).code(code).name("Region " + regionId);
        return bytes(buffer, region.encodedLength());
    }

    static byte[] enterOrder(final int sessionId, final long clientSequence, final int participantId) {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        final EnterOrderEncoder order = new EnterOrderEncoder().wrapAndApplyHeader(buffer, 0, header());
        order.header().clientSequence(clientSequence).sessionId(sessionId).participantId(participantId);
        order.clientOrderId(clientSequence).priceFen(100).quantityUnits(1).instrumentId(7).side(Side.BUY)
            .orderType(OrderType.LIMIT).timeInForce(TimeInForce.GTC)
            .selfTradePrevention(SelfTradePrevention.CANCEL_INCOMING).postOnly(PostOnly.NO);
        return bytes(buffer, order.encodedLength());
    }

    static byte[] cancelOrder(final int sessionId, final long clientSequence, final int participantId) {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        final CancelOrderEncoder cancel = new CancelOrderEncoder().wrapAndApplyHeader(buffer, 0, header());
        cancel.header().clientSequence(clientSequence).sessionId(sessionId).participantId(participantId);
        cancel.orderId(1);
        return bytes(buffer, cancel.encodedLength());
    }
}
