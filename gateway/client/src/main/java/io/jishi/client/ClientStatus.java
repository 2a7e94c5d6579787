package io.jishi.client;

/** Where a client is in the life of its connection. */
public enum ClientStatus {
    /** No connection; the next attempt waits for its back-off. */
    DISCONNECTED,
    /** Channels are being opened. */
    CONNECTING,
    /** The logon was sent and is not answered yet. */
    LOGGING_ON,
    /** Commands can be submitted. */
    LOGGED_ON,
    /** Given up for good; the {@link ConnectionListener} was told why. */
    STOPPED,
    /** Closed by the caller. */
    CLOSED
}
