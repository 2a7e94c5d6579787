package io.jishi.node;

import static io.jishi.node.TestCommands.OPERATOR;
import static io.jishi.node.TestCommands.PARTICIPANT_1;
import static io.jishi.node.TestCommands.enterOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.node.EngineNode.FinalState;
import io.jishi.wire.HeartbeatEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.ResendRequestEncoder;
import io.jishi.wire.StreamKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever comes in over the wire, the engine lives, and its journal holds nothing that it cannot replay. */
class IngressFuzzTest {
    private static final int FRAMES = 200_000;

    private final NodeFixture fixture = new NodeFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldSurviveMalformedFrames() {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final EngineNode node = fixture.start();
        final TestClient known = fixture.client(PARTICIPANT_1).logon();
        final TestClient unknown = fixture.client(OPERATOR);
        final List<byte[]> models = models();

        for (int i = 0; i < FRAMES; i++) {
            final byte[] frame = damaged(models.get(random.nextInt(models.size())), random);
            (random.nextInt(8) == 0 ? unknown : known).send(frame);
            known.poll();
            if (!known.disconnects.isEmpty()) {
                // Damage can make a valid Logout, or a resend request that the protocol does not allow.
                known.disconnects.clear();
                known.logon(known.accepted.sessionSequence(), 0, false);
            }
            if (known.events.size() + known.refusals.size() > 10_000) {
                known.events.clear();
                known.refusals.clear();
            }
        }

        final TestClient again = fixture.client(PARTICIPANT_1).logon();
        final long next = again.accepted.lastClientSequence() + 1;
        again.send(enterOrder(PARTICIPANT_1, next, 101));
        again.awaitAnswer(next);
        assertThat(node.failure()).as("seed %d", seed).isNull();
        assertThat(node.stats().commands()).as("damaged commands that got in, seed %d", seed).isGreaterThan(100);
        assertThat(node.stats().refused() + node.stats().malformed()).as("seed %d", seed).isGreaterThan(FRAMES / 4);
        node.close();

        final FinalState left = node.finalState();
        final EngineNode recovered = fixture.start();
        assertThat(recovered.recovery().stateHash()).as("seed %d", seed).isEqualTo(left.stateHash());
        assertThat(recovered.recovery().lastSequence()).as("seed %d", seed).isEqualTo(left.lastSequence());
    }

    private static List<byte[]> models() {
        final List<byte[]> models = new ArrayList<>(TestCommands.market());
        models.add(enterOrder(PARTICIPANT_1, 1, 101));
        models.add(TestCommands.cancelOrder(PARTICIPANT_1, 1, 101));
        models.add(TestCommands.setSessionStatus(1, PARTICIPANT_1, false));
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        final MessageHeaderEncoder header = new MessageHeaderEncoder();
        new HeartbeatEncoder().wrapAndApplyHeader(buffer, 0, header).sessionId(PARTICIPANT_1);
        models.add(Arrays.copyOf(buffer.byteArray(), 8 + HeartbeatEncoder.BLOCK_LENGTH));
        new ResendRequestEncoder().wrapAndApplyHeader(buffer, 0, header).sessionId(PARTICIPANT_1)
            .fromSequence(1).stream(StreamKind.SESSION);
        models.add(Arrays.copyOf(buffer.byteArray(), 8 + ResendRequestEncoder.BLOCK_LENGTH));
        return models;
    }

    private static byte[] damaged(final byte[] model, final Random random) {
        if (random.nextInt(10) == 0) {
            final byte[] noise = new byte[random.nextInt(1_500)];
            random.nextBytes(noise);
            return noise;
        }
        // Half of the commands carry the session and a low number, so that damage inside gets past the gate.
        byte[] frame = model.clone();
        if (random.nextBoolean() && frame.length >= 24) {
            Arrays.fill(frame, 8, 20, (byte) 0);
            frame[8] = (byte) (1 + random.nextInt(120));
            frame[16] = PARTICIPANT_1;
        }
        for (int flips = random.nextInt(4); flips > 0; flips--) {
            frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
        }
        if (random.nextInt(4) == 0) {
            frame = Arrays.copyOf(frame, random.nextInt(frame.length + 64));
        }
        return frame;
    }
}
