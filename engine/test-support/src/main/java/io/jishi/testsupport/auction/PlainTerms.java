package io.jishi.testsupport.auction;

import io.jishi.core.command.OpenLot;
import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.TieRule;

/** Terms of a lot in which nothing is special, for tests and benchmarks to change what they are about. */
public final class PlainTerms {
    private PlainTerms() {
    }

    /**
     * A lot of venue 1 for which several bid openly, the highest wins and pays what it bid.
     *
     * @param startPriceFen price of the first bid.
     * @param stepFen       least that a later one adds.
     * @return without times: when it starts and how long it takes.
     */
    public static OpenLot multi(final long startPriceFen, final long stepFen) {
        final OpenLot open = new OpenLot();
        open.venueId = 1;
        open.startPriceFen = startPriceFen;
        open.auctionMode = AuctionMode.MULTI;
        open.extensionBase = ExtensionBase.FROM_BID;
        open.pricing = Pricing.FIRST;
        open.tieRule = TieRule.EARLIEST_SEQUENCE;
        open.allocation = Allocation.SEQUENCE;
        open.firstRefusal = FirstRefusalMode.NONE;
        open.onDefault = OnDefault.RELIST;
        open.stepsCount = 1;
        open.stepsStepFen[0] = stepFen;
        return open;
    }
}
