package io.jishi.core.model;

import io.jishi.core.event.EventSink;
import io.jishi.core.event.FeeCharged;
import io.jishi.core.event.TradeReported;
import io.jishi.core.event.Traded;
import io.jishi.core.reference.FeeTable;
import io.jishi.core.reference.Venue;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.ContractType;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Visibility;

/**
 * Numbers a trade and reports it twice: to its parties and venues with everything, to the public without the parties
 * and without the session that would name one of them.
 * A model fills the carrier from {@link #begin(Venue)} and calls {@link #report(Venue)}.
 */
public final class TradeReporter {
    private final Clock clock;
    private final EventSink events;
    private final TradeRegister register;
    private final TradingYear year = new TradingYear();
    private final Traded traded = new Traded();
    private final TradeReported reported = new TradeReported();
    private final FeeCharged charged = new FeeCharged();

    TradeReporter(final CoreLimits limits, final Clock clock, final EventSink events) {
        this.clock = clock;
        this.events = events;
        register = new TradeRegister(limits);
    }

    /** The trades that can still be certified. */
    TradeRegister register() {
        return register;
    }

    /**
     * Starts a trade: numbered, without bids, instrument, field and grant.
     *
     * @param venue the venue that numbers it: of the supply, the instrument or the lot.
     * @return the carrier; its parties, venues, price, quantity, ids, model, mode and right are the caller's to set.
     */
    public Traded begin(final Venue venue) {
        events.begin(traded, Visibility.PARTIES);
        traded.tradeYear = year.of(clock.nowNs());
        traded.tradeNumber = venue.nextTradeNumber(traded.tradeYear);
        traded.tradeVenueId = venue.id();
        traded.ruleSetVersion = venue.ruleSetVersion();
        traded.bidCount = 0;
        traded.bidderCount = 0;
        traded.instrumentId = 0;
        traded.fieldId = 0;
        traded.grantId = 0;
        traded.certificate = CertificateState.NONE;
        return traded;
    }

    /**
     * Reports the trade begun last: value and contract type follow from its price, quantity and right; the fees of the
     * venue for the model follow it.
     *
     * @param venue as in {@link #begin(Venue)}.
     */
    public void report(final Venue venue) {
        traded.valueFen = traded.priceFen * traded.quantityUnits;
        traded.contractType = contractOf(traded.right);
        events.emit(traded);
        events.begin(reported, Visibility.PUBLIC);
        reported.venueId = venue.id();
        reported.tradeNumber = traded.tradeNumber;
        reported.tradeYear = traded.tradeYear;
        reported.priceFen = traded.priceFen;
        reported.quantityUnits = traded.quantityUnits;
        reported.fieldId = traded.fieldId;
        reported.instrumentId = traded.instrumentId;
        reported.model = traded.model;
        reported.right = traded.right;
        reported.contractType = traded.contractType;
        events.emitUnsigned(reported);
        if (traded.model != Model.CONTINUOUS) {
            register.add(traded);
        }
        final FeeTable fees = venue.fees(traded.model);
        if (fees != null) {
            charge(venue, fees);
        }
    }

    /** The buyer first; who pays nothing is told nothing, and nobody what the other pays. */
    private void charge(final Venue venue, final FeeTable fees) {
        final long feeFen = fees.feeFen(traded.valueFen);
        final long buyerFen = fees.buyerPartFen(feeFen);
        charge(venue, traded.buyerId, buyerFen);
        charge(venue, traded.sellerId, feeFen - buyerFen);
    }

    private void charge(final Venue venue, final int participantId, final long feeFen) {
        if (feeFen > 0) {
            events.begin(charged, Visibility.PARTIES);
            charged.participantId = participantId;
            charged.venueId = venue.id();
            charged.tradeNumber = traded.tradeNumber;
            charged.tradeYear = traded.tradeYear;
            charged.feeFen = feeFen;
            events.emit(charged);
        }
    }

    /**
     * Adds the trades that can still be certified.
     *
     * @param hash to add to.
     */
    public void hashInto(final StateHash hash) {
        register.hashInto(hash);
    }

    /**
     * The contract that a right makes (Civil Code 843, 862-878).
     *
     * @param right what is traded.
     * @return the type of technology contract.
     */
    public static ContractType contractOf(final Right right) {
        switch (right) {
            case EXCLUSIVE:
            case SOLE:
            case ORDINARY:
            case OPEN:
                return ContractType.LICENCE;
            case DEVELOPMENT:
                return ContractType.DEVELOPMENT;
            case CONSULTING:
                return ContractType.CONSULTING;
            case SERVICE:
                return ContractType.SERVICE;
            default:
                return ContractType.TRANSFER;
        }
    }
}
