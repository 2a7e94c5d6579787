package io.jishi.core.continuous;

import io.jishi.core.reference.Instrument;

/**
 * Lets books that have collected orders trade, as soon as nothing stands against it: the uncross, then the stops that
 * were triggered before a volatility auction, then every waiting stop is tested against the last price, in the order of
 * its entry, and released. It does not matter by which way a book comes to trade: from PRE_OPEN, by way of HALTED or
 * CLOSED, or by the end of a halt.
 */
final class Opening {
    private final BookPhases phases;
    private final Books books;
    private final Uncross uncross;
    private final Stops stops;
    private final Execution execution;
    private final Indicatives indicatives;

    Opening(
        final BookPhases phases,
        final Books books,
        final Uncross uncross,
        final Stops stops,
        final Execution execution,
        final Indicatives indicatives) {
        this.phases = phases;
        this.books = books;
        this.uncross = uncross;
        this.stops = stops;
        this.execution = execution;
        this.indicatives = indicatives;
    }

    /** A phase or a halt changed: opens the book if it trades now, notes that it collects otherwise. */
    void onChange(final Instrument instrument) {
        if (!phases.isTrading(instrument)) {
            indicatives.note(instrument.index());
        } else if (books.hasCollected(instrument.index())) {
            open(instrument);
        }
    }

    private void open(final Instrument instrument) {
        final int index = instrument.index();
        books.hasCollected(index, false);
        indicatives.forget(index);
        uncross.run(instrument);
        stops.resume(index);
        if (books.lastPriceFen(index) != 0) {
            stops.onTrade(index, books.lastPriceFen(index));
        }
        execution.releaseStops();
    }
}
