package io.jishi.testsupport.auction;

import io.jishi.core.command.Command;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.RevealReserve;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.command.WithdrawBid;
import io.jishi.core.event.EventType;
import io.jishi.core.vocabulary.BidderStanding;
import io.jishi.core.vocabulary.LotState;
import io.jishi.testsupport.RecordedEvent;
import io.jishi.testsupport.SeededFlow;
import java.util.List;

/** Commands of bidders and owners of a lot that fit what was seen of it, mostly. */
final class AuctionBids extends SeededFlow {
    private final AuctionWorld world;

    AuctionBids(final long seed, final AuctionWorld world) {
        super(seed ^ 0x5851F42D4C957F2DL);
        hostilePerMille(3);
        this.world = world;
    }

    Command next(final LotView lot) {
        final Command command = command(lot);
        command.sessionId = world.sessionFor(command.participantId, chance(400), chance(10));
        return command;
    }

    private Command command(final LotView lot) {
        if ((lot.state == LotState.REVEAL || lot.state == LotState.HALTED) && chance(300)) {
            return revealReserve(lot);
        }
        final int kind = between(0, 99);
        if (NaiveLot.isAscending(lot.terms.auctionMode)) {
            final int maxima = lot.terms.proxy ? 32 : 2;
            return kind < 98 - maxima ? bid(lot) : kind < 98 ? maximum(lot) : kind < 99 ? withdraw(lot)
                : revealReserve(lot);
        }
        return kind < 95 ? bid(lot) : maximum(lot);
    }

    private long id(final LotView lot) {
        return chance(995) ? lot.id : number(0L, lot.id + 2);
    }

    /** A bidder or holder of the lot, seldom its leader, now and then a stranger. */
    private int party(final LotView lot) {
        if (chance(300) && !lot.holders.isEmpty()) {
            return oneOf(lot.holders);
        }
        if (lot.bidders.isEmpty() || chance(30)) {
            return number(1, world.participants());
        }
        final int party = oneOf(lot.bidders);
        return party == lot.leader && chance(700) ? oneOf(lot.bidders) : party;
    }

    private <T> T oneOf(final List<T> list) {
        return list.get(between(0, list.size() - 1));
    }

    private PlaceBid bid(final LotView lot) {
        final PlaceBid bid = new PlaceBid();
        bid.participantId = party(lot);
        bid.lotId = id(lot);
        bid.clientBidId = number(1L, 1_000L);
        bid.priceFen = price(lot, 3);
        bid.units = chance(980) ? between(0, 1) : number(-1L, 3L);
        return bid;
    }

    /** The least that tops the best, or some steps more, or near it. */
    private long price(final LotView lot, final int steps) {
        final int sign = NaiveTerms.isReverse(lot.terms) ? -1 : 1;
        final long from = lot.best == 0 ? lot.terms.startPriceFen : lot.best;
        final long step = Math.max(1, new NaiveLot(lot.id, lot.terms, null, null).step(from));
        final int least = lot.best == 0 || chance(120) ? 0 : 1;
        final long price = from + sign * step * between(least, least + (chance(700) ? 0 : steps));
        return chance(900) ? price : chance(900) ? price + between(-3, 3) : number(0L, 500L);
    }

    private SetProxyMaximum maximum(final LotView lot) {
        final SetProxyMaximum maximum = new SetProxyMaximum();
        maximum.participantId = party(lot);
        maximum.lotId = id(lot);
        final long same = lot.offers.isEmpty() ? 0 : oneOf(lot.offers)[1];
        maximum.maximumFen = same > 0 && chance(300) ? same : price(lot, 10);
        lot.offers.add(new long[] {maximum.participantId, maximum.maximumFen});
        if (lot.offers.size() > 4) {
            lot.offers.remove(0);
        }
        return maximum;
    }

    private WithdrawBid withdraw(final LotView lot) {
        final WithdrawBid withdraw = new WithdrawBid();
        withdraw.participantId = party(lot);
        withdraw.lotId = id(lot);
        return withdraw;
    }

    private RevealReserve revealReserve(final LotView lot) {
        final RevealReserve reveal = new RevealReserve();
        reveal.participantId = chance(970) ? lot.terms.participantId : party(lot);
        reveal.lotId = id(lot);
        reveal.reserveFen = chance(700) ? lot.reserve : lot.reserve + between(-1, 1);
        reveal.salt0 = lot.salt[0];
        reveal.salt1 = lot.salt[1];
        reveal.salt2 = lot.salt[2];
        reveal.salt3 = lot.salt[3] + (chance(950) ? 0 : 1);
        return reveal;
    }

    void learn(final LotView lot, final RecordedEvent event) {
        final int party = (int)event.get("participantId");
        if (event.type() == EventType.BIDDER_CHANGED) {
            changed(lot, party, BidderStanding.ofCode((int)event.get("standing")));
        } else if (event.type() == EventType.BID_ACCEPTED && party != 0) {
            lot.best = event.get("priceFen");
            lot.leader = party;
        } else if (event.type() == EventType.LOT_PHASE_CHANGED || event.type() == EventType.LOT_CLOSED) {
            lot.state = LotState.ofCode((int)event.get("state"));
        }
    }

    private static void changed(final LotView lot, final int party, final BidderStanding standing) {
        if (standing == BidderStanding.HOLDER) {
            lot.holders.add(party);
        } else if (standing == BidderStanding.QUALIFIED) {
            lot.bidders.add(party);
        } else if (standing == BidderStanding.DISQUALIFIED && lot.bidders.size() > 1) {
            lot.bidders.remove((Integer)party);
        }
    }
}
