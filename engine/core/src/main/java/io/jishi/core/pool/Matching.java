package io.jishi.core.pool;

import io.jishi.core.event.Traded;
import io.jishi.core.model.Market;
import io.jishi.core.model.TradeReporter;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.Venue;
import io.jishi.core.reference.Venues;
import io.jishi.core.rights.RightCell;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.Model;

/**
 * Carries out a plan. For each pairing: Traded, TradeReported, RightGranted if the supply names an asset, ListingEnded
 * if the resting listing is filled; then, if titles have passed, ListingEnded of everything else listed of those
 * assets, in the order of their places in line.
 */
final class Matching {
    private final Listings listings;
    private final Stock stock;
    private final MassEnds massEnds;
    private final Fields fields;
    private final Venues venues;
    private final TradeReporter trades;
    private final RightsRegister register;
    private final RightCell cell = new RightCell();
    private boolean running;
    /** Of a trade that a lot has decided; 0 = of another. */
    private long lotPriceFen;
    private int bidCount;
    private int bidderCount;

    Matching(final Market market, final Listings listings, final Stock stock, final MassEnds massEnds) {
        this.listings = listings;
        this.stock = stock;
        this.massEnds = massEnds;
        fields = market.reference().fields();
        venues = market.reference().venues();
        trades = market.trades();
        register = market.rights();
        register.listen(this::onAssigned);
    }

    /** Carries out a plan for an incoming listing, or for a Take's draft; whether it is filled is the caller's. */
    void run(final Plan plan, final int incoming) {
        running = true;
        for (int i = 0; i < plan.size(); i++) {
            pair(incoming, plan.resting(i), plan.units(i));
        }
        running = false;
        massEnds.goOn();
    }

    /** Carries out a plan at the price that a lot has found. */
    void run(final Plan plan, final int incoming, final long priceFen, final int bids, final int bidders) {
        lotPriceFen = priceFen;
        bidCount = bids;
        bidderCount = bidders;
        run(plan, incoming);
        lotPriceFen = 0;
        bidCount = 0;
        bidderCount = 0;
    }

    private void pair(final int incoming, final int resting, final long units) {
        final boolean buyerIncoming = !listings.isSupply(incoming);
        final int supply = buyerIncoming ? resting : incoming;
        final int demand = buyerIncoming ? incoming : resting;
        listings.fill(incoming, units);
        listings.fill(resting, units);
        final Venue venue = venues.find(listings.venueId(supply));
        final Traded traded = trades.begin(venue);
        describe(traded, incoming, resting);
        traded.quantityUnits = units;
        traded.buyerIncoming = buyerIncoming;
        traded.buyerId = listings.participantId(demand);
        traded.buyerVenueId = listings.venueId(demand);
        traded.sellerId = listings.participantId(supply);
        traded.sellerVenueId = listings.venueId(supply);
        traded.fieldId = fields.idOf(listings.field(supply));
        traded.right = listings.right(supply);
        traded.grantId = listings.asset(supply) == Listings.NONE ? 0 : register.nextGrantId();
        trades.report(venue);
        grant(supply, traded.buyerId);
        if (listings.remainingUnits(resting) == 0) {
            stock.end(resting, ListingEnd.FILLED);
        }
    }

    private void describe(final Traded traded, final int incoming, final int resting) {
        traded.participantId = listings.participantId(incoming);
        traded.venueId = listings.venueId(incoming);
        traded.counterpartyId = listings.participantId(resting);
        traded.counterVenueId = listings.venueId(resting);
        traded.priceFen = lotPriceFen == 0 ? priceOf(incoming, resting) : lotPriceFen;
        traded.bidCount = bidCount;
        traded.bidderCount = bidderCount;
        traded.restingId = listings.id(resting);
        traded.incomingId = listings.id(incoming);
        traded.restingClientId = listings.clientId(resting);
        traded.incomingClientId = listings.clientId(incoming);
        traded.restingRemainingUnits = listings.remainingUnits(resting);
        traded.incomingRemainingUnits = listings.remainingUnits(incoming);
        traded.model = Model.POOL;
        traded.executionMode = listings.executionMode(incoming);
    }

    /** The resting side's; of a confirmed proposal the price that it named: the ask. */
    private long priceOf(final int incoming, final int resting) {
        return listings.executionMode(incoming) == ExecutionMode.PROPOSAL && listings.isSupply(incoming)
            ? listings.priceFen(incoming) : listings.priceFen(resting);
    }

    private void grant(final int supply, final int buyerId) {
        if (listings.asset(supply) != Listings.NONE) {
            listings.readCell(supply, cell);
            register.grant(listings.asset(supply), cell, buyerId);
        }
    }

    /** A title has passed: in a trade of ours the other listings end after the trades, else at once. */
    private void onAssigned(final int asset) {
        massEnds.pass(asset);
        if (!running) {
            massEnds.goOn();
        }
    }
}
