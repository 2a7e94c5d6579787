package io.jishi.core.model;

import io.jishi.core.command.CommandHandler;
import io.jishi.core.reference.ReferenceListener;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Model;

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
     * Adds its own state, in an order that depends on the state alone: two implementations of the model in the same
     * state add the same numbers.
     *
     * @param hash to add to.
     */
    void hashInto(StateHash hash);
}
