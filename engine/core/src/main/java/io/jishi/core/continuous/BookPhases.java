package io.jishi.core.continuous;

import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.PartyGate;
import io.jishi.core.vocabulary.Phase;

/**
 * Whether a book trades, collects orders, or stands still. The instrument's phase and its venue's stand side by side
 * and the stricter holds: CLOSED, HALTED, PRE_OPEN or VOLATILITY_AUCTION, OPEN; a halt of the instrument, its venue or
 * everything stops it whatever the phase.
 */
final class BookPhases {
    private final PartyGate gate;

    BookPhases(final PartyGate gate) {
        this.gate = gate;
    }

    /** Orders trade as they come. */
    boolean isTrading(final Instrument instrument) {
        return instrument.phase() == Phase.OPEN && instrument.venue().phase() == Phase.OPEN && !isHalted(instrument);
    }

    /** Orders are taken and wait for the uncross. */
    boolean isCollecting(final Instrument instrument) {
        return mayCollect(instrument) && !isHalted(instrument);
    }

    /** Whether the phases alone say that orders wait for the uncross. */
    static boolean mayCollect(final Instrument instrument) {
        final Phase own = instrument.phase();
        final Phase ofVenue = instrument.venue().phase();
        final boolean ownCollects = own == Phase.PRE_OPEN || own == Phase.VOLATILITY_AUCTION;
        return (ownCollects && (ofVenue == Phase.PRE_OPEN || ofVenue == Phase.OPEN))
            || (own == Phase.OPEN && ofVenue == Phase.PRE_OPEN);
    }

    /** Whether nothing happens in it, by a halt or by its venue's phase. */
    boolean isHalted(final Instrument instrument) {
        return gate.isHalted(instrument) || gate.isHalted(instrument.venue(), 0);
    }
}
