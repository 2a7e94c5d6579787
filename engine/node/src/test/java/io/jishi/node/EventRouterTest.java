package io.jishi.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.wire.BooleanType;
import io.jishi.wire.EventHeaderEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.ParticipantRegisteredEncoder;
import io.jishi.wire.RejectedEncoder;
import io.jishi.wire.SessionRegisteredEncoder;
import io.jishi.wire.SessionRole;
import io.jishi.wire.TradedEncoder;
import io.jishi.wire.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operator 1; gateways 11 of venue 1 and 12 of venue 2; participant 101 of venue 1 (session 21), 102 of 2 (22). */
class EventRouterTest {
    private final SessionDirectory directory = new SessionDirectory();
    private final EventRouter router = new EventRouter(directory);
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[512]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final Set<Integer> receivers = new TreeSet<>();
    private final TreeMap<Integer, List<Long>> sequences = new TreeMap<>();
    private final List<Long> publicSequences = new ArrayList<>();
    private long eventSequence;

    private final Delivery recorder = new Delivery() {
        @Override
        public void toPublic(final long streamSequence, final DirectBuffer b, final int offset, final int length) {
            publicSequences.add(streamSequence);
        }

        @Override
        public void toSession(final RegisteredSession session, final long streamSequence, final long sequence,
            final DirectBuffer b, final int offset, final int length) {
            assertThat(receivers.add(session.sessionId())).as("delivered once to %d", session.sessionId()).isTrue();
            sequences.computeIfAbsent(session.sessionId(), id -> new ArrayList<>()).add(streamSequence);
        }
    };

    @BeforeEach
    void registerMarket() {
        registerParticipant(101, 1);
        registerParticipant(102, 2);
        registerSession(1, SessionRole.OPERATOR, 0, 0);
        registerSession(11, SessionRole.VENUE, 0, 1);
        registerSession(12, SessionRole.VENUE, 0, 2);
        registerSession(21, SessionRole.PARTICIPANT, 101, 0);
        registerSession(22, SessionRole.PARTICIPANT, 102, 0);
        sequences.clear();
        publicSequences.clear();
    }

    private void head(
        final EventHeaderEncoder event, final Visibility visibility, final int session, final int first,
        final int second, final int venue, final int counterVenue) {
        event.sequence(++eventSequence).timestampNs(1).causeSequence(1).clientSequence(0).sessionId(session)
            .participantId(first).counterpartyId(second).venueId(venue).counterVenueId(counterVenue)
            .visibility(visibility);
    }

    private void route(final int bodyLength) {
        receivers.clear();
        router.route(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength, recorder);
    }

    private void registerParticipant(final int participantId, final int venueId) {
        final ParticipantRegisteredEncoder event =
            new ParticipantRegisteredEncoder().wrapAndApplyHeader(buffer, 0, header);
        head(event.header(), Visibility.OPERATOR, 0, participantId, 0, venueId, 0);
        route(event.encodedLength());
    }

    private void registerSession(final int id, final SessionRole role, final int participantId, final int venueId) {
        final SessionRegisteredEncoder event = new SessionRegisteredEncoder().wrapAndApplyHeader(buffer, 0, header);
        head(event.header(), Visibility.OPERATOR, 0, 0, 0, 0, 0);
        event.registeredSessionId(id).forParticipantId(participantId).forVenueId(venueId).role(role)
            .cancelOnDisconnect(BooleanType.FALSE).enabled(BooleanType.TRUE);
        route(event.encodedLength());
    }

    private void trade(
        final Visibility visibility, final int session, final int first, final int second, final int venue,
        final int counterVenue) {
        final TradedEncoder event = new TradedEncoder().wrapAndApplyHeader(buffer, 0, header);
        head(event.header(), visibility, session, first, second, venue, counterVenue);
        route(event.encodedLength());
    }

    private static Set<Integer> ids(final String list) {
        final Set<Integer> ids = new TreeSet<>();
        for (final String id : list.split(" ", -1)) {
            ids.add(Integer.valueOf(id));
        }
        return ids;
    }

    @ParameterizedTest(name = "{0}: session {1}, parties {2} {3}, venues {4} {5} -> {6}")
    @CsvSource({
        "PUBLIC,   0,  0,   0,   0, 0, 1",
        "PARTIES,  0,  0,   0,   0, 0, 1",
        "OPERATOR, 0,  101, 102, 1, 2, 1",
        "OPERATOR, 21, 101, 0,   1, 0, 1",
        "PARTIES,  21, 0,   0,   0, 0, 1 21",
        "PARTIES,  11, 0,   0,   0, 0, 1 11",
        "PARTIES,  1,  0,   0,   0, 0, 1",
        "PARTIES,  0,  101, 0,   0, 0, 1 11 21",
        "PARTIES,  0,  0,   101, 0, 0, 1 11 21",
        "PARTIES,  0,  0,   0,   1, 0, 1 11",
        "PARTIES,  0,  0,   0,   0, 1, 1 11",
        "PARTIES,  21, 101, 102, 1, 2, 1 11 12 21 22",
        "PARTIES,  22, 102, 0,   2, 0, 1 12 22",
        "PUBLIC,   22, 102, 0,   2, 0, 1 12 22",
        "PARTIES,  0,  101, 0,   2, 0, 1 11 12 21",
        "PARTIES,  99, 199, 198, 9, 8, 1",
    })
    void shouldReachThoseConcernedAndNobodyElse(
        final Visibility visibility, final int session, final int first, final int second, final int venue,
        final int counterVenue, final String expected) {
        trade(visibility, session, first, second, venue, counterVenue);
        assertThat(receivers).isEqualTo(ids(expected));
        assertThat(publicSequences).hasSize(visibility == Visibility.PUBLIC ? 1 : 0);
    }

    @Test
    void shouldAnswerWhoAskedEvenWhenTheAnswerIsForOperators() {
        final RejectedEncoder rejected = new RejectedEncoder().wrapAndApplyHeader(buffer, 0, header);
        head(rejected.header(), Visibility.OPERATOR, 21, 101, 0, 1, 0);
        route(rejected.encodedLength());
        assertThat(receivers).containsExactlyInAnyOrder(1, 21);
    }

    @Test
    void shouldAnswerNobodyButWhoAsked() {
        final RejectedEncoder rejected = new RejectedEncoder().wrapAndApplyHeader(buffer, 0, header);
        head(rejected.header(), Visibility.PARTIES, 22, 101, 0, 1, 0);
        route(rejected.encodedLength());
        assertThat(receivers).containsExactlyInAnyOrder(1, 22);
    }

    @Test
    void shouldKeepWhatTheSchemaDoesNotNameFromAllButOperators() {
        trade(Visibility.NULL_VAL, 21, 101, 102, 1, 2);
        assertThat(receivers).containsExactly(1);
        assertThat(publicSequences).isEmpty();
    }

    @Test
    void shouldBeginAStreamWithTheSessionsRegistration() {
        trade(Visibility.PARTIES, 0, 101, 0, 1, 0);
        registerSession(23, SessionRole.PARTICIPANT, 101, 0);
        trade(Visibility.PARTIES, 0, 101, 0, 1, 0);
        assertThat(sequences.get(23)).containsExactly(1L);
        assertThat(directory.find(23).stream().floor(1).eventSequence()).isEqualTo(eventSequence);
    }

    @Test
    void shouldNumberDenselyAndAgreeWithTheRule() {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final Audience rule = new Audience(router.homes());
        final Visibility[] visibilities = {Visibility.PUBLIC, Visibility.PARTIES, Visibility.OPERATOR};
        final int[] sessions = {0, 1, 11, 12, 21, 22, 23, 99};
        final int[] parties = {0, 101, 102, 103};
        for (int i = 0; i < 20_000; i++) {
            if (i == 10_000) {
                registerParticipant(103, 1);
                registerSession(23, SessionRole.PARTICIPANT, 103, 0);
            }
            trade(visibilities[random.nextInt(3)], sessions[random.nextInt(sessions.length)],
                parties[random.nextInt(4)], parties[random.nextInt(4)], random.nextInt(4), random.nextInt(4));
            rule.wrap(buffer, 0);
            for (final RegisteredSession session : directory.all()) {
                assertThat(receivers.contains(session.sessionId())).as("seed %d, event %d, session %d", seed,
                    eventSequence, session.sessionId()).isEqualTo(rule.includes(session));
            }
        }
        sequences.forEach((id, stream) -> {
            for (int i = 1; i < stream.size(); i++) {
                assertThat(stream.get(i)).isEqualTo(stream.get(i - 1) + 1);
            }
        });
    }
}
