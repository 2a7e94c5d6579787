package io.jishi.testsupport.deal;

import io.jishi.core.command.AmendDisclosure;
import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.command.Command;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DecideApplication;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.command.DraftDisclosure;
import io.jishi.core.command.MakeOffer;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.StepDisclosure;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Every reason in its order, one line each; the first that holds is the answer. */
final class NaiveListedChecks {
    private static final long DAY_NS = 24L * 3600 * 1_000_000_000L;
    private static final long TEN_YEARS_MS = 3650L * 24 * 3600 * 1_000;
    private final Market market;
    private final NaiveDisclosureModel model;
    private RejectReason first;

    NaiveListedChecks(final Market market, final NaiveDisclosureModel model) {
        this.market = market;
        this.model = model;
    }

    private NaiveListedChecks start(final RejectReason reason) {
        first = reason;
        return this;
    }

    private NaiveListedChecks then(final RejectReason reason, final BooleanSupplier holds) {
        first = first == RejectReason.NONE && holds.getAsBoolean() ? reason : first;
        return this;
    }

    private NaiveListedChecks open(final int venueId, final int party) {
        if (first == RejectReason.NONE) {
            first = market.gate().checkOpen(venue(venueId), party);
        }
        return this;
    }

    private Venue venue(final int id) {
        return market.reference().venues().find(id);
    }

    private Participant party(final int id) {
        return market.reference().participants().find(id);
    }

    boolean kin(final int a, final int b) {
        final int group = party(a).ownerGroupId();
        return a == b || (group != 0 && group == party(b).ownerGroupId());
    }

    private boolean over(final long amount, final int venueId) {
        final long most = venue(venueId).maxOrderValueFen();
        return most > 0 && amount > most;
    }

    private boolean cut(final long floor, final long appraisal, final int venueId) {
        return BigDecimal.valueOf(floor).compareTo(
            BigDecimal.valueOf(appraisal).multiply(BigDecimal.valueOf(venue(venueId).priceCutBps(), 4))) < 0;
    }

    private boolean stale(final NaiveListed listed) {
        return listed.appraisal > 0 && market.clock().nowNs() - listed.appraisedAt
            >= DAY_NS * venue(listed.venue).appraisalDays();
    }

    /** What a participant has to pay; -1 if no number can say. */
    long due(final NaiveListed listed, final int participantId) {
        if (party(participantId).status() != ParticipantStatus.RESTRICTED) {
            return listed.deposit;
        }
        final BigDecimal due = BigDecimal.valueOf(listed.deposit)
            .multiply(BigDecimal.valueOf(venue(listed.venue).restrictedDepositBps()))
            .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP);
        return due.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0 ? -1 : due.longValueExact();
    }

    RejectReason draft(final DraftDisclosure c) {
        final int asset = market.rights().find(c.assetId);
        return start(market.gate().checkParty(c, c.venueId))
            .then(RejectReason.UNKNOWN_VENUE, () -> venue(c.venueId) == null)
            .then(RejectReason.MODEL_NOT_ALLOWED, () -> !venue(c.venueId).allows(Model.DISCLOSURE))
            .open(c.venueId, c.participantId)
            .then(RejectReason.BAD_VALUE, () -> c.clientListingId <= 0)
            .then(RejectReason.DUPLICATE_ID, () -> model.any((n) -> n.state != DisclosureState.DEALT
                && n.seller == c.participantId && n.client == c.clientListingId) != null)
            .then(RejectReason.UNKNOWN_ASSET,
                () -> asset < 0 || market.rights().ownerOf(asset) != c.participantId)
            .then(RejectReason.BAD_RIGHT, () -> c.right == Right.OPEN)
            .then(RejectReason.STATE,
                () -> model.sales().isLive(c.assetId))
            .then(RejectReason.BAD_PRICE, () -> c.floorFen <= 0)
            .then(RejectReason.BAD_VALUE, () -> badTerms(c))
            .then(RejectReason.CUT_APPROVAL,
                () -> c.approvalReference == 0 && cut(c.floorFen, c.appraisalFen, c.venueId))
            .then(RejectReason.MAX_VALUE, () -> over(c.floorFen, c.venueId))
            .then(RejectReason.TOO_MANY_DISCLOSURES, () -> !model.hasRoom())
            .then(RejectReason.TOO_MANY_TIMERS, () -> !market.timers().hasRoomFor(1)).first;
    }

    private boolean badTerms(final DraftDisclosure c) {
        final boolean appraised = c.appraisalFen > 0 && c.appraisedAtNs > 0
            && c.appraisedAtNs <= market.clock().nowNs();
        final boolean unappraised = c.appraisalFen == 0 && c.appraisedAtNs == 0;
        final boolean extends0 = c.extensionDays == 0 && c.maxExtensions == 0;
        final boolean extendsSome = c.extensionDays >= venue(c.venueId).minExtensionDays()
            && c.extensionDays <= 1_000;
        return !(appraised || unappraised) || !(extends0 || extendsSome)
            || c.depositFen < 0 || c.depositDueMs < 0 || c.depositDueMs > TEN_YEARS_MS
            || c.periodDays <= 0 || c.periodDays > 1_000
            || Set.of(AuctionMode.REVERSE_MULTI, AuctionMode.REVERSE_ONE_SHOT).contains(c.auctionMode)
            || (c.depositFen == 0 && c.forfeitIfNoBid);
    }

    private NaiveListedChecks seller(final Command c, final NaiveListed listed) {
        start(market.gate().checkParty(c, listed == null ? 0 : listed.venue))
            .then(RejectReason.UNKNOWN_DISCLOSURE, () -> listed == null || listed.seller != c.participantId);
        return first == RejectReason.NONE ? open(listed.venue, c.participantId) : this;
    }

    RejectReason amend(final AmendDisclosure c, final NaiveListed listed) {
        return seller(c, listed)
            .then(RejectReason.STATE,
                () -> listed.lot != 0 || !(listed.early() || listed.running() || listed.unsold()))
            .then(RejectReason.BAD_PRICE, () -> c.floorFen <= 0)
            .then(RejectReason.APPRAISAL_STALE, () -> !listed.early() && stale(listed))
            .then(RejectReason.CUT_APPROVAL,
                () -> c.approvalReference == 0 && cut(c.floorFen, listed.appraisal, listed.venue))
            .then(RejectReason.MAX_VALUE, () -> over(c.floorFen, listed.venue)).first;
    }

    RejectReason step(final StepDisclosure c, final NaiveListed listed) {
        return switch (c.step) {
            case ANNOUNCE -> seller(c, listed).then(RejectReason.STATE, () -> !listed.in(DisclosureState.DRAFT))
                .then(RejectReason.APPRAISAL_STALE, () -> stale(listed)).first;
            case LIST -> seller(c, listed).then(RejectReason.STATE, () -> !listed.early())
                .then(RejectReason.APPRAISAL_STALE, () -> stale(listed)).first;
            case SIGN -> seller(c, listed)
                .then(RejectReason.STATE, () -> listed.signed || !listed.in(DisclosureState.AWARDED)).first;
            case WITHDRAW -> start(market.gate().checkOwner(c))
                .then(RejectReason.UNKNOWN_DISCLOSURE, () -> listed == null || listed.seller != c.participantId)
                .then(RejectReason.STATE, () -> !(listed.early() || listed.running() || listed.unsold()))
                .then(RejectReason.STATE, () -> listed.lot != 0 && market.lotDesk().hasBegun(listed.lot)).first;
            case SUSPEND -> operator(c, listed).then(RejectReason.STATE, () -> !listed.running()).first;
            case RESUME -> operator(c, listed)
                .then(RejectReason.STATE, () -> !listed.in(DisclosureState.SUSPENDED))
                .then(RejectReason.STATE,
                    () -> listed.entries.stream().anyMatch((e) -> e.bids && !e.out && e.suspect)).first;
            case TERMINATE -> operator(c, listed)
                .then(RejectReason.STATE, () -> listed.in(DisclosureState.DEALT))
                .then(RejectReason.STATE, () -> listed.lot != 0 && !listed.underWay()).first;
        };
    }

    private NaiveListedChecks operator(final Command c, final NaiveListed listed) {
        return start(RejectReason.NONE)
            .then(RejectReason.NOT_AUTHORISED, () -> !market.reference().isOperator(c))
            .then(RejectReason.UNKNOWN_DISCLOSURE, () -> listed == null);
    }

    private NaiveListedChecks phase(final NaiveListed listed, final boolean whileSuspended) {
        return then(RejectReason.EARLY, () -> listed.early())
            .then(RejectReason.HALTED, () -> !whileSuspended && listed.in(DisclosureState.SUSPENDED))
            .then(RejectReason.LATE, () -> !listed.running() && !listed.in(DisclosureState.SUSPENDED));
    }

    private NaiveListedChecks buyer(final Command c, final NaiveListed listed) {
        start(market.gate().checkParty(c, listed == null ? 0 : listed.venue))
            .then(RejectReason.UNKNOWN_DISCLOSURE, () -> listed == null || listed.in(DisclosureState.DRAFT))
            .phase(listed, false);
        return first == RejectReason.NONE ? open(listed.venue, c.participantId) : this;
    }

    RejectReason apply(final ApplyToBuy c, final NaiveListed listed) {
        return buyer(c, listed)
            .then(RejectReason.SELLER_BID, () -> kin(c.participantId, listed.seller))
            .then(RejectReason.PRIOR_DEFAULTER,
                () -> model.sales().isBarred(market.rights().find(listed.asset), c.participantId))
            .then(RejectReason.BAD_VALUE, () -> c.beneficialOwnerId <= 0 || c.depositAccountId <= 0)
            .then(RejectReason.WRONG_MODE, () -> c.offerFen != 0 && listed.mode == AuctionMode.DYNAMIC)
            .then(RejectReason.BELOW_START, () -> c.offerFen != 0 && c.offerFen < listed.floor)
            .then(RejectReason.MAX_VALUE, () -> over(c.offerFen, listed.venue))
            .then(RejectReason.DUPLICATE_APPLICATION, () -> listed.entries.stream()
                .anyMatch((e) -> e.party == c.participantId || e.beneficiary == c.beneficialOwnerId))
            .then(RejectReason.TOO_MANY_APPLICATIONS, () -> !model.hasRoomForEntry()).first;
    }

    RejectReason decide(final DecideApplication c, final NaiveListed listed) {
        operator(c, listed).phase(listed, true)
            .then(RejectReason.UNKNOWN_PARTY, () -> party(c.targetParticipantId) == null);
        if (first != RejectReason.NONE) {
            return first;
        }
        final NaiveListed.Entry entry = listed.of(c.targetParticipantId);
        then(RejectReason.NOT_QUALIFIED, () -> entry == null)
            .then(RejectReason.STATE, () -> entry.out || (c.accepted && entry.decided && !entry.suspect));
        if (first != RejectReason.NONE || !c.accepted) {
            return first;
        }
        if (!entry.decided) {
            first = accepted(listed, entry);
        }
        return then(RejectReason.TOO_MANY_BIDS,
            () -> listed.lot != 0 && !entry.bids && !market.lotDesk().hasRoom()).first;
    }

    private RejectReason accepted(final NaiveListed listed, final NaiveListed.Entry entry) {
        final long due = due(listed, entry.party);
        then(RejectReason.BLOCKED, () -> market.gate().isBlocked(party(entry.party), listed.venue))
            .then(RejectReason.AMOUNT_RANGE, () -> due < 0);
        if (first != RejectReason.NONE) {
            return first;
        }
        final RejectReason reserve = market.deposits().check(entry.party, Model.DISCLOSURE, listed.id, due);
        final boolean later = reserve == RejectReason.DEPOSIT && listed.depositDueMs > 0;
        return later && market.timers().hasRoomFor(1) ? RejectReason.NONE
            : later ? RejectReason.TOO_MANY_TIMERS : reserve;
    }

    RejectReason offer(final MakeOffer c, final NaiveListed listed) {
        buyer(c, listed).then(RejectReason.WRONG_MODE, () -> listed.mode == AuctionMode.DYNAMIC);
        final NaiveListed.Entry entry = listed == null ? null : listed.of(c.participantId);
        return then(RejectReason.NOT_QUALIFIED,
                () -> entry == null || !entry.decided || entry.out || entry.suspect)
            .then(RejectReason.DEPOSIT, () -> entry.dueAt != 0)
            .then(RejectReason.BELOW_NEXT, () -> c.offerFen <= entry.offer)
            .then(RejectReason.BELOW_START, () -> c.offerFen < listed.floor)
            .then(RejectReason.MAX_VALUE, () -> over(c.offerFen, listed.venue)).first;
    }

    RejectReason payment(final ConfirmPayment c, final NaiveListed listed) {
        operator(c, listed).then(RejectReason.STATE, () -> listed.lot != 0);
        return first != RejectReason.NONE ? first : deal(listed);
    }

    /** Whether what was awarded can be dealt. */
    RejectReason deal(final NaiveListed listed) {
        start(RejectReason.NONE)
            .then(RejectReason.STATE, () -> !listed.signed || !listed.in(DisclosureState.AWARDED));
        if (first != RejectReason.NONE) {
            return first;
        }
        final int asset = market.rights().find(listed.asset);
        final List<Right> inForce = new ArrayList<>();
        market.rights().forEach(asset, (id, assetId, granted, grantee) -> inForce.add(granted.right));
        return then(RejectReason.UNKNOWN_ASSET, () -> market.rights().ownerOf(asset) != listed.seller)
            .then(RejectReason.RIGHT_CONFLICT, () -> inForce.stream().anyMatch((r) -> conflict(listed.right, r)))
            .then(RejectReason.TOO_MANY_GRANTS, () -> listed.right != Right.ASSIGNMENT
                && market.rights().size() >= market.limits().maxGrants()).first;
    }

    private static boolean conflict(final Right wanted, final Right inForce) {
        final Set<Right> only = Set.of(Right.EXCLUSIVE, Right.SOLE);
        final Set<Right> licences = Set.of(Right.EXCLUSIVE, Right.SOLE, Right.ORDINARY, Right.OPEN);
        return (only.contains(wanted) && licences.contains(inForce))
            || (licences.contains(wanted) && only.contains(inForce));
    }

    RejectReason defaulted(final DeclareDefault c, final NaiveListed listed) {
        return start(RejectReason.NONE)
            .then(RejectReason.UNKNOWN_DISCLOSURE, () -> listed == null)
            .then(RejectReason.STATE, () -> listed.lot != 0 || !listed.in(DisclosureState.AWARDED))
            .then(RejectReason.BAD_VALUE, () -> c.costsFen < 0)
            .then(RejectReason.TOO_MANY_RESERVATIONS,
                () -> model.sales().defaults().size() >= market.limits().maxReservations()).first;
    }

    RejectReason lot(final OpenLot c, final NaiveListed listed) {
        return start(RejectReason.NONE)
            .then(RejectReason.UNKNOWN_DISCLOSURE, () -> listed == null || listed.seller != c.participantId)
            .then(RejectReason.STATE, () -> listed.lot != 0)
            .then(RejectReason.STATE, () -> !listed.in(DisclosureState.COMPETITION)
                && !(listed.running() && listed.mode == AuctionMode.DYNAMIC))
            .then(RejectReason.WRONG_MODE, () -> listed.mode != c.auctionMode || c.reverse)
            .then(RejectReason.UNKNOWN_VENUE, () -> listed.venue != c.venueId)
            .then(RejectReason.UNKNOWN_ASSET, () -> listed.asset != c.assetId)
            .then(RejectReason.BAD_RIGHT, () -> c.right != null && listed.right != c.right)
            .then(RejectReason.BAD_PRICE,
                () -> listed.floor != (c.auctionMode == AuctionMode.DUTCH ? c.floorFen : c.startPriceFen))
            .then(RejectReason.BAD_PRICE, () -> c.reserveFen != 0 || c.reserveHash0 != 0 || c.reserveHash1 != 0
                || c.reserveHash2 != 0 || c.reserveHash3 != 0)
            .then(RejectReason.BAD_UNITS, () -> c.units > 1)
            .then(RejectReason.DEPOSIT, () -> c.depositFen != 0).first;
    }
}
