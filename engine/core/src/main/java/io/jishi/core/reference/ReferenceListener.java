package io.jishi.core.reference;

import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;

/** Is asked and told what the reference commands need of the market models. */
public interface ReferenceListener {
    /**
     * Whether it owns a live subject that can be halted by itself.
     *
     * @param scope     LISTING or LOT.
     * @param subjectId any number.
     * @return true if it does.
     */
    default boolean owns(final Scope scope, final long subjectId) {
        return false;
    }

    /**
     * A venue or instrument has changed its phase; the event has been emitted, what follows from it is the model's.
     *
     * @param scope     VENUE or INSTRUMENT.
     * @param subjectId its id.
     * @param from      the phase before.
     * @param to        the phase now.
     */
    default void onPhaseChanged(final Scope scope, final long subjectId, final Phase from, final Phase to) {
    }

    /**
     * A halt was set or lifted; the event has been emitted.
     *
     * @param scope     ALL, VENUE, INSTRUMENT, PARTICIPANT, LISTING or LOT.
     * @param subjectId its id.
     */
    default void onHaltChanged(final Scope scope, final long subjectId) {
    }

    /**
     * An instrument was defined; the event has been emitted.
     *
     * @param instrument the instrument.
     */
    default void onInstrumentDefined(final Instrument instrument) {
    }

    /**
     * The reference price of an instrument changed; the event has been emitted.
     *
     * @param instrumentIndex its place in the order of definition.
     */
    default void onReferencePriceSet(final int instrumentIndex) {
    }

    /**
     * A kill switch was set: cancel every open order or listing in its scope; the event has been emitted.
     *
     * @param scope     ALL, VENUE or PARTICIPANT.
     * @param subjectId its id.
     */
    default void onKilled(final Scope scope, final long subjectId) {
    }

    /**
     * The connection of a session with cancel-on-disconnect was lost; the event has been emitted.
     *
     * @param sessionId the session.
     */
    default void onSessionDropped(final int sessionId) {
    }
}
