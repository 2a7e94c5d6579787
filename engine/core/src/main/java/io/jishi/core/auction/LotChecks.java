package io.jishi.core.auction;

import io.jishi.core.command.OpenLot;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.rights.RightCell;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;

/**
 * Whether a lot can be opened: UNKNOWN_PARTY, NOT_AUTHORISED, PARTY_BLOCKED, KILLED, RATE; UNKNOWN_VENUE,
 * MODEL_NOT_ALLOWED, HALTED, NOT_OPEN; BAD_VALUE (client's id), DUPLICATE_ID, BAD_PRICE, BAD_UNITS, BAD_VALUE
 * ({@link LotRules}), BAD_RIGHT, UNKNOWN_ASSET, STATE (the asset is on sale), what the listing refuses that it names,
 * AMOUNT_RANGE, MAX_VALUE, TOO_MANY_LOTS, TOO_MANY_TIMERS, TOO_MANY_BIDS (of those whom the listing has qualified).
 */
final class LotChecks {
    private static final int CLIENT_LOT_ID = 2;
    /** Shares of a level are products of two numbers of units. */
    private static final long MOST_UNITS = 1_000_000_000;
    private final Market market;
    private final Lots lots;
    private final Competitions competitions;
    private int badField;

    LotChecks(final Market market, final Lots lots, final Competitions competitions) {
        this.market = market;
        this.lots = lots;
        this.competitions = competitions;
    }

    /** The field that the last BAD_VALUE was about; 0 after any other answer. */
    int badField() {
        return badField;
    }

    RejectReason check(final OpenLot command) {
        badField = 0;
        RejectReason reason = checkPlace(command);
        if (reason == RejectReason.NONE) {
            reason = checkWhat(command);
        }
        if (reason == RejectReason.NONE) {
            reason = checkAsset(command);
        }
        if (reason == RejectReason.NONE) {
            reason = competitions.check(command);
        }
        return reason == RejectReason.NONE ? checkLimits(command) : reason;
    }

    private RejectReason checkPlace(final OpenLot command) {
        final RejectReason reason = market.gate().checkParty(command, command.venueId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final Venue venue = market.reference().venues().find(command.venueId);
        if (venue == null) {
            return RejectReason.UNKNOWN_VENUE;
        }
        return venue.allows(Model.AUCTION) ? market.gate().checkOpen(venue, command.participantId)
            : RejectReason.MODEL_NOT_ALLOWED;
    }

    private RejectReason checkWhat(final OpenLot command) {
        if (command.clientLotId < 1) {
            badField = CLIENT_LOT_ID;
            return RejectReason.BAD_VALUE;
        }
        if (lots.isNamed(command.participantId, command.clientLotId)) {
            return RejectReason.DUPLICATE_ID;
        }
        if (command.startPriceFen < 1) {
            return RejectReason.BAD_PRICE;
        }
        if (command.units < 0 || command.units > MOST_UNITS || (command.units > 1
            && command.auctionMode != AuctionMode.DUTCH && command.auctionMode != AuctionMode.MULTI_UNIT)) {
            return RejectReason.BAD_UNITS;
        }
        badField = LotRules.firstBroken(command, market.clock().nowNs());
        if (badField != 0) {
            return RejectReason.BAD_VALUE;
        }
        return command.right != null && RightCell.isSingle(command.right) && command.units > 1
            ? RejectReason.BAD_RIGHT : RejectReason.NONE;
    }

    private RejectReason checkAsset(final OpenLot command) {
        if (command.assetId == 0) {
            return RejectReason.NONE;
        }
        final int asset = market.rights().find(command.assetId);
        if (asset == RightsRegister.NONE || market.rights().ownerOf(asset) != command.participantId) {
            return RejectReason.UNKNOWN_ASSET;
        }
        return command.listingModel != Model.DISCLOSURE && market.sales().isLive(asset)
            ? RejectReason.STATE : RejectReason.NONE;
    }

    private RejectReason checkLimits(final OpenLot command) {
        final long units = LotTerms.unitsOf(command);
        if (command.startPriceFen > Long.MAX_VALUE / units) {
            return RejectReason.AMOUNT_RANGE;
        }
        final long maxValueFen = market.reference().venues().find(command.venueId).maxOrderValueFen();
        if (maxValueFen != 0 && command.startPriceFen * units > maxValueFen) {
            return RejectReason.MAX_VALUE;
        }
        if (lots.isFull()) {
            return RejectReason.TOO_MANY_LOTS;
        }
        return market.timers().hasRoomFor(1) ? competitions.checkRoom(command) : RejectReason.TOO_MANY_TIMERS;
    }

    /** The owner, of a command that was found in order. */
    Participant owner(final OpenLot command) {
        return market.reference().participants().find(command.participantId);
    }
}
