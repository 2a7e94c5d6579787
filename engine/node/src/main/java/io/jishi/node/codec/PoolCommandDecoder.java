package io.jishi.node.codec;

import io.jishi.core.command.AmendListing;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.EndGrant;
import io.jishi.core.command.GrantRight;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.command.Take;
import io.jishi.core.command.WithdrawListing;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Right;
import io.jishi.wire.AmendListingDecoder;
import io.jishi.wire.EndGrantDecoder;
import io.jishi.wire.GrantRightDecoder;
import io.jishi.wire.SubmitDemandDecoder;
import io.jishi.wire.SubmitSupplyDecoder;
import io.jishi.wire.TakeDecoder;
import io.jishi.wire.WithdrawListingDecoder;

/**
 * Reads the commands of the pool from their wire form into carriers that it reuses.
 */
final class PoolCommandDecoder implements GroupDecoder {
    private final SubmitSupplyDecoder submitSupplyDecoder = new SubmitSupplyDecoder();
    private final SubmitSupply submitSupply = new SubmitSupply();
    private final SubmitDemandDecoder submitDemandDecoder = new SubmitDemandDecoder();
    private final SubmitDemand submitDemand = new SubmitDemand();
    private final AmendListingDecoder amendListingDecoder = new AmendListingDecoder();
    private final AmendListing amendListing = new AmendListing();
    private final WithdrawListingDecoder withdrawListingDecoder = new WithdrawListingDecoder();
    private final WithdrawListing withdrawListing = new WithdrawListing();
    private final TakeDecoder takeDecoder = new TakeDecoder();
    private final Take take = new Take();
    private final GrantRightDecoder grantRightDecoder = new GrantRightDecoder();
    private final GrantRight grantRight = new GrantRight();
    private final EndGrantDecoder endGrantDecoder = new EndGrantDecoder();
    private final EndGrant endGrant = new EndGrant();

    @Override
    public Command decode(final CommandType type, final Frame frame) {
        switch (type) {
            case SUBMIT_SUPPLY:
                return submitSupply(frame);
            case SUBMIT_DEMAND:
                return submitDemand(frame);
            case AMEND_LISTING:
                return amendListing(frame);
            case WITHDRAW_LISTING:
                return withdrawListing(frame);
            case TAKE:
                return take(frame);
            case GRANT_RIGHT:
                return grantRight(frame);
            case END_GRANT:
                return endGrant(frame);
            default:
                return null;
        }
    }

    private SubmitSupply submitSupply(final Frame frame) {
        final SubmitSupplyDecoder in =
            submitSupplyDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final SubmitSupply command = submitSupply;
        command.clientListingId = in.clientListingId();
        command.priceFen = in.priceFen();
        command.units = in.units();
        command.minUnits = in.minUnits();
        command.validUntilNs = in.validUntilNs();
        command.assetId = in.assetId();
        command.allowedRegionsLow = in.allowedRegionsLow();
        command.allowedRegionsHigh = in.allowedRegionsHigh();
        command.territoryLow = in.territoryLow();
        command.territoryHigh = in.territoryHigh();
        command.fieldsOfUse = in.fieldsOfUse();
        command.rightFromNs = in.rightFromNs();
        command.rightToNs = in.rightToNs();
        command.tags0 = in.tags0();
        command.tags1 = in.tags1();
        command.tags2 = in.tags2();
        command.tags3 = in.tags3();
        command.fieldId = in.fieldId();
        command.venueId = in.venueId();
        command.modes = Values.setUint16(frame, SubmitSupplyDecoder.modesEncodingOffset());
        command.right = Values.named(Right.ofCode(in.rightRaw()));
        command.maturity = in.maturity();
        command.regionId = in.regionId();
        command.visibility =
            Values.named(ListingVisibility.ofCode(in.visibilityRaw()), in.visibilityRaw(), ListingVisibility.NATIONAL);
        command.executionMode =
            Values.named(ExecutionMode.ofCode(in.executionModeRaw()), in.executionModeRaw(), ExecutionMode.FIRM);
        command.allOrNone = Values.flag(in.allOrNoneRaw(), false);
        command.minimumGrade =
            Values.named(CreditGrade.ofCode(in.minimumGradeRaw()), in.minimumGradeRaw(), CreditGrade.D);
        return command;
    }

    private SubmitDemand submitDemand(final Frame frame) {
        final SubmitDemandDecoder in =
            submitDemandDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final SubmitDemand command = submitDemand;
        command.clientListingId = in.clientListingId();
        command.priceFen = in.priceFen();
        command.priceLowFen = in.priceLowFen();
        command.units = in.units();
        command.minUnits = in.minUnits();
        command.validUntilNs = in.validUntilNs();
        command.regionsLow = in.regionsLow();
        command.regionsHigh = in.regionsHigh();
        command.tags0 = in.tags0();
        command.tags1 = in.tags1();
        command.tags2 = in.tags2();
        command.tags3 = in.tags3();
        command.fieldId = in.fieldId();
        command.venueId = in.venueId();
        command.rights = Values.setUint16(frame, SubmitDemandDecoder.rightsEncodingOffset());
        command.modes = Values.setUint16(frame, SubmitDemandDecoder.modesEncodingOffset());
        command.minMaturity = in.minMaturity();
        command.visibility =
            Values.named(ListingVisibility.ofCode(in.visibilityRaw()), in.visibilityRaw(), ListingVisibility.NATIONAL);
        command.executionMode =
            Values.named(ExecutionMode.ofCode(in.executionModeRaw()), in.executionModeRaw(), ExecutionMode.FIRM);
        command.allOrNone = Values.flag(in.allOrNoneRaw(), false);
        command.minimumGrade =
            Values.named(CreditGrade.ofCode(in.minimumGradeRaw()), in.minimumGradeRaw(), CreditGrade.D);
        return command;
    }

    private AmendListing amendListing(final Frame frame) {
        final AmendListingDecoder in =
            amendListingDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final AmendListing command = amendListing;
        command.listingId = in.listingId();
        command.clientListingId = in.clientListingId();
        command.priceFen = in.priceFen();
        command.priceLowFen = in.priceLowFen();
        command.units = in.units();
        command.minUnits = in.minUnits();
        command.validUntilNs = in.validUntilNs();
        command.regionsLow = in.regionsLow();
        command.regionsHigh = in.regionsHigh();
        command.modes = Values.setUint16(frame, AmendListingDecoder.modesEncodingOffset());
        command.maturity = in.maturity();
        command.regionId = in.regionId();
        command.visibility =
            Values.named(ListingVisibility.ofCode(in.visibilityRaw()), in.visibilityRaw(), ListingVisibility.NATIONAL);
        command.executionMode =
            Values.named(ExecutionMode.ofCode(in.executionModeRaw()), in.executionModeRaw(), ExecutionMode.FIRM);
        command.allOrNone = Values.flag(in.allOrNoneRaw(), false);
        command.minimumGrade =
            Values.named(CreditGrade.ofCode(in.minimumGradeRaw()), in.minimumGradeRaw(), CreditGrade.D);
        return command;
    }

    private WithdrawListing withdrawListing(final Frame frame) {
        final WithdrawListingDecoder in =
            withdrawListingDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final WithdrawListing command = withdrawListing;
        command.listingId = in.listingId();
        command.clientListingId = in.clientListingId();
        return command;
    }

    private Take take(final Frame frame) {
        final TakeDecoder in =
            takeDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final Take command = take;
        command.listingId = in.listingId();
        command.units = in.units();
        command.maxPriceFen = in.maxPriceFen();
        command.venueId = in.venueId();
        return command;
    }

    private GrantRight grantRight(final Frame frame) {
        final GrantRightDecoder in =
            grantRightDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final GrantRight command = grantRight;
        command.assetId = in.assetId();
        command.territoryLow = in.territoryLow();
        command.territoryHigh = in.territoryHigh();
        command.fieldsOfUse = in.fieldsOfUse();
        command.fromNs = in.fromNs();
        command.toNs = in.toNs();
        command.granteeId = in.granteeId();
        command.right = Values.named(Right.ofCode(in.rightRaw()));
        return command;
    }

    private EndGrant endGrant(final Frame frame) {
        final EndGrantDecoder in =
            endGrantDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final EndGrant command = endGrant;
        command.grantId = in.grantId();
        command.reasonCode = in.reasonCode();
        return command;
    }
}
