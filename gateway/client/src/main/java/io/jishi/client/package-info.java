/**
 * The client library: connect, log on, submit commands, receive events, resume by sequence.
 *
 * <p>Begin with {@link io.jishi.client.JishiClient}. A complete program:
 *
 * <pre>{@code
 * public final class Example implements EventListener {
 *     private static final Logger LOGGER = System.getLogger("example");
 *
 *     public static void main(final String[] args) throws InterruptedException {
 *         final JishiClient.Context context = new JishiClient.Context()
 *             .ingressChannel(args[0])
 *             .sessionId(Integer.parseInt(args[1]))
 *             .token(args[2])
 *             .stateStore(new FileStateStore(Path.of(args[3])))
 *             .eventListener(new Example());
 *         try (JishiClient client = JishiClient.connect(context).start()) {
 *             final EnterOrderBuilder order = client.commands().enterOrder()
 *                 .participantId(7).instrumentId(1).side(Side.BUY)
 *                 .priceFen(10_00).quantityUnits(5).clientOrderId(42);
 *             long sequence = order.submit();
 *             while (sequence < 0 && sequence != JishiClient.CLOSED) {
 *                 Thread.sleep(1); // not logged on yet, or too much under way: nothing was sent
 *                 sequence = order.submit();
 *             }
 *             while (sequence > 0 && !client.isAcknowledged(sequence)) {
 *                 Thread.sleep(1);
 *             }
 *         }
 *     }
 *
 *     @Override
 *     public void onOrderAccepted(final EventEnvelopeDecoder envelope, final OrderAcceptedDecoder event) {
 *         LOGGER.log(Level.INFO, "{0}: order {1} accepted", envelope.streamSequence(), event.orderId());
 *     }
 *
 *     @Override
 *     public void onRejected(final EventEnvelopeDecoder envelope, final RejectedDecoder event) {
 *         LOGGER.log(Level.INFO, "{0}: rejected, {1}", envelope.streamSequence(), event.reason());
 *     }
 * }
 * }</pre>
 */
package io.jishi.client;
