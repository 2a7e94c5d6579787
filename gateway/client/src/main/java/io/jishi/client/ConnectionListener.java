package io.jishi.client;

import io.jishi.wire.CommandRefusal;
import io.jishi.wire.LogonRefusal;

/**
 * Told what happens to the connection. Called on the thread that drives the client, except
 * {@link #onError(Throwable)}; must not block. The client reconnects and resumes by itself: nothing need be done here.
 */
public interface ConnectionListener {
    /**
     * The session is logged on, for the first time or again. Missed events follow, then live ones; commands that the
     * engine does not have yet are sent again by the client.
     *
     * @param lastClientSequence last command of the session in the engine's journal, 0 if none.
     * @param sessionSequence last event of the session's stream that exists.
     * @param publicSequence last public event that exists.
     */
    default void onLoggedOn(final long lastClientSequence, final long sessionSequence, final long publicSequence) {
    }

    /**
     * The engine refused the logon.
     *
     * @param reason why.
     * @param willRetry whether the client tries again after its back-off; false: it has stopped.
     */
    default void onLogonRefused(final LogonRefusal reason, final boolean willRetry) {
    }

    /**
     * An attempt to connect had no answer in time. The client tries again after its back-off.
     *
     * @param attempts attempts without an answer since the last logon.
     */
    default void onUnreachable(final int attempts) {
    }

    /**
     * A logged-on connection ended. Commands that were not acknowledged stay in the retransmit window.
     *
     * @param cause why.
     * @param willReconnect whether the client tries again; false: it has stopped.
     */
    default void onDisconnected(final DisconnectCause cause, final boolean willReconnect) {
    }

    /**
     * The engine did not take a command into its ring. Refusals that only say "in order, please" are not reported.
     *
     * @param clientSequence the command.
     * @param reason why.
     * @param willRetry true: it is sent again. False: it is given up, it never will be in the journal; its number is
     *                  spent on a cancel of nothing, which the engine answers with {@code Rejected}.
     */
    default void onCommandRefused(final long clientSequence, final CommandRefusal reason, final boolean willRetry) {
    }

    /**
     * After a restart of this program: commands that its predecessor numbered and the engine never received. They are
     * not in the journal; their numbers are used again.
     *
     * @param fromClientSequence first of them.
     * @param toClientSequence last of them.
     */
    default void onCommandsLost(final long fromClientSequence, final long toClientSequence) {
    }

    /**
     * Something failed that has no better place: a listener threw, the transport reported an error. May be called from
     * a thread of the transport.
     *
     * @param error what.
     */
    default void onError(final Throwable error) {
    }
}
