package io.jishi.core.disclosure;

import io.jishi.core.command.AmendDisclosure;
import io.jishi.core.command.Command;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.command.DraftDisclosure;
import io.jishi.core.command.StepDisclosure;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.PartyGate;
import io.jishi.core.reference.Venue;
import io.jishi.core.rights.RightCell;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;

/** Refuses what the procedure does not allow a seller or an operator; the order is that of {@link DisclosureModel}. */
final class DisclosureChecks {
    static final int MAX_DAYS = 1_000;
    private static final long MAX_MS = 315_360_000_000L;
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final int WHOLE_BPS = 10_000;
    private final Market market;
    private final PartyGate gate;
    private final Disclosures disclosures;
    private final RightCell cell = new RightCell();

    DisclosureChecks(final Market market, final Disclosures disclosures) {
        this.market = market;
        this.disclosures = disclosures;
        gate = market.gate();
    }

    RejectReason check(final DraftDisclosure command) {
        final RejectReason reason = gate.checkParty(command, command.venueId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final Participant seller = gate.party();
        final Venue venue = market.reference().venues().find(command.venueId);
        if (venue == null) {
            return RejectReason.UNKNOWN_VENUE;
        }
        if (!venue.allows(Model.DISCLOSURE)) {
            return RejectReason.MODEL_NOT_ALLOWED;
        }
        final RejectReason open = gate.checkOpen(venue, seller.id());
        if (open != RejectReason.NONE) {
            return open;
        }
        final RejectReason what = checkWhat(command, seller);
        return what != RejectReason.NONE ? what : checkTerms(command, venue);
    }

    private RejectReason checkWhat(final DraftDisclosure command, final Participant seller) {
        if (command.clientListingId < 1) {
            return RejectReason.BAD_VALUE;
        }
        if (disclosures.isOpen(seller.id(), command.clientListingId)) {
            return RejectReason.DUPLICATE_ID;
        }
        final int asset = market.rights().find(command.assetId);
        if (asset == RightsRegister.NONE || market.rights().ownerOf(asset) != seller.id()) {
            return RejectReason.UNKNOWN_ASSET;
        }
        if (command.right == Right.OPEN) {
            return RejectReason.BAD_RIGHT;
        }
        return market.sales().isLive(asset) ? RejectReason.STATE : RejectReason.NONE;
    }

    private RejectReason checkTerms(final DraftDisclosure command, final Venue venue) {
        if (command.floorFen < 1) {
            return RejectReason.BAD_PRICE;
        }
        if (hasBadValue(command, venue)) {
            return RejectReason.BAD_VALUE;
        }
        if (isCut(command.floorFen, command.appraisalFen, venue) && command.approvalReference == 0) {
            return RejectReason.CUT_APPROVAL;
        }
        if (isOver(command.floorFen, venue)) {
            return RejectReason.MAX_VALUE;
        }
        if (!disclosures.hasRoom()) {
            return RejectReason.TOO_MANY_DISCLOSURES;
        }
        return market.timers().hasRoomFor(1) ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
    }

    private boolean hasBadValue(final DraftDisclosure command, final Venue venue) {
        return command.appraisalFen < 0
            || command.appraisedAtNs < 0
            || command.appraisedAtNs > market.clock().nowNs()
            || (command.appraisalFen == 0) != (command.appraisedAtNs == 0)
            || command.depositFen < 0
            || command.depositDueMs < 0
            || command.depositDueMs > MAX_MS
            || command.periodDays < 1
            || command.periodDays > MAX_DAYS
            || hasBadExtension(command, venue)
            || isReverse(command.auctionMode)
            || (command.forfeitIfNoBid && command.depositFen == 0);
    }

    private static boolean hasBadExtension(final DraftDisclosure command, final Venue venue) {
        return command.extensionDays == 0 ? command.maxExtensions != 0
            : command.extensionDays < venue.minExtensionDays() || command.extensionDays > MAX_DAYS;
    }

    private static boolean isReverse(final AuctionMode mode) {
        return mode == AuctionMode.REVERSE_MULTI || mode == AuctionMode.REVERSE_ONE_SHOT;
    }

    /** Below a part of the appraisal (90 %), exactly: the least allowed is rounded up. */
    private static boolean isCut(final long floorFen, final long appraisalFen, final Venue venue) {
        final long bps = venue.priceCutBps();
        final long restFen = appraisalFen % WHOLE_BPS * bps;
        return floorFen < appraisalFen / WHOLE_BPS * bps + (restFen + WHOLE_BPS - 1) / WHOLE_BPS;
    }

    static boolean isOver(final long amountFen, final Venue venue) {
        return venue.maxOrderValueFen() != 0 && amountFen > venue.maxOrderValueFen();
    }

    private boolean isStale(final Disclosure disclosure) {
        return disclosure.appraisalFen != 0
            && market.clock().nowNs() - disclosure.appraisedAtNs >= disclosure.venue.appraisalDays() * DAY_NS;
    }

    /** A seller's command about a listing of its own: what all have in common. */
    private RejectReason checkSeller(final Command command, final Disclosure disclosure) {
        final RejectReason reason = gate.checkParty(command, disclosure == null ? 0 : disclosure.venue.id());
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (isStranger(command, disclosure)) {
            return RejectReason.UNKNOWN_DISCLOSURE;
        }
        return gate.checkOpen(disclosure.venue, command.participantId);
    }

    private static boolean isStranger(final Command command, final Disclosure disclosure) {
        return disclosure == null || disclosure.seller.id() != command.participantId;
    }

    RejectReason check(final AmendDisclosure command, final Disclosure disclosure) {
        final RejectReason reason = checkSeller(command, disclosure);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (!disclosure.isBeforeListing() && !disclosure.isUnsold()
            && !(disclosure.isOpen() && disclosure.lotId == 0)) {
            return RejectReason.STATE;
        }
        if (command.floorFen < 1) {
            return RejectReason.BAD_PRICE;
        }
        if (!disclosure.isBeforeListing() && isStale(disclosure)) {
            return RejectReason.APPRAISAL_STALE;
        }
        if (isCut(command.floorFen, disclosure.appraisalFen, disclosure.venue) && command.approvalReference == 0) {
            return RejectReason.CUT_APPROVAL;
        }
        return isOver(command.floorFen, disclosure.venue) ? RejectReason.MAX_VALUE : RejectReason.NONE;
    }

    RejectReason check(final StepDisclosure command, final Disclosure disclosure) {
        return switch (command.step) {
            case ANNOUNCE, LIST, SIGN -> checkSellersStep(command, disclosure);
            case WITHDRAW -> checkWithdraw(command, disclosure);
            default -> checkOperatorsStep(command, disclosure);
        };
    }

    private RejectReason checkSellersStep(final StepDisclosure command, final Disclosure disclosure) {
        final RejectReason reason = checkSeller(command, disclosure);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final boolean allowed = switch (command.step) {
            case ANNOUNCE -> disclosure.state == DisclosureState.DRAFT;
            case LIST -> disclosure.isBeforeListing();
            default -> disclosure.state == DisclosureState.AWARDED && !disclosure.signed;
        };
        if (!allowed) {
            return RejectReason.STATE;
        }
        return disclosure.isBeforeListing() && isStale(disclosure)
            ? RejectReason.APPRAISAL_STALE : RejectReason.NONE;
    }

    private RejectReason checkWithdraw(final StepDisclosure command, final Disclosure disclosure) {
        final RejectReason reason = gate.checkOwner(command);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (isStranger(command, disclosure)) {
            return RejectReason.UNKNOWN_DISCLOSURE;
        }
        return disclosure.isBeforeListing() || disclosure.isUnsold() || (disclosure.isOpen() && !isBidFor(disclosure))
            ? RejectReason.NONE : RejectReason.STATE;
    }

    /** Whether bidding has begun in the lot that it has. */
    private boolean isBidFor(final Disclosure disclosure) {
        return disclosure.lotId != 0 && market.lotDesk().hasBegun(disclosure.lotId);
    }

    private RejectReason checkOperatorsStep(final StepDisclosure command, final Disclosure disclosure) {
        if (!market.reference().isOperator(command)) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (disclosure == null) {
            return RejectReason.UNKNOWN_DISCLOSURE;
        }
        final boolean allowed = switch (command.step) {
            case SUSPEND -> disclosure.isOpen();
            case RESUME -> disclosure.state == DisclosureState.SUSPENDED && !disclosure.hasSuspectBidder();
            default -> disclosure.state != DisclosureState.DEALT
                && (disclosure.lotId == 0 || disclosure.isInPeriod());
        };
        return allowed ? RejectReason.NONE : RejectReason.STATE;
    }

    /** An operator's: the money is there; the right must still pass. */
    RejectReason check(final ConfirmPayment command, final Disclosure disclosure) {
        if (!market.reference().isOperator(command)) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (disclosure == null) {
            return RejectReason.UNKNOWN_DISCLOSURE;
        }
        return disclosure.lotId != 0 ? RejectReason.STATE : checkDeal(disclosure);
    }

    /** Of a listing that was awarded, by itself or by its lot. */
    RejectReason checkDeal(final Disclosure disclosure) {
        if (disclosure.state != DisclosureState.AWARDED || !disclosure.signed) {
            return RejectReason.STATE;
        }
        if (market.rights().ownerOf(disclosure.asset) != disclosure.seller.id()) {
            return RejectReason.UNKNOWN_ASSET;
        }
        final RejectReason reason = market.rights().check(disclosure.asset, cell(disclosure));
        if (reason != RejectReason.NONE) {
            return reason;
        }
        return disclosure.right == Right.ASSIGNMENT || market.rights().hasRoomFor(1)
            ? RejectReason.NONE : RejectReason.TOO_MANY_GRANTS;
    }

    RightCell cell(final Disclosure disclosure) {
        cell.right = disclosure.right;
        return cell;
    }

    RejectReason check(final DeclareDefault command, final Disclosure disclosure) {
        if (disclosure == null) {
            return RejectReason.UNKNOWN_DISCLOSURE;
        }
        if (disclosure.state != DisclosureState.AWARDED || disclosure.lotId != 0) {
            return RejectReason.STATE;
        }
        if (command.costsFen < 0) {
            return RejectReason.BAD_VALUE;
        }
        return market.defaulters().isFull() ? RejectReason.TOO_MANY_RESERVATIONS : RejectReason.NONE;
    }
}
