package io.jishi.client;

import io.jishi.wire.DisconnectReason;

/** Why a connection ended. */
public enum DisconnectCause {
    /** Nothing was heard from the engine for three of its heartbeat intervals. */
    SILENCE(false),
    /** The transport reports that nobody listens at the ingress channel any more. */
    TRANSPORT(false),
    /** The engine does not know the connection: it was restarted, or had closed it unheard. */
    NOT_LOGGED_ON(false),
    /** The engine says that this client did not keep up with its events. */
    SLOW(false),
    /** The engine says that it heard no heartbeat. */
    TIMEOUT(false),
    /** The engine stops. */
    SHUTDOWN(false),
    /** The engine says that a message was not allowed. */
    PROTOCOL(false),
    /** The engine confirms a logout. */
    LOGOUT(false),
    /** Another program logged on with the same session. */
    REPLACED(true),
    /** The engine has more commands of the session than this client sent: another program used the session. */
    SESSION_SHARED(true),
    /** The engine has fewer commands than it had acknowledged: it lost part of its journal. */
    ENGINE_BEHIND(true);

    private final boolean permanent;

    DisconnectCause(final boolean permanent) {
        this.permanent = permanent;
    }

    /**
     * Whether the client gives up instead of connecting again.
     *
     * @return true if it stops for good.
     */
    public boolean isPermanent() {
        return permanent;
    }

    static DisconnectCause of(final DisconnectReason reason) {
        switch (reason) {
            case SLOW:
                return SLOW;
            case TIMEOUT:
                return TIMEOUT;
            case SHUTDOWN:
                return SHUTDOWN;
            case REPLACED:
                return REPLACED;
            case LOGOUT:
                return LOGOUT;
            case PROTOCOL:
            case NULL_VAL:
            default:
                return PROTOCOL;
        }
    }
}
