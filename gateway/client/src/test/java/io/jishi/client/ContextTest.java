package io.jishi.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the configuration. */
class ContextTest {
    private static JishiClient.Context valid() {
        return new JishiClient.Context().sessionId(1).token("t").eventListener(new EventListener() { });
    }

    private static Arguments rule(final String message, final Consumer<JishiClient.Context> breach) {
        return Arguments.of(message, breach);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
            rule("ingressChannel: nowhere is not an Aeron channel", c -> c.ingressChannel("nowhere")),
            rule("ingressChannel: null is not an Aeron channel", c -> c.ingressChannel(null)),
            rule("responseChannel: nowhere is not an Aeron channel", c -> c.responseChannel("nowhere")),
            rule("sessionId: 0 must be greater than 0", c -> c.sessionId(0)),
            rule("token: (empty) must be given", c -> c.token("")),
            rule("token: (empty) must be given", c -> c.token(null)),
            rule("heartbeatMs: 9 must be 10 to 60,000", c -> c.heartbeatMs(9)),
            rule("heartbeatMs: 60001 must be 10 to 60,000", c -> c.heartbeatMs(60_001)),
            rule("retransmitWindow: 0 must be a power of two up to 1,048,576", c -> c.retransmitWindow(0)),
            rule("retransmitWindow: 3 must be a power of two up to 1,048,576", c -> c.retransmitWindow(3)),
            rule("retransmitWindow: 2097152 must be a power of two up to 1,048,576", c -> c.retransmitWindow(1 << 21)),
            rule("maxCommandLength: 255 must be 256 to 65,536", c -> c.maxCommandLength(255)),
            rule("maxCommandLength: 65537 must be 256 to 65,536", c -> c.maxCommandLength(65_537)),
            rule("retransmitWindow * maxCommandLength: 2147483648 must be at most 1 GiB",
                c -> c.retransmitWindow(1 << 20).maxCommandLength(2_048)),
            rule("holdBackEvents: 6 must be a power of two up to 1,048,576", c -> c.holdBackEvents(6)),
            rule("maxEventLength: 100 must be 256 to 65,536", c -> c.maxEventLength(100)),
            rule("holdBackEvents * maxEventLength: 2147483648 must be at most 1 GiB",
                c -> c.holdBackEvents(1 << 20).maxEventLength(2_048)),
            rule("gapPatienceMs: 0 must be at least 1", c -> c.gapPatienceMs(0)),
            rule("logonTimeoutMs: 9 must be at least 10", c -> c.logonTimeoutMs(9)),
            rule("reconnectMinMs, reconnectMaxMs: 0, 5 must be at least 1 and ascending", c -> c.reconnectMs(0, 5)),
            rule("reconnectMinMs, reconnectMaxMs: 6, 5 must be at least 1 and ascending", c -> c.reconnectMs(6, 5)),
            rule("fragmentLimit: 0 must be at least 1", c -> c.fragmentLimit(0)),
            rule("resumeFrom: -1, 0 must not be negative", c -> c.resumeFrom(-1, 0)),
            rule("resumeFrom: 0, -1 must not be negative", c -> c.resumeFrom(0, -1)),
            rule("resumeFrom: 1, 0 must not be given together with stateStore",
                c -> c.resumeFrom(1, 0).stateStore(new FileStateStore(Path.of("unused")))),
            rule("eventListener: null must be given", c -> c.eventListener(null)),
            rule("connectionListener: null must not be null", c -> c.connectionListener(null)),
            rule("nanoClock: null must not be null", c -> c.nanoClock(null)),
            rule("idleStrategy: null must not be null", c -> c.idleStrategy(null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void shouldNameTheSettingItsValueAndTheRule(final String message, final Consumer<JishiClient.Context> breach) {
        final JishiClient.Context context = valid();
        breach.accept(context);
        assertThatThrownBy(context::conclude).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void shouldTakeTheDefaults() {
        assertThatCode(() -> valid().conclude()).doesNotThrowAnyException();
    }

    @Test
    void shouldServeOneClientOnly() {
        final JishiClient.Context context = valid();
        context.conclude();
        assertThatThrownBy(context::conclude).isInstanceOf(IllegalStateException.class)
            .hasMessage("this context belongs to another client; make a new one");
    }
}
