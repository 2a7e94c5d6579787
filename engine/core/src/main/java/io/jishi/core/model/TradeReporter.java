package io.jishi.core.model;

import io.jishi.core.event.EventSink;
import io.jishi.core.event.TradeReported;
import io.jishi.core.event.Traded;
import io.jishi.core.reference.Venue;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.ContractType;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Visibility;

/**
 * Numbers a trade and reports it twice: to its parties and venues with everything, to the public without the parties.
 * A model fills the carrier from {@link #begin(Venue)} and calls {@link #report(Venue)}.
 */
public final class TradeReporter {
    private final Clock clock;
    private final EventSink events;
    private final TradingYear year = new TradingYear();
    private final Traded traded = new Traded();
    private final TradeReported reported = new TradeReported();

    TradeReporter(final Clock clock, final EventSink events) {
        this.clock = clock;
        this.events = events;
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
     * Reports the trade begun last: value and contract type follow from its price, quantity and right.
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
        events.emit(reported);
    }

    /**
     * The contract that a right makes (Civil Code 843, 862-878).
     *
     * @param right what is traded.
     * @return the type of technology contract.
     */
    static ContractType contractOf(final Right right) {
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
