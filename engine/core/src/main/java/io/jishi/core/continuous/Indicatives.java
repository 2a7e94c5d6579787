package io.jishi.core.continuous;

import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.Instruments;
import io.jishi.core.state.StateHash;
import java.util.Arrays;

/**
 * Says what books that collect would uncross at, whenever that has changed. Books are noted as their orders change, and
 * said when the command is done, in the order in which their instruments were defined. The cost of one is that of a
 * walk over the orders that cross.
 */
final class Indicatives {
    private final Instruments instruments;
    private final BookPhases phases;
    private final UncrossPrice price;
    private final OrderEvents events;
    private final long[] saidPriceFen;
    private final long[] saidVolumeUnits;
    private final long[] saidImbalanceUnits;
    private final boolean[] isNoted;
    private int[] noted = new int[16];
    private int notedCount;

    Indicatives(
        final Instruments instruments,
        final int maxInstruments,
        final BookPhases phases,
        final UncrossPrice price,
        final OrderEvents events) {
        this.instruments = instruments;
        this.phases = phases;
        this.price = price;
        this.events = events;
        saidPriceFen = new long[maxInstruments];
        saidVolumeUnits = new long[maxInstruments];
        saidImbalanceUnits = new long[maxInstruments];
        isNoted = new boolean[maxInstruments];
    }

    /** A book, or what it would uncross at, may have changed. */
    void note(final int instrumentIndex) {
        if (!isNoted[instrumentIndex]) {
            isNoted[instrumentIndex] = true;
            if (notedCount == noted.length) {
                noted = Arrays.copyOf(noted, 2 * notedCount);
            }
            noted[notedCount++] = instrumentIndex;
        }
    }

    /** The command is done. */
    void say() {
        if (notedCount > 1) {
            Arrays.sort(noted, 0, notedCount);
        }
        for (int i = 0; i < notedCount; i++) {
            isNoted[noted[i]] = false;
            say(instruments.at(noted[i]));
        }
        notedCount = 0;
    }

    private void say(final Instrument instrument) {
        if (!phases.isCollecting(instrument)) {
            return;
        }
        final int index = instrument.index();
        final long priceFen = price.find(instrument);
        final long volumeUnits = price.volumeUnits();
        final long imbalanceUnits = price.imbalanceUnits();
        if (priceFen != saidPriceFen[index] || volumeUnits != saidVolumeUnits[index]
            || imbalanceUnits != saidImbalanceUnits[index]) {
            saidPriceFen[index] = priceFen;
            saidVolumeUnits[index] = volumeUnits;
            saidImbalanceUnits[index] = imbalanceUnits;
            events.indicative(instrument, priceFen, volumeUnits, imbalanceUnits);
        }
    }

    /** The book trades now: what was said is over. */
    void forget(final int instrumentIndex) {
        saidPriceFen[instrumentIndex] = 0;
        saidVolumeUnits[instrumentIndex] = 0;
        saidImbalanceUnits[instrumentIndex] = 0;
    }

    void hashInto(final int instrumentIndex, final StateHash hash) {
        hash.add(saidPriceFen[instrumentIndex]).add(saidVolumeUnits[instrumentIndex])
            .add(saidImbalanceUnits[instrumentIndex]);
    }
}
