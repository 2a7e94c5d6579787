package io.jishi.demo.script;

import io.jishi.demo.listing.DemandListing;
import io.jishi.demo.listing.SupplyListing;

/**
 * One thing that a gateway does at a stated time.
 *
 * @param offsetNs when, since the start of trading.
 * @param kind     what.
 * @param venue    whose gateway does it.
 * @param supply   the supply concerned; null if a demand is.
 * @param demand   the demand concerned; null if a supply is.
 */
public record Step(long offsetNs, Kind kind, DemoVenue venue, SupplyListing supply, DemandListing demand) {
    /** What is done. */
    public enum Kind {
        /** A supply is published. */
        OFFER,
        /** A demand is published. */
        SEEK,
        /** The venue's agent takes a supply at its listed price. */
        TAKE,
        /** A supply's price is cut. */
        CUT_PRICE,
        /** A demand's budget is raised. */
        RAISE_BUDGET,
        /** A supply or demand is withdrawn. */
        WITHDRAW
    }

    static Step ofSupply(final long offsetNs, final Kind kind, final DemoVenue venue, final SupplyListing supply) {
        return new Step(offsetNs, kind, venue, supply, null);
    }

    static Step ofDemand(final long offsetNs, final Kind kind, final DemoVenue venue, final DemandListing demand) {
        return new Step(offsetNs, kind, venue, null, demand);
    }

    /**
     * Id of the listing concerned.
     *
     * @return its id at the gateway.
     */
    public long clientListingId() {
        return supply != null ? supply.head().clientListingId() : demand.head().clientListingId();
    }

    /**
     * Who stands behind the listing.
     *
     * @return participant id.
     */
    public int ownerId() {
        return supply != null ? supply.head().owner().participantId() : demand.head().owner().participantId();
    }
}
