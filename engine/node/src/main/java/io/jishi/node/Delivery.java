package io.jishi.node;

import org.agrona.DirectBuffer;

/** Where the router sends: called once per event and audience, in the order of event sequences. */
interface Delivery {
    /** A public event; its stream sequence is dense from 1. */
    void toPublic(long streamSequence, DirectBuffer buffer, int offset, int length);

    /** An event of a session's stream; its stream sequence is dense from 1. */
    void toSession(
        RegisteredSession session,
        long streamSequence,
        long eventSequence,
        DirectBuffer buffer,
        int offset,
        int length);

    /** Sends nothing: for recovery, which only counts. */
    Delivery NOWHERE = new Delivery() {
        @Override
        public void toPublic(
            final long streamSequence, final DirectBuffer buffer, final int offset, final int length) {
            // Clients that missed it ask for it.
        }

        @Override
        public void toSession(
            final RegisteredSession session,
            final long streamSequence,
            final long eventSequence,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
            // As above.
        }
    };
}
