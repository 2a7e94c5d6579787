package io.jishi.node;

import org.agrona.concurrent.NanoClock;

/**
 * What the parts of the ingress agent share.
 *
 * @param publisher of the session layer's messages.
 * @param stats     counted by them.
 * @param clock     for time-outs; never for anything that is journaled.
 */
record IngressTools(SessionPublisher publisher, NodeStats stats, NanoClock clock) {
}
