package io.jishi.core.model;

/** Makes a market model for an exchange being built. */
@FunctionalInterface
public interface MarketModelFactory {
    /**
     * Makes the model.
     *
     * @param market what it shares with the others.
     * @return a model with empty state.
     */
    MarketModel create(Market market);
}
