package io.jishi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.wire.EventEnvelopeDecoder;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.EventHeaderEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.sbe.MessageDecoderFlyweight;
import org.junit.jupiter.api.Test;

class EventDispatcherTest {
    private final List<String> calls = new ArrayList<>();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[512]);
    private final EventListener listener = (EventListener)Proxy.newProxyInstance(
        EventListener.class.getClassLoader(), new Class<?>[] {EventListener.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("onEvent")) {
                calls.add("onEvent " + arguments[2] + " " + ((EventHeaderDecoder)arguments[1]).sequence() + " "
                    + arguments[4] + " " + arguments[5]);
            } else {
                final MessageDecoderFlyweight decoder = (MessageDecoderFlyweight)arguments[1];
                calls.add(method.getName() + " " + decoder.sbeTemplateId() + " " + decoder.offset());
            }
            return null;
        });
    private final EventDispatcher dispatcher = new EventDispatcher(listener);

    private void dispatch(final int templateId, final int blockLength) {
        buffer.setMemory(0, buffer.capacity(), (byte)0);
        new MessageHeaderEncoder().wrap(buffer, 16).blockLength(blockLength).templateId(templateId).schemaId(7001)
            .version(0);
        new EventHeaderEncoder().wrap(buffer, 24).sequence(77);
        dispatcher.dispatch(new EventEnvelopeDecoder().wrap(buffer, 0, 16, 0), buffer, 16, 8 + blockLength);
    }

    @Test
    void shouldCallTheMethodOfEveryEventOfTheSchema() throws Exception {
        final String schema = new String(MessageHeaderEncoder.class
            .getResourceAsStream("/io/jishi/wire/jishi-schema.xml").readAllBytes(), StandardCharsets.UTF_8);
        final Matcher message = Pattern
            .compile("<sbe:message name=\"(\\w+)\"\\s+id=\"([23]\\d\\d)\"\\s+blockLength=\"(\\d+)\"").matcher(schema);
        int events = 0;
        while (message.find()) {
            calls.clear();
            final int length = Integer.parseInt(message.group(3));
            dispatch(Integer.parseInt(message.group(2)), length);
            assertThat(calls).containsExactly("onEvent " + message.group(2) + " 77 16 " + (8 + length),
                "on" + message.group(1) + " " + message.group(2) + " 24");
            events++;
        }
        assertThat(events).isGreaterThan(60);
    }

    @Test
    void shouldGiveAnEventOfALaterSchemaToOnEventAlone() {
        dispatch(399, 96);
        assertThat(calls).containsExactly("onEvent 399 77 16 104");
    }
}
