package io.jishi.testsupport.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.Exchange;
import io.jishi.core.auction.AuctionModel;
import io.jishi.core.command.Command;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.event.BidAccepted;
import io.jishi.core.event.Event;
import io.jishi.core.event.LotClosed;
import io.jishi.core.event.LotOpened;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.testsupport.AllocatedBytes;
import io.jishi.testsupport.OneVenue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In steady state auctions make no garbage: lots opened, bid for by hand and by maxima, offers sealed, lots closed. */
class AuctionAllocationTest {
    private static final int ROUNDS = 5_000;
    private static final int AUCTION = 4;
    private final CoreLimits limits = new CoreLimits().maxLots(10).maxBids(100).maxScores(10).maxTimers(100)
        .maxParticipants(10).maxSessions(2).maxInstruments(1).maxOrders(1).maxLevels(1).maxListings(1).maxAssets(1)
        .maxGrants(1).maxFields(1).maxReservations(1);
    private final Exchange exchange = new Exchange(limits, List.of(AuctionModel::new), this::onEvent);
    private final OpenLot open = PlainTerms.multi(100, 10);
    private final QualifyBidder qualify = new QualifyBidder();
    private final PlaceBid bid = new PlaceBid();
    private final SetProxyMaximum maximum = new SetProxyMaximum();
    private long nowNs = 1_000;
    private long lotId;
    private long bids;
    private long closed;

    @Test
    void shouldAllocateNothing() {
        define();
        final long allocated = AllocatedBytes.inSteadyState(this::run);

        assertThat(closed).isEqualTo(ROUNDS * 2 * 3L);
        assertThat(bids).as("each told to its bidder and to everybody").isEqualTo(ROUNDS * 3 * (10 + 4L));
        assertThat(allocated).as("bytes allocated by %s lots", ROUNDS * 2).isLessThan(ROUNDS);
    }

    private void define() {
        OneVenue.definition(AUCTION, 4).forEach(this::apply);
        open.participantId = 1;
        open.reserveFen = 1_000;
        open.freeMs = 1;
        qualify.accepted = true;
        bid.clientBidId = 1;
    }

    /** No lot reaches its reserve, so each ends at its close, before the next command, and gives its places back. */
    private void run() {
        for (int i = 0; i < ROUNDS; i++) {
            open(AuctionMode.MULTI, Pricing.FIRST, 1, true);
            bid(2, 100);
            bid(3, 110);
            maximum(4, 200);
            bid(2, 150);
            pass();
            open(AuctionMode.ONE_SHOT, Pricing.SECOND, 0, false);
            bid(2, 150);
            bid(3, 120);
            pass();
        }
        apply(qualify);
    }

    private void open(final AuctionMode mode, final Pricing pricing, final long limitMs, final boolean proxy) {
        open.auctionMode = mode;
        open.pricing = pricing;
        open.limitMs = limitMs;
        open.proxy = proxy;
        open.clientLotId++;
        open.startAtNs = nowNs;
        apply(open);
        for (int id = 2; id <= 4; id++) {
            qualify.lotId = lotId;
            qualify.targetParticipantId = id;
            apply(qualify);
        }
    }

    private void bid(final int participantId, final long priceFen) {
        bid.participantId = participantId;
        bid.lotId = lotId;
        bid.priceFen = priceFen;
        apply(bid);
    }

    private void maximum(final int participantId, final long maximumFen) {
        maximum.participantId = participantId;
        maximum.lotId = lotId;
        maximum.maximumFen = maximumFen;
        apply(maximum);
    }

    /** The next command finds the lot closed. */
    private void pass() {
        nowNs += 5_000_000;
    }

    private void apply(final Command command) {
        exchange.onCommand(command, exchange.lastSequence() + 1, nowNs);
    }

    private void onEvent(final Event event) {
        lotId = event instanceof LotOpened opened ? opened.lotId : lotId;
        bids += event instanceof BidAccepted ? 1 : 0;
        closed += event instanceof LotClosed ? 1 : 0;
    }
}
