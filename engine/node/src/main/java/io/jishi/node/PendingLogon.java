package io.jishi.node;

import io.aeron.Aeron;
import io.aeron.Publication;
import io.aeron.exceptions.AeronException;
import io.jishi.wire.LogonRefusal;

/**
 * A logon whose client is not reached yet: its publication is being opened, without waiting. The answer is decided when
 * it arrives, so that an accepted and a refused one differ in nothing else. Ingress agent only.
 */
final class PendingLogon {
    private final LogonRequest request;
    private final LogonRefusal refusal;
    private final long deadlineNs;
    private final long registrationId;
    private Publication publication;

    /**
     * Begins to open the publication.
     *
     * @param aeron      of the node.
     * @param request    of the client.
     * @param refusal    the answer, null = accepted.
     * @param channel    checked and completed channel to the client.
     * @param deadlineNs when to give up.
     */
    PendingLogon(
        final Aeron aeron,
        final LogonRequest request,
        final LogonRefusal refusal,
        final String channel,
        final long deadlineNs) {
        this.request = request;
        this.refusal = refusal;
        this.deadlineNs = deadlineNs;
        registrationId = aeron.asyncAddPublication(channel, request.responseStreamId());
    }

    LogonRequest request() {
        return request;
    }

    /** Why it is refused; null = it is accepted. */
    LogonRefusal refusal() {
        return refusal;
    }

    boolean isOver(final long nowNs) {
        return nowNs - deadlineNs > 0;
    }

    /**
     * Looks whether the client is reached.
     *
     * @throws AeronException when the channel cannot be used.
     */
    boolean isReached(final Aeron aeron) {
        if (publication == null) {
            publication = aeron.getPublication(registrationId);
        }
        return publication != null && publication.isConnected();
    }

    /** The publication once {@link #isReached}. */
    Publication publication() {
        return publication;
    }

    /** Gives the publication up, opened or not; what was offered is still sent. */
    void abandon(final Aeron aeron) {
        if (publication != null) {
            publication.close();
        } else {
            aeron.asyncRemovePublication(registrationId);
        }
    }
}
