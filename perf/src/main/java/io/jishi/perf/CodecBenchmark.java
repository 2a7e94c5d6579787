package io.jishi.perf;

import io.jishi.core.command.Command;
import io.jishi.core.event.OrderAccepted;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.TimeInForce;
import io.jishi.core.vocabulary.Visibility;
import io.jishi.node.codec.CommandDecoder;
import io.jishi.node.codec.EventEncoder;
import io.jishi.wire.EnterOrderEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.Side;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to read a command from its wire form, and to write an event in it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
    private final UnsafeBuffer command = new UnsafeBuffer(new byte[EventEncoder.MAX_LENGTH]);
    private final UnsafeBuffer event = new UnsafeBuffer(new byte[EventEncoder.MAX_LENGTH]);
    private final CommandDecoder decoder = new CommandDecoder();
    private final EventEncoder encoder = new EventEncoder();
    private final OrderAccepted accepted = new OrderAccepted();
    private int commandLength;

    /** One limit order, and the event that accepts it. */
    @Setup
    public void fill() {
        final EnterOrderEncoder order = new EnterOrderEncoder();
        order.wrapAndApplyHeader(command, 0, new MessageHeaderEncoder());
        order.clientOrderId(1).priceFen(10_000).quantityUnits(5).instrumentId(1).side(Side.BUY);
        commandLength = MessageHeaderEncoder.ENCODED_LENGTH + order.encodedLength();
        accepted.visibility = Visibility.PARTIES;
        accepted.side = io.jishi.core.vocabulary.Side.BUY;
        accepted.orderType = OrderType.LIMIT;
        accepted.timeInForce = TimeInForce.GTC;
        accepted.selfTradePrevention = SelfTradePrevention.CANCEL_INCOMING;
        accepted.postOnly = PostOnly.NO;
    }

    /**
     * Reads an order.
     *
     * @return the carrier.
     */
    @Benchmark
    public Command decodeEnterOrder() {
        return decoder.decode(command, 0, commandLength);
    }

    /**
     * Writes an event.
     *
     * @return its length.
     */
    @Benchmark
    public int encodeOrderAccepted() {
        return encoder.encode(accepted, event, 0);
    }
}
