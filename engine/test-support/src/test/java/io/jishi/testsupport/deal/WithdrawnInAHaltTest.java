package io.jishi.testsupport.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.auction.AuctionModel;
import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.command.Command;
import io.jishi.core.command.CreditDeposit;
import io.jishi.core.command.DecideApplication;
import io.jishi.core.command.DefineAsset;
import io.jishi.core.command.DraftDisclosure;
import io.jishi.core.command.Halt;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.Resume;
import io.jishi.core.command.StepDisclosure;
import io.jishi.core.disclosure.DisclosureModel;
import io.jishi.core.event.EventType;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.DisclosureStep;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Scope;
import io.jishi.testsupport.NaiveSales;
import io.jishi.testsupport.OneVenue;
import io.jishi.testsupport.RecordedEvent;
import io.jishi.testsupport.TwinExchanges;
import io.jishi.testsupport.auction.NaiveAuctionModel;
import io.jishi.testsupport.auction.PlainTerms;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A public listing that its owner withdraws in a halt, when its lot should have started. */
class WithdrawnInAHaltTest {
    private static final int MODELS = 4 | 8;
    private static final long START_NS = 5_000;
    private final NaiveSales sales = new NaiveSales();
    /** A lot that has ended lets one bidder go in a command, so it is there for a while. */
    private final TwinExchanges twins = new TwinExchanges(
        new CoreLimits().maxListings(1).maxOrders(1).maxLevels(1).maxBiddersPerCommand(1),
        List.of(AuctionModel::new, DisclosureModel::new),
        List.of(market -> new NaiveAuctionModel(market, sales), market -> new NaiveDisclosureModel(market, sales)),
        "a withdrawal");
    private long nowNs = 1_000;

    private List<EventType> send(final Command command) {
        twins.apply(command, nowNs);
        return twins.lastEvents().events().stream().map(RecordedEvent::type).toList();
    }

    private void join(final int party) {
        final CreditDeposit credit = new CreditDeposit();
        credit.targetParticipantId = party;
        credit.accountId = party;
        credit.amountFen = 10;
        send(credit);
        final ApplyToBuy apply = new ApplyToBuy();
        apply.participantId = party;
        apply.disclosureId = 1;
        apply.beneficialOwnerId = party;
        apply.depositAccountId = party;
        send(apply);
        final DecideApplication decide = new DecideApplication();
        decide.disclosureId = 1;
        decide.targetParticipantId = party;
        decide.accepted = true;
        send(decide);
    }

    private List<EventType> step(final DisclosureStep next) {
        final StepDisclosure step = new StepDisclosure();
        step.participantId = 1;
        step.disclosureId = 1;
        step.step = next;
        return send(step);
    }

    private void list() {
        OneVenue.definition(MODELS, 4).forEach(this::send);
        final DefineAsset asset = new DefineAsset();
        asset.assetId = 1;
        asset.ownerParticipantId = 1;
        send(asset);
        final DraftDisclosure draft = new DraftDisclosure();
        draft.participantId = 1;
        draft.clientListingId = 1;
        draft.venueId = 1;
        draft.assetId = 1;
        draft.floorFen = 100;
        draft.depositFen = 10;
        draft.periodDays = 1;
        draft.right = Right.ASSIGNMENT;
        draft.auctionMode = AuctionMode.DYNAMIC;
        send(draft);
        step(DisclosureStep.LIST);
    }

    private List<EventType> open() {
        final OpenLot open = PlainTerms.multi(100, 10);
        open.participantId = 1;
        open.clientLotId = 1;
        open.assetId = 1;
        open.listingModel = Model.DISCLOSURE;
        open.listingId = 1;
        open.auctionMode = AuctionMode.DYNAMIC;
        open.startAtNs = START_NS;
        open.limitMs = 1;
        return send(open);
    }

    @Test
    void shouldNotStartALotThatHasEndedInTheHalt() {
        list();
        join(2);
        join(3);
        join(4);
        assertThat(open()).contains(EventType.LOT_OPENED);
        final Halt halt = new Halt();
        halt.scope = Scope.ALL;
        send(halt);
        nowNs = START_NS;
        assertThat(send(new AdvanceTime())).as("the start is held").containsExactly(EventType.TIME_ADVANCED);
        assertThat(step(DisclosureStep.WITHDRAW)).contains(EventType.LOT_CLOSED, EventType.DISCLOSURE_CHANGED);
        final Resume resume = new Resume();
        resume.scope = Scope.ALL;
        assertThat(send(resume)).containsExactly(EventType.HALT_CHANGED);
        nowNs += 1_000_000_000;
        assertThat(send(new AdvanceTime())).doesNotContain(EventType.LOT_PHASE_CHANGED);
    }
}
