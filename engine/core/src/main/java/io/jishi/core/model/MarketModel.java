package io.jishi.core.model;

import io.jishi.core.command.CommandHandler;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.reference.ReferenceListener;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;

/**
 * One way of making trades: a package of its own in the core, a naive twin in the tests. A model owns its orders or
 * listings, shares reference data, time and numbering through {@link Market}, and knows no other model.
 */
public interface MarketModel extends CommandHandler, ReferenceListener {
    /**
     * Which model it is.
     *
     * @return the model, as venue profiles name it.
     */
    Model model();

    /**
     * Answers that one of its subjects was paid: emits at least one event, or changes nothing.
     *
     * @param command names this model; from any session, who may confirm is the model's to check.
     * @return NONE, or the first reason to reject it.
     */
    default RejectReason confirmPayment(final ConfirmPayment command) {
        return RejectReason.NOT_SUPPORTED;
    }

    /**
     * Answers that the winner of one of its subjects did not sign or pay: emits at least one event, or changes nothing.
     *
     * @param command names this model; an operator's.
     * @return NONE, or the first reason to reject it.
     */
    default RejectReason declareDefault(final DeclareDefault command) {
        return RejectReason.NOT_SUPPORTED;
    }

    /**
     * The certificate of one of its trades changed; the event has been emitted.
     *
     * @param restingId as in the trade.
     * @param state     the new state.
     */
    default void onCertificate(final long restingId, final CertificateState state) {
    }

    /**
     * Adds its own state, in an order that depends on the state alone: two implementations of the model in the same
     * state add the same numbers.
     *
     * @param hash to add to.
     */
    void hashInto(StateHash hash);
}
