package io.jishi.testsupport.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.Exchange;
import io.jishi.core.auction.AuctionModel;
import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.command.Command;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.CreditDeposit;
import io.jishi.core.command.DecideApplication;
import io.jishi.core.command.DefineAsset;
import io.jishi.core.command.DraftDisclosure;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.StepDisclosure;
import io.jishi.core.disclosure.DisclosureModel;
import io.jishi.core.event.DisclosureChanged;
import io.jishi.core.event.Event;
import io.jishi.core.event.LotOpened;
import io.jishi.core.event.Rejected;
import io.jishi.core.event.Traded;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.DisclosureStep;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Right;
import io.jishi.testsupport.AllocatedBytes;
import io.jishi.testsupport.OneVenue;
import io.jishi.testsupport.auction.PlainTerms;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * In steady state public listings make no garbage: those whose competition is a lot, those that are bid for while they
 * run, and those that are suspended and terminated with their lots. Each winner sells in the next listing.
 */
class DisclosureAllocationTest {
    private static final int ROUNDS = 2_000;
    private static final int MODELS = 4 | 8;
    private static final long DAY_NS = 86_400_000_000_000L;
    private final CoreLimits limits = new CoreLimits().maxLots(20).maxBids(50).maxScores(1).maxTimers(100).maxDeals(50)
        .maxParticipants(10).maxSessions(2).maxInstruments(1).maxOrders(1).maxLevels(1).maxListings(1).maxAssets(2)
        .maxGrants(1).maxFields(1).maxReservations(50);
    private final Exchange exchange =
        new Exchange(limits, List.of(AuctionModel::new, DisclosureModel::new), this::onEvent);
    private final DraftDisclosure draft = new DraftDisclosure();
    private final StepDisclosure step = new StepDisclosure();
    private final CreditDeposit credit = new CreditDeposit();
    private final ApplyToBuy apply = new ApplyToBuy();
    private final DecideApplication decide = new DecideApplication();
    private final OpenLot open = PlainTerms.multi(100, 10);
    private final PlaceBid bid = new PlaceBid();
    private final ConfirmPayment pay = new ConfirmPayment();
    private final AdvanceTime pass = new AdvanceTime();
    private long nowNs = 1_000;
    private long disclosureId;
    private long lotId;
    private int seller = 1;
    private long traded;
    private long rejected;

    @Test
    void shouldAllocateNothing() {
        define();
        final long allocated = AllocatedBytes.inSteadyState(this::run);

        assertThat(rejected).isZero();
        assertThat(traded).isEqualTo(ROUNDS * 2 * 3L);
        assertThat(allocated).as("bytes allocated by %s listings", ROUNDS * 3).isLessThan(ROUNDS);
    }

    private void define() {
        OneVenue.definition(MODELS, 3).forEach(this::send);
        final DefineAsset asset = new DefineAsset();
        asset.assetId = 1;
        asset.ownerParticipantId = 1;
        send(asset);
        draft.venueId = 1;
        draft.assetId = 1;
        draft.floorFen = 100;
        draft.depositFen = 10;
        draft.periodDays = 1;
        draft.right = Right.ASSIGNMENT;
        credit.amountFen = 10;
        decide.accepted = true;
        bid.clientBidId = 1;
        pay.model = Model.AUCTION;
        defineLot();
    }

    private void defineLot() {
        open.assetId = 1;
        open.limitMs = 1;
        open.listingModel = Model.DISCLOSURE;
    }

    private void run() {
        for (int i = 0; i < ROUNDS; i++) {
            competition();
            dynamic();
            terminated();
        }
    }

    private void competition() {
        list(AuctionMode.MULTI);
        join(1);
        join(2);
        advance(4 * DAY_NS);
        open(1);
        bid();
        sell();
    }

    private void dynamic() {
        list(AuctionMode.DYNAMIC);
        join(1);
        open(0);
        join(2);
        bid();
        sell();
    }

    private void terminated() {
        list(AuctionMode.DYNAMIC);
        join(1);
        open(0);
        step(DisclosureStep.SUSPEND);
        step(DisclosureStep.RESUME);
        join(2);
        bid();
        step(DisclosureStep.TERMINATE);
    }

    private void list(final AuctionMode mode) {
        draft.participantId = seller;
        draft.clientListingId++;
        draft.auctionMode = mode;
        send(draft);
        step(DisclosureStep.LIST);
    }

    private void step(final DisclosureStep next) {
        step.participantId = seller;
        step.disclosureId = disclosureId;
        step.step = next;
        send(step);
    }

    /** The party so many places after the seller. */
    private int other(final int places) {
        return (seller - 1 + places) % 3 + 1;
    }

    private void join(final int places) {
        credit.targetParticipantId = other(places);
        credit.accountId = other(places);
        send(credit);
        apply.participantId = other(places);
        apply.disclosureId = disclosureId;
        apply.beneficialOwnerId = other(places);
        apply.depositAccountId = other(places);
        send(apply);
        decide.disclosureId = disclosureId;
        decide.targetParticipantId = other(places);
        send(decide);
    }

    private void open(final long freeMs) {
        open.participantId = seller;
        open.clientLotId++;
        open.listingId = disclosureId;
        open.auctionMode = draft.auctionMode;
        open.freeMs = freeMs;
        send(open);
    }

    private void bid() {
        bid.lotId = lotId;
        bid.participantId = other(1);
        bid.priceFen = 100;
        send(bid);
        bid.participantId = other(2);
        bid.priceFen = 110;
        send(bid);
    }

    private void sell() {
        advance(4 * DAY_NS);
        step(DisclosureStep.SIGN);
        pay.subjectId = lotId;
        send(pay);
        seller = other(2);
    }

    private void advance(final long ns) {
        nowNs += ns;
        send(pass);
    }

    private void send(final Command command) {
        exchange.onCommand(command, exchange.lastSequence() + 1, nowNs);
    }

    private void onEvent(final Event event) {
        disclosureId = event instanceof DisclosureChanged changed ? changed.disclosureId : disclosureId;
        lotId = event instanceof LotOpened opened ? opened.lotId : lotId;
        traded += event instanceof Traded ? 1 : 0;
        rejected += event instanceof Rejected ? 1 : 0;
    }
}
