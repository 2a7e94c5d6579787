package io.jishi.node.codec;

import io.jishi.core.event.AliasAssigned;
import io.jishi.core.event.AuctionExtended;
import io.jishi.core.event.BidAccepted;
import io.jishi.core.event.BidVoided;
import io.jishi.core.event.BidderChanged;
import io.jishi.core.event.DefaultDeclared;
import io.jishi.core.event.DutchStep;
import io.jishi.core.event.Event;
import io.jishi.core.event.FirstRefusalAnswered;
import io.jishi.core.event.FirstRefusalAsked;
import io.jishi.core.event.LotAwarded;
import io.jishi.core.event.LotClosed;
import io.jishi.core.event.LotOpened;
import io.jishi.core.event.LotPhaseChanged;
import io.jishi.core.event.MaximumSet;
import io.jishi.core.event.OfferScored;
import io.jishi.core.event.ReserveRevealed;
import io.jishi.wire.AliasAssignedEncoder;
import io.jishi.wire.AuctionExtendedEncoder;
import io.jishi.wire.BidAcceptedEncoder;
import io.jishi.wire.BidVoidedEncoder;
import io.jishi.wire.BidderChangedEncoder;
import io.jishi.wire.BooleanType;
import io.jishi.wire.DefaultDeclaredEncoder;
import io.jishi.wire.DutchStepEncoder;
import io.jishi.wire.FirstRefusalAnsweredEncoder;
import io.jishi.wire.FirstRefusalAskedEncoder;
import io.jishi.wire.LotAwardedEncoder;
import io.jishi.wire.LotClosedEncoder;
import io.jishi.wire.LotOpenedEncoder;
import io.jishi.wire.LotPhaseChangedEncoder;
import io.jishi.wire.MaximumSetEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.OfferScoredEncoder;
import io.jishi.wire.ReserveRevealedEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the events of auctions in their wire form.
 */
final class AuctionEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final LotOpenedEncoder lotOpened = new LotOpenedEncoder();
    private final LotPhaseChangedEncoder lotPhaseChanged = new LotPhaseChangedEncoder();
    private final BidAcceptedEncoder bidAccepted = new BidAcceptedEncoder();
    private final AliasAssignedEncoder aliasAssigned = new AliasAssignedEncoder();
    private final AuctionExtendedEncoder auctionExtended = new AuctionExtendedEncoder();
    private final BidVoidedEncoder bidVoided = new BidVoidedEncoder();
    private final FirstRefusalAskedEncoder firstRefusalAsked = new FirstRefusalAskedEncoder();
    private final FirstRefusalAnsweredEncoder firstRefusalAnswered = new FirstRefusalAnsweredEncoder();
    private final ReserveRevealedEncoder reserveRevealed = new ReserveRevealedEncoder();
    private final DutchStepEncoder dutchStep = new DutchStepEncoder();
    private final LotAwardedEncoder lotAwarded = new LotAwardedEncoder();
    private final LotClosedEncoder lotClosed = new LotClosedEncoder();
    private final OfferScoredEncoder offerScored = new OfferScoredEncoder();
    private final DefaultDeclaredEncoder defaultDeclared = new DefaultDeclaredEncoder();
    private final BidderChangedEncoder bidderChanged = new BidderChangedEncoder();
    private final MaximumSetEncoder maximumSet = new MaximumSetEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case LOT_OPENED:
                return encode((LotOpened)event, buffer, offset);
            case LOT_PHASE_CHANGED:
                return encode((LotPhaseChanged)event, buffer, offset);
            case BID_ACCEPTED:
                return encode((BidAccepted)event, buffer, offset);
            case ALIAS_ASSIGNED:
                return encode((AliasAssigned)event, buffer, offset);
            case AUCTION_EXTENDED:
                return encode((AuctionExtended)event, buffer, offset);
            case BID_VOIDED:
                return encode((BidVoided)event, buffer, offset);
            case FIRST_REFUSAL_ASKED:
                return encode((FirstRefusalAsked)event, buffer, offset);
            case FIRST_REFUSAL_ANSWERED:
                return encode((FirstRefusalAnswered)event, buffer, offset);
            case RESERVE_REVEALED:
                return encode((ReserveRevealed)event, buffer, offset);
            case DUTCH_STEP:
                return encode((DutchStep)event, buffer, offset);
            case LOT_AWARDED:
                return encode((LotAwarded)event, buffer, offset);
            case LOT_CLOSED:
                return encode((LotClosed)event, buffer, offset);
            case OFFER_SCORED:
                return encode((OfferScored)event, buffer, offset);
            case DEFAULT_DECLARED:
                return encode((DefaultDeclared)event, buffer, offset);
            case BIDDER_CHANGED:
                return encode((BidderChanged)event, buffer, offset);
            case MAXIMUM_SET:
                return encode((MaximumSet)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final LotOpened event, final MutableDirectBuffer buffer, final int offset) {
        final LotOpenedEncoder out = lotOpened.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), LotOpenedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        out.clientLotId(event.clientLotId);
        out.assetId(event.assetId);
        out.startAtNs(event.startAtNs);
        out.startPriceFen(event.startPriceFen);
        final int reserveHash = out.offset() + LotOpenedEncoder.reserveHashEncodingOffset();
        word(buffer, reserveHash, event.reserveHash0);
        word(buffer, reserveHash + 8, event.reserveHash1);
        word(buffer, reserveHash + 16, event.reserveHash2);
        word(buffer, reserveHash + 24, event.reserveHash3);
        final int floorHash = out.offset() + LotOpenedEncoder.floorHashEncodingOffset();
        word(buffer, floorHash, event.floorHash0);
        word(buffer, floorHash + 8, event.floorHash1);
        word(buffer, floorHash + 16, event.floorHash2);
        word(buffer, floorHash + 24, event.floorHash3);
        code8(buffer, out.offset() + LotOpenedEncoder.auctionModeEncodingOffset(), event.auctionMode);
        out.hasReserve(event.hasReserve ? BooleanType.TRUE : BooleanType.FALSE);
        optional8(buffer, out.offset() + LotOpenedEncoder.listingModelEncodingOffset(), event.listingModel);
        out.listingId(event.listingId);
        return MessageHeaderEncoder.ENCODED_LENGTH + LotOpenedEncoder.BLOCK_LENGTH;
    }

    private int encode(final LotPhaseChanged event, final MutableDirectBuffer buffer, final int offset) {
        final LotPhaseChangedEncoder out = lotPhaseChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), LotPhaseChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        out.endsAtNs(event.endsAtNs);
        code8(buffer, out.offset() + LotPhaseChangedEncoder.stateEncodingOffset(), event.state);
        return MessageHeaderEncoder.ENCODED_LENGTH + LotPhaseChangedEncoder.BLOCK_LENGTH;
    }

    private int encode(final BidAccepted event, final MutableDirectBuffer buffer, final int offset) {
        final BidAcceptedEncoder out = bidAccepted.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), BidAcceptedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.bidId(event.bidId);
        out.lotId(event.lotId);
        out.clientBidId(event.clientBidId);
        out.priceFen(event.priceFen);
        out.units(event.units);
        out.alias(event.alias);
        out.byProxy(event.byProxy ? BooleanType.TRUE : BooleanType.FALSE);
        out.firstRefusal(event.firstRefusal ? BooleanType.TRUE : BooleanType.FALSE);
        return MessageHeaderEncoder.ENCODED_LENGTH + BidAcceptedEncoder.BLOCK_LENGTH;
    }

    private int encode(final AliasAssigned event, final MutableDirectBuffer buffer, final int offset) {
        final AliasAssignedEncoder out = aliasAssigned.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), AliasAssignedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        out.alias(event.alias);
        return MessageHeaderEncoder.ENCODED_LENGTH + AliasAssignedEncoder.BLOCK_LENGTH;
    }

    private int encode(final AuctionExtended event, final MutableDirectBuffer buffer, final int offset) {
        final AuctionExtendedEncoder out = auctionExtended.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), AuctionExtendedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        out.endsAtNs(event.endsAtNs);
        return MessageHeaderEncoder.ENCODED_LENGTH + AuctionExtendedEncoder.BLOCK_LENGTH;
    }

    private int encode(final BidVoided event, final MutableDirectBuffer buffer, final int offset) {
        final BidVoidedEncoder out = bidVoided.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), BidVoidedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.bidId(event.bidId);
        out.lotId(event.lotId);
        out.reasonCode(event.reasonCode);
        code16(buffer, out.offset() + BidVoidedEncoder.reasonEncodingOffset(), event.reason);
        return MessageHeaderEncoder.ENCODED_LENGTH + BidVoidedEncoder.BLOCK_LENGTH;
    }

    private int encode(final FirstRefusalAsked event, final MutableDirectBuffer buffer, final int offset) {
        final FirstRefusalAskedEncoder out = firstRefusalAsked.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), FirstRefusalAskedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        out.priceFen(event.priceFen);
        out.endsAtNs(event.endsAtNs);
        out.rank(event.rank);
        return MessageHeaderEncoder.ENCODED_LENGTH + FirstRefusalAskedEncoder.BLOCK_LENGTH;
    }

    private int encode(final FirstRefusalAnswered event, final MutableDirectBuffer buffer, final int offset) {
        final FirstRefusalAnsweredEncoder out = firstRefusalAnswered.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), FirstRefusalAnsweredEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        out.accepted(event.accepted ? BooleanType.TRUE : BooleanType.FALSE);
        return MessageHeaderEncoder.ENCODED_LENGTH + FirstRefusalAnsweredEncoder.BLOCK_LENGTH;
    }

    private int encode(final ReserveRevealed event, final MutableDirectBuffer buffer, final int offset) {
        final ReserveRevealedEncoder out = reserveRevealed.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), ReserveRevealedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        out.reserveFen(event.reserveFen);
        out.matched(event.matched ? BooleanType.TRUE : BooleanType.FALSE);
        return MessageHeaderEncoder.ENCODED_LENGTH + ReserveRevealedEncoder.BLOCK_LENGTH;
    }

    private int encode(final DutchStep event, final MutableDirectBuffer buffer, final int offset) {
        final DutchStepEncoder out = dutchStep.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), DutchStepEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        out.priceFen(event.priceFen);
        out.unitsLeft(event.unitsLeft);
        out.step(event.step);
        return MessageHeaderEncoder.ENCODED_LENGTH + DutchStepEncoder.BLOCK_LENGTH;
    }

    private int encode(final LotAwarded event, final MutableDirectBuffer buffer, final int offset) {
        final LotAwardedEncoder out = lotAwarded.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), LotAwardedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        out.bidId(event.bidId);
        out.priceFen(event.priceFen);
        out.units(event.units);
        out.bidCount(event.bidCount);
        out.bidderCount(event.bidderCount);
        return MessageHeaderEncoder.ENCODED_LENGTH + LotAwardedEncoder.BLOCK_LENGTH;
    }

    private int encode(final LotClosed event, final MutableDirectBuffer buffer, final int offset) {
        final LotClosedEncoder out = lotClosed.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), LotClosedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        code8(buffer, out.offset() + LotClosedEncoder.stateEncodingOffset(), event.state);
        return MessageHeaderEncoder.ENCODED_LENGTH + LotClosedEncoder.BLOCK_LENGTH;
    }

    private int encode(final BidderChanged event, final MutableDirectBuffer buffer, final int offset) {
        final BidderChangedEncoder out = bidderChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), BidderChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        out.rank(event.rank);
        out.reasonCode(event.reasonCode);
        code8(buffer, out.offset() + BidderChangedEncoder.standingEncodingOffset(), event.standing);
        return MessageHeaderEncoder.ENCODED_LENGTH + BidderChangedEncoder.BLOCK_LENGTH;
    }

    private int encode(final MaximumSet event, final MutableDirectBuffer buffer, final int offset) {
        final MaximumSetEncoder out = maximumSet.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), MaximumSetEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        out.maximumFen(event.maximumFen);
        return MessageHeaderEncoder.ENCODED_LENGTH + MaximumSetEncoder.BLOCK_LENGTH;
    }

    private int encode(final OfferScored event, final MutableDirectBuffer buffer, final int offset) {
        final OfferScoredEncoder out = offerScored.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), OfferScoredEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.lotId(event.lotId);
        out.scoreE4(event.scoreE4);
        out.criterionId(event.criterionId);
        return MessageHeaderEncoder.ENCODED_LENGTH + OfferScoredEncoder.BLOCK_LENGTH;
    }

    private int encode(final DefaultDeclared event, final MutableDirectBuffer buffer, final int offset) {
        final DefaultDeclaredEncoder out = defaultDeclared.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), DefaultDeclaredEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.subjectId(event.subjectId);
        out.forfeitFen(event.forfeitFen);
        out.claimFen(event.claimFen);
        code8(buffer, out.offset() + DefaultDeclaredEncoder.modelEncodingOffset(), event.model);
        return MessageHeaderEncoder.ENCODED_LENGTH + DefaultDeclaredEncoder.BLOCK_LENGTH;
    }
}
