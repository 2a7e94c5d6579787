package io.jishi.node.codec;

import io.jishi.core.event.CompetitionAnnounced;
import io.jishi.core.event.Event;
import io.jishi.core.event.MatchConfirmed;
import io.jishi.core.event.MatchEnded;
import io.jishi.core.event.MatchProposed;
import io.jishi.core.event.PoolRulesSet;
import io.jishi.core.event.TakeNoticed;
import io.jishi.wire.CompetitionAnnouncedEncoder;
import io.jishi.wire.MatchConfirmedEncoder;
import io.jishi.wire.MatchEndedEncoder;
import io.jishi.wire.MatchProposedEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.PoolRulesSetEncoder;
import io.jishi.wire.TakeNoticedEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the events of proposals and open licences in their wire form.
 */
final class ProposalEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final PoolRulesSetEncoder poolRulesSet = new PoolRulesSetEncoder();
    private final MatchProposedEncoder matchProposed = new MatchProposedEncoder();
    private final MatchConfirmedEncoder matchConfirmed = new MatchConfirmedEncoder();
    private final MatchEndedEncoder matchEnded = new MatchEndedEncoder();
    private final CompetitionAnnouncedEncoder competitionAnnounced = new CompetitionAnnouncedEncoder();
    private final TakeNoticedEncoder takeNoticed = new TakeNoticedEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case POOL_RULES_SET:
                return encode((PoolRulesSet)event, buffer, offset);
            case MATCH_PROPOSED:
                return encode((MatchProposed)event, buffer, offset);
            case MATCH_CONFIRMED:
                return encode((MatchConfirmed)event, buffer, offset);
            case MATCH_ENDED:
                return encode((MatchEnded)event, buffer, offset);
            case COMPETITION_ANNOUNCED:
                return encode((CompetitionAnnounced)event, buffer, offset);
            case TAKE_NOTICED:
                return encode((TakeNoticed)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final PoolRulesSet event, final MutableDirectBuffer buffer, final int offset) {
        final PoolRulesSetEncoder out = poolRulesSet.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), PoolRulesSetEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.threshold(event.threshold);
        out.topK(event.topK);
        return MessageHeaderEncoder.ENCODED_LENGTH + PoolRulesSetEncoder.BLOCK_LENGTH;
    }

    private int encode(final MatchProposed event, final MutableDirectBuffer buffer, final int offset) {
        final MatchProposedEncoder out = matchProposed.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), MatchProposedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.matchId(event.matchId);
        out.supplyId(event.supplyId);
        out.demandId(event.demandId);
        out.priceFen(event.priceFen);
        out.units(event.units);
        out.expiresAtNs(event.expiresAtNs);
        out.rank(event.rank);
        out.score(event.score);
        out.scoreField(event.scoreField);
        out.scoreTags(event.scoreTags);
        out.scoreHeadroom(event.scoreHeadroom);
        out.scoreMaturity(event.scoreMaturity);
        out.scoreRegion(event.scoreRegion);
        out.scoreModes(event.scoreModes);
        out.scoreFreshness(event.scoreFreshness);
        return MessageHeaderEncoder.ENCODED_LENGTH + MatchProposedEncoder.BLOCK_LENGTH;
    }

    private int encode(final MatchConfirmed event, final MutableDirectBuffer buffer, final int offset) {
        final MatchConfirmedEncoder out = matchConfirmed.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), MatchConfirmedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.matchId(event.matchId);
        code8(buffer, out.offset() + MatchConfirmedEncoder.bySideEncodingOffset(), event.bySide);
        return MessageHeaderEncoder.ENCODED_LENGTH + MatchConfirmedEncoder.BLOCK_LENGTH;
    }

    private int encode(final MatchEnded event, final MutableDirectBuffer buffer, final int offset) {
        final MatchEndedEncoder out = matchEnded.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), MatchEndedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.matchId(event.matchId);
        code8(buffer, out.offset() + MatchEndedEncoder.reasonEncodingOffset(), event.reason);
        return MessageHeaderEncoder.ENCODED_LENGTH + MatchEndedEncoder.BLOCK_LENGTH;
    }

    private int encode(final CompetitionAnnounced event, final MutableDirectBuffer buffer, final int offset) {
        final CompetitionAnnouncedEncoder out = competitionAnnounced.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), CompetitionAnnouncedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.listingId(event.listingId);
        out.confirmedCount(event.confirmedCount);
        code8(buffer, out.offset() + CompetitionAnnouncedEncoder.auctionModeEncodingOffset(), event.auctionMode);
        code8(buffer, out.offset() + CompetitionAnnouncedEncoder.modelEncodingOffset(), event.model);
        return MessageHeaderEncoder.ENCODED_LENGTH + CompetitionAnnouncedEncoder.BLOCK_LENGTH;
    }

    private int encode(final TakeNoticed event, final MutableDirectBuffer buffer, final int offset) {
        final TakeNoticedEncoder out = takeNoticed.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), TakeNoticedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.noticeId(event.noticeId);
        out.listingId(event.listingId);
        out.priceFen(event.priceFen);
        return MessageHeaderEncoder.ENCODED_LENGTH + TakeNoticedEncoder.BLOCK_LENGTH;
    }
}
