package io.jishi.client;

import io.jishi.wire.CommandRefusal;
import io.jishi.wire.LogonRefusal;

/** Keeps an exception of the caller's listener out of the protocol: it goes to the listener's own onError. */
final class SafeConnectionListener implements ConnectionListener {
    private final ConnectionListener listener;

    SafeConnectionListener(final ConnectionListener listener) {
        this.listener = listener;
    }

    @Override
    public void onLoggedOn(final long lastClientSequence, final long sessionSequence, final long publicSequence) {
        try {
            listener.onLoggedOn(lastClientSequence, sessionSequence, publicSequence);
        } catch (final RuntimeException e) {
            listener.onError(e);
        }
    }

    @Override
    public void onLogonRefused(final LogonRefusal reason, final boolean willRetry) {
        try {
            listener.onLogonRefused(reason, willRetry);
        } catch (final RuntimeException e) {
            listener.onError(e);
        }
    }

    @Override
    public void onUnreachable(final int attempts) {
        try {
            listener.onUnreachable(attempts);
        } catch (final RuntimeException e) {
            listener.onError(e);
        }
    }

    @Override
    public void onDisconnected(final DisconnectCause cause, final boolean willReconnect) {
        try {
            listener.onDisconnected(cause, willReconnect);
        } catch (final RuntimeException e) {
            listener.onError(e);
        }
    }

    @Override
    public void onCommandRefused(final long clientSequence, final CommandRefusal reason, final boolean willRetry) {
        try {
            listener.onCommandRefused(clientSequence, reason, willRetry);
        } catch (final RuntimeException e) {
            listener.onError(e);
        }
    }

    @Override
    public void onCommandsLost(final long fromClientSequence, final long toClientSequence) {
        try {
            listener.onCommandsLost(fromClientSequence, toClientSequence);
        } catch (final RuntimeException e) {
            listener.onError(e);
        }
    }

    @Override
    public void onError(final Throwable error) {
        listener.onError(error);
    }
}
