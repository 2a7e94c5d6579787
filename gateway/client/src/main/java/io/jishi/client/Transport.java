package io.jishi.client;

import org.agrona.DirectBuffer;

/**
 * What carries messages between client and engine. Driven by the client's one thread, except {@link #offer}.
 * The seam at which tests put an engine of their own.
 */
interface Transport extends AutoCloseable {
    /** {@link #offer}: nobody listens. */
    long NOT_CONNECTED = -1;
    /** {@link #offer}: not now. */
    long BACK_PRESSURED = -2;

    /** Receives messages. */
    @FunctionalInterface
    interface MessageHandler {
        /**
         * One message.
         *
         * @param buffer valid during the call.
         * @param offset where its message header starts.
         * @param length of the whole message.
         */
        void onMessage(DirectBuffer buffer, int offset, int length);
    }

    /**
     * Opens a way to the engine and a fresh one back, so that nothing said to an earlier connection is heard.
     *
     * @param attempt number of the attempt, ascending.
     */
    void open(int attempt);

    /**
     * Whether both ways opened last are usable.
     *
     * @return true when a logon can be sent.
     */
    boolean isReady();

    /**
     * Whether the engine's side still listens.
     *
     * @return false once it is gone.
     */
    boolean isConnected();

    /**
     * Where the client listens, as the engine must be told.
     *
     * @return the channel; only once {@link #isReady()}.
     */
    String responseChannel();

    /**
     * Stream of {@link #responseChannel()}.
     *
     * @return the stream id.
     */
    int responseStreamId();

    /**
     * Listens to public events.
     *
     * @param channel as the engine names it.
     * @param streamId as the engine names it.
     */
    void openPublic(String channel, int streamId);

    /**
     * Sends one message. May be called from any thread.
     *
     * @param buffer holds it.
     * @param offset where it starts.
     * @param length of it.
     * @return &gt; 0, or {@link #NOT_CONNECTED} or {@link #BACK_PRESSURED}: it was not sent.
     */
    long offer(DirectBuffer buffer, int offset, int length);

    /**
     * Receives from the engine, first what it says to this client, then what it says to all.
     *
     * @param handler receives.
     * @param limit most fragments of each.
     * @return number received.
     */
    int poll(MessageHandler handler, int limit);

    /** Drops what {@link #open} and {@link #openPublic} opened. */
    void disconnect();

    @Override
    void close();
}
