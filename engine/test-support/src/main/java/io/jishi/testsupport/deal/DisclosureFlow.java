package io.jishi.testsupport.deal;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.AmendDisclosure;
import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.command.Command;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.CreditDeposit;
import io.jishi.core.command.DecideApplication;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.command.DisburseForfeit;
import io.jishi.core.command.DraftDisclosure;
import io.jishi.core.command.MakeOffer;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.StepDisclosure;
import io.jishi.core.command.WithdrawDeposit;
import io.jishi.core.event.EventType;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.DisclosureStep;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Right;
import io.jishi.testsupport.RecordedEvent;
import io.jishi.testsupport.auction.ListingLots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Random commands for public listings, their applications and deposits, after the layout of a market of deals. */
public final class DisclosureFlow extends DealFlow {
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final long HOUR_MS = 3_600_000L;

    /** What the flow knows of a listing. */
    private static final class Known {
        private int seller;
        private DisclosureState state;
        private long asset;
        private long floor;
        private AuctionMode mode = AuctionMode.MULTI;
        private int venue;
        private final List<Integer> applicants = new ArrayList<>();
    }

    private final boolean tiny;
    private final boolean eager;
    private final Map<Long, Known> known = new HashMap<>();
    private final List<Long> live = new ArrayList<>();
    private final ListingLots lots = new ListingLots(this, HOUR_MS);
    private Command last;

    /**
     * A flow.
     *
     * @param seed decides everything.
     */
    public DisclosureFlow(final long seed) {
        super(seed);
        tiny = chance(250);
        eager = chance(600);
    }

    @Override
    public CoreLimits limits() {
        return super.limits()
            .maxGrants(tiny ? between(1, 6) : 1_000).maxTimers(tiny ? between(1, 8) : 1_100)
            .maxDeals(tiny ? between(1, 5) : 100)
            .maxLots(tiny ? between(1, 5) : 100).maxBids(tiny ? between(1, 9) : 500)
            .maxBiddersPerCommand(chance(300) ? between(1, 3) : 500)
            .maxReservations(tiny ? between(1, 6) : 500);
    }

    @Override
    protected Command nextDeal() {
        last = any();
        return last;
    }

    private Command any() {
        return eager && chance(800) ? push() : anything();
    }

    /** What a listing needs next on its way to the deal. */
    private Command push() {
        if (live.isEmpty() || (live.size() < 3 && chance(200))) {
            return draft();
        }
        final Known listing = known.get(live.get(between(0, live.size() - 1)));
        return switch (listing.state) {
            case LISTED, EXTENDED -> listing.mode == AuctionMode.DYNAMIC && chance(400)
                ? lots.isAny() && chance(850) ? lots.next() : openLot()
                : chance(300) ? credit() : chance(500) ? apply() : decide();
            case COMPETITION -> lots.isAny() && chance(700) ? lots.next() : openLot();
            case AWARDED -> lots.isAny() && chance(400) ? lots.next()
                : chance(600) ? step() : chance(500) ? pay() : defaulted();
            case NO_BUYER, NO_SALE -> amend();
            default -> step();
        };
    }

    private Command anything() {
        if (lots.isAny() && chance(350)) {
            return lots.next();
        }
        if (chance(30)) {
            return openLot();
        }
        final int dice = between(0, 99);
        if (dice < 9) {
            return operator().command();
        }
        if (dice < 20) {
            return draft();
        }
        if (dice < 42) {
            return step();
        }
        if (dice < 60) {
            return apply();
        }
        if (dice < 74) {
            return decide();
        }
        return switch (dice - 74) {
            case 0, 1, 2, 3, 4, 5 -> offer();
            case 6, 7 -> amend();
            case 8, 9, 10, 11 -> credit();
            case 12 -> withdraw();
            case 13 -> disburse();
            case 14, 15, 16 -> pay();
            case 17, 18 -> defaulted();
            case 19, 20 -> openLot();
            case 21, 22 -> openLot();
            default -> new AdvanceTime();
        };
    }

    @Override
    public void learn(final List<RecordedEvent> events) {
        super.learn(events);
        for (final RecordedEvent event : events) {
            lots.learn(event);
            if (event.type() == EventType.DISCLOSURE_CHANGED) {
                learn(event);
            } else if (event.type() == EventType.APPLICATION_CHANGED && last instanceof ApplyToBuy) {
                known.get(event.get("disclosureId")).applicants.add((int)event.get("participantId"));
            }
        }
    }

    private void learn(final RecordedEvent event) {
        final long id = event.get("disclosureId");
        final Known listing = known.computeIfAbsent(id, (key) -> new Known());
        listing.seller = (int)event.get("participantId");
        listing.state = DisclosureState.ofCode((int)event.get("state"));
        listing.venue = (int)event.get("venueId");
        listing.asset = event.get("assetId");
        listing.floor = event.get("floorFen");
        if (last instanceof DraftDisclosure draft && listing.state == DisclosureState.DRAFT) {
            listing.mode = draft.auctionMode;
        }
        live.remove(id);
        if (List.of(DisclosureState.DRAFT, DisclosureState.PRE, DisclosureState.LISTED, DisclosureState.EXTENDED,
            DisclosureState.SUSPENDED, DisclosureState.COMPETITION, DisclosureState.AWARDED,
            DisclosureState.NO_BUYER, DisclosureState.NO_SALE).contains(listing.state)) {
            live.add(id);
        }
    }

    private long listing() {
        return live.isEmpty() || chance(15) ? number(0L, 30L) : live.get(between(0, live.size() - 1));
    }

    private long listingIn(final DisclosureState... states) {
        for (int i = 0; i < 6; i++) {
            final long id = listing();
            if (known.containsKey(id) && List.of(states).contains(known.get(id).state)) {
                return id;
            }
        }
        return listing();
    }

    private int sellerOf(final long id) {
        return known.containsKey(id) && chance(970) ? known.get(id).seller : party();
    }

    private Command draft() {
        final DraftDisclosure c = new DraftDisclosure();
        c.participantId = party();
        c.venueId = venue();
        c.clientListingId = number(1L, 30L);
        c.assetId = operator().asset(c.participantId);
        c.right = chance(400) ? Right.ASSIGNMENT : right();
        c.floorFen = number(800L, 1_200L);
        if (chance(500)) {
            c.appraisalFen = number(900L, 1_300L);
            c.appraisedAtNs = Math.max(1, nowNs() - (chance(100) ? 365 * DAY_NS : between(0, 1000)));
        }
        c.depositFen = chance(750) ? number(1L, 300L) : 0;
        c.depositDueMs = chance(600) ? between(1, 3) * 86_400_000L : 0;
        c.approvalReference = chance(300) ? 9 : 0;
        c.periodDays = any(1, 4);
        c.extensionDays = chance(500) ? between(4, 6) : 0;
        c.maxExtensions = c.extensionDays == 0 && chance(980) ? 0 : between(0, 2);
        c.auctionMode = chance(350) ? AuctionMode.MULTI : chance(350) ? AuctionMode.DYNAMIC
            : AuctionMode.ofCode(between(1, 8));
        c.forfeitIfNoBid = chance(300);
        return c;
    }

    private Command step() {
        final StepDisclosure c = new StepDisclosure();
        c.disclosureId = listing();
        final Known listing = known.get(c.disclosureId);
        c.step = listing == null || chance(80) ? DisclosureStep.ofCode(between(1, 7)) : stepOf(listing);
        c.participantId = sellerOf(c.disclosureId);
        c.sessionId = chance(10) ? 9 : 0;
        return c;
    }

    private DisclosureStep stepOf(final Known listing) {
        return switch (listing.state) {
            case DRAFT -> oneOf(DisclosureStep.ANNOUNCE, DisclosureStep.LIST, DisclosureStep.LIST);
            case PRE -> chance(900) ? DisclosureStep.LIST : DisclosureStep.WITHDRAW;
            case LISTED, EXTENDED -> chance(800) ? DisclosureStep.SUSPEND : DisclosureStep.WITHDRAW;
            case SUSPENDED -> chance(900) ? DisclosureStep.RESUME : DisclosureStep.TERMINATE;
            case AWARDED -> DisclosureStep.SIGN;
            default -> chance(200) ? DisclosureStep.WITHDRAW : DisclosureStep.TERMINATE;
        };
    }

    private Command apply() {
        final ApplyToBuy c = new ApplyToBuy();
        c.disclosureId = listingIn(DisclosureState.LISTED, DisclosureState.EXTENDED);
        c.participantId = party();
        final Known listing = known.get(c.disclosureId);
        final boolean isDynamic = listing != null && listing.mode == AuctionMode.DYNAMIC;
        c.offerFen = chance(isDynamic ? 20 : 500) ? number(900L, 1_500L) : 0;
        c.depositAccountId = chance(200) ? number(1L, 3L) : 100 + c.participantId;
        c.beneficialOwnerId = chance(60) ? number(1L, 5L) : 100 + c.participantId;
        return c;
    }

    private int applicant(final long id) {
        final Known listing = known.get(id);
        if (listing == null || listing.applicants.isEmpty() || chance(40)) {
            return party();
        }
        final int end = listing.applicants.size() - 1;
        return listing.applicants.get(between(Math.max(0, end - 5), end));
    }

    private Command decide() {
        final DecideApplication c = new DecideApplication();
        c.disclosureId = listingIn(DisclosureState.LISTED, DisclosureState.EXTENDED, DisclosureState.SUSPENDED);
        c.targetParticipantId = applicant(c.disclosureId);
        c.accepted = chance(920);
        c.reasonCode = between(0, 5);
        c.sessionId = chance(5) ? 9 : 0;
        return c;
    }

    private Command offer() {
        final MakeOffer c = new MakeOffer();
        c.disclosureId = listingIn(DisclosureState.LISTED, DisclosureState.EXTENDED);
        c.participantId = applicant(c.disclosureId);
        c.offerFen = number(700L, 2_000L);
        return c;
    }

    private Command amend() {
        final AmendDisclosure c = new AmendDisclosure();
        c.disclosureId = listing();
        c.participantId = sellerOf(c.disclosureId);
        c.floorFen = number(700L, 1_300L);
        c.approvalReference = chance(300) ? 9 : 0;
        return c;
    }

    private Command credit() {
        final CreditDeposit c = new CreditDeposit();
        c.targetParticipantId = party();
        c.amountFen = number(1L, 900L) & 0xFFFF_FFFFFFL;
        c.accountId = chance(50) ? number(1L, 5L) : 100 + c.targetParticipantId;
        return c;
    }

    private Command withdraw() {
        final WithdrawDeposit c = new WithdrawDeposit();
        c.participantId = party();
        c.amountFen = number(1L, 900L);
        return c;
    }

    private Command disburse() {
        final DisburseForfeit c = new DisburseForfeit();
        c.disclosureId = listing();
        c.targetParticipantId = applicant(c.disclosureId);
        c.amountFen = number(1L, 300L);
        return c;
    }

    private Command pay() {
        final ConfirmPayment c = new ConfirmPayment();
        c.model = chance(980) ? Model.DISCLOSURE : Model.CONTINUOUS;
        c.subjectId = listingIn(DisclosureState.AWARDED);
        c.sessionId = chance(5) ? 9 : 0;
        return c;
    }

    private Command defaulted() {
        final DeclareDefault c = new DeclareDefault();
        c.model = Model.DISCLOSURE;
        c.subjectId = listingIn(DisclosureState.AWARDED);
        c.costsFen = number(0L, 400L);
        return c;
    }

    /** A lot for a listing in competition, or one beside the listings. */
    private Command openLot() {
        if (chance(60)) {
            final int seller = party();
            return lots.open(seller, venue(), operator().asset(seller));
        }
        final long id = listingForLot();
        final Known listing = known.getOrDefault(id, new Known());
        final OpenLot c = lots.open(sellerOf(id), chance(970) ? listing.venue : venue(),
            chance(970) ? listing.asset : 1, chance(970) ? listing.floor : 5,
            chance(970) ? listing.mode : AuctionMode.DUTCH);
        c.listingId = id;
        c.listingModel = chance(990) ? Model.DISCLOSURE : Model.POOL;
        c.reserveFen = chance(10) ? c.startPriceFen : 0;
        if (c.auctionMode == AuctionMode.DYNAMIC && chance(970)) {
            c.freeMs = 0;
            c.extensionBase = oneOf(ExtensionBase.FROM_BID, ExtensionBase.FROM_END, ExtensionBase.FROM_BID);
        }
        return c;
    }

    /** One in competition, or one that runs and is bid for meanwhile. */
    private long listingForLot() {
        final long id = listingIn(DisclosureState.COMPETITION, DisclosureState.LISTED, DisclosureState.EXTENDED);
        final Known listing = known.get(id);
        return listing != null && listing.state != DisclosureState.COMPETITION && listing.mode != AuctionMode.DYNAMIC
            ? listingIn(DisclosureState.COMPETITION) : id;
    }
}
