package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.Exchange;
import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.Command;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.continuous.ContinuousModel;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.Side;
import io.jishi.testsupport.RecordingListener;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a batch of commands was read ahead or not makes no difference to what they do. */
class ReadAheadTest {
    /** More than are looked at together. */
    private static final int BATCH = 200;
    private static final int BATCHES = 150;
    private static final int PARTIES = 5;

    private final RecordingListener readingEvents = new RecordingListener();
    private final RecordingListener plainEvents = new RecordingListener();
    private final CoreLimits limits = BookScript.limits().maxInstruments(100);
    private final Exchange reading = new Exchange(limits, List.of(ContinuousModel::new), readingEvents);
    private final Exchange plain = new Exchange(limits, List.of(ContinuousModel::new), plainEvents);
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    private int entered;

    /** Few instruments are near without reading; many orders of many have ladders of several storeys. */
    @ParameterizedTest
    @ValueSource(ints = {2, 90})
    void shouldChangeNothing(final int instruments) {
        apply(BookScript.definition(venue -> { }, instrument -> { }));
        for (int id = 0; id < instruments; id++) {
            apply(List.of(BookScript.instrument(id + 10, instrument -> { })));
        }
        for (int batch = 0; batch < BATCHES; batch++) {
            apply(Stream.generate(() -> command(instruments)).limit(BATCH).toList());
        }
    }

    private void apply(final List<Command> batch) {
        batch.forEach(reading::expect);
        reading.readAhead();
        readingEvents.clear();
        plainEvents.clear();
        for (final Command command : batch) {
            reading.onCommand(command, reading.lastSequence() + 1, 1);
            plain.onCommand(command, plain.lastSequence() + 1, 1);
        }
        assertThat(readingEvents.sameAs(plainEvents)).isTrue();
        assertThat(reading.stateHash()).isEqualTo(plain.stateHash());
    }

    private Command command(final int instruments) {
        final Command command = switch (random.nextInt(4)) {
            case 0 -> cancel();
            case 1 -> replace();
            default -> enter(instruments);
        };
        command.participantId = 1 + random.nextInt(PARTIES);
        return command;
    }

    private EnterOrder enter(final int instruments) {
        final EnterOrder order = new EnterOrder();
        order.clientOrderId = ++entered;
        order.instrumentId = random.nextInt(instruments) + 10;
        order.side = random.nextBoolean() ? Side.BUY : Side.SELL;
        order.priceFen = price(order.side == Side.BUY);
        order.quantityUnits = 1L + random.nextInt(9);
        return order;
    }

    private long price(final boolean isBuy) {
        return isBuy ? 1L + random.nextInt(1_020) : 1_000L + random.nextInt(1_020);
    }

    /** An order by its id, or by its client's, alive or not or never there. */
    private CancelOrder cancel() {
        final CancelOrder cancel = new CancelOrder();
        cancel.orderId = random.nextInt(3) == 0 ? 0 : 1L + random.nextInt(entered + 1);
        cancel.clientOrderId = 1L + random.nextInt(entered + 1);
        return cancel;
    }

    private ReplaceOrder replace() {
        final ReplaceOrder replace = new ReplaceOrder();
        replace.orderId = random.nextInt(3) == 0 ? 0 : 1L + random.nextInt(entered + 1);
        replace.clientOrderId = 1L + random.nextInt(entered + 1);
        replace.priceFen = price(random.nextBoolean());
        replace.quantityUnits = random.nextInt(12);
        return replace;
    }
}
