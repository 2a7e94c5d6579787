package io.jishi.core.event;

/** Is told everything that happens, in order, on the thread that applies the commands. */
@FunctionalInterface
public interface ExchangeListener {
    /**
     * Something happened.
     *
     * @param event owned and reused by the core: valid during the call only.
     */
    void onEvent(Event event);
}
