package io.jishi.testsupport.auction;

import io.jishi.core.command.AnswerFirstRefusal;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommitBid;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.RevealBid;
import io.jishi.core.command.RevealReserve;
import io.jishi.core.command.ScoreOffer;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.command.TakeStep;
import io.jishi.core.command.TopUpBid;
import io.jishi.core.command.WithdrawBid;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.BidderStanding;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
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
        command.sessionId = command instanceof ScoreOffer || command instanceof DeclareDefault
            || (command instanceof ConfirmPayment && chance(500))
            ? world.operatorSession() : world.sessionFor(command.participantId, chance(400), chance(10));
        return command;
    }

    private Command command(final LotView lot) {
        if (chance(30)) {
            return anything(lot);
        }
        switch (lot.state) {
            case REVEAL, HALTED:
                return chance(500) ? revealReserve(lot) : reveal(lot);
            case ASKING:
                return answer(lot);
            case TOP_UP:
                return chance(750) ? raise(lot) : answer(lot);
            case AWARDED:
                return chance(600) ? pay(lot) : fail(lot);
            default:
                return bidding(lot);
        }
    }

    private Command bidding(final LotView lot) {
        if (NaiveLot.isAscending(lot.terms.auctionMode)) {
            return lot.terms.proxy && chance(320) ? maximum(lot) : bid(lot);
        }
        if (lot.terms.auctionMode == AuctionMode.DUTCH) {
            return take(lot);
        }
        if (lot.terms.auctionMode == AuctionMode.WEIGHTED && chance(lot.bidders.size() > 1 ? 750 : 300)) {
            return score(lot);
        }
        return chance(60) ? withdraw(lot) : lot.terms.revealMs > 0 && lot.state == LotState.SEALED ? commit(lot)
            : bid(lot);
    }

    private Command anything(final LotView lot) {
        return switch (between(0, 12)) {
            case 0, 1 -> bid(lot);
            case 2 -> maximum(lot);
            case 3 -> withdraw(lot);
            case 4 -> commit(lot);
            case 5 -> reveal(lot);
            case 6 -> take(lot);
            case 7 -> score(lot);
            case 8 -> answer(lot);
            case 9 -> raise(lot);
            case 10 -> revealReserve(lot);
            case 11 -> pay(lot);
            default -> fail(lot);
        };
    }

    private long id(final LotView lot) {
        return chance(995) ? lot.id : number(0L, lot.id + 2);
    }

    /** A bidder or holder of the lot, seldom its leader, now and then a stranger. */
    int party(final LotView lot) {
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
        bid.priceFen = NaiveLot.isSealed(lot.terms.auctionMode) ? sealedPrice(lot) : price(lot, 3);
        bid.units = units(lot);
        bid.allOrNone = chance(300);
        return bid;
    }

    private long units(final LotView lot) {
        return chance(980) ? between(0L, Math.max(1, Math.min(8, lot.terms.units))) : number(-1L, 3L);
    }

    /** Few different prices, so that there are ties; on the side of the start where offers may be. */
    private long sealedPrice(final LotView lot) {
        final int sign = NaiveTerms.isReverse(lot.terms) ? -1 : 1;
        final long step = lot.terms.stepsCount > 0 ? step(lot, lot.terms.startPriceFen) : 7;
        final long from = lot.state == LotState.REBID && lot.best > 0 ? lot.best : lot.terms.startPriceFen;
        return chance(30) ? number(0L, 500L) : from + sign * step * between(chance(50) ? -1 : 0, 3);
    }

    private static long step(final LotView lot, final long price) {
        return new NaiveLot(lot.id, lot.terms, null, null).step(price);
    }

    private CommitBid commit(final LotView lot) {
        final CommitBid commit = new CommitBid();
        commit.participantId = party(lot);
        commit.lotId = id(lot);
        final long[] salt = {between(0L, 9L), between(0L, 9L), between(0L, 9L), between(0L, 9L)};
        final long price = sealedPrice(lot);
        final long units = units(lot);
        final long[] hash = NaiveHashes.of(salt, price, Math.max(1, units));
        commit.commitment0 = hash[0];
        commit.commitment1 = hash[1];
        commit.commitment2 = hash[2];
        commit.commitment3 = hash[3];
        lot.offers.add(new long[] {commit.participantId, price, units, salt[0], salt[1], salt[2], salt[3]});
        return commit;
    }

    private RevealBid reveal(final LotView lot) {
        final RevealBid reveal = new RevealBid();
        reveal.lotId = id(lot);
        reveal.participantId = party(lot);
        reveal.priceFen = sealedPrice(lot);
        final List<long[]> committed = lot.offers.stream().filter(offer -> offer.length > 2).toList();
        if (!committed.isEmpty()) {
            final long[] offer = oneOf(committed);
            reveal.participantId = (int)offer[0];
            reveal.priceFen = offer[1] + (chance(20) ? 1 : 0);
            reveal.units = offer[2];
            reveal.salt0 = offer[3];
            reveal.salt1 = offer[4];
            reveal.salt2 = offer[5];
            reveal.salt3 = offer[6];
        }
        return reveal;
    }

    private TakeStep take(final LotView lot) {
        final TakeStep take = new TakeStep();
        take.participantId = party(lot);
        take.lotId = id(lot);
        take.step = chance(900) ? lot.step : number(-1, lot.step + 1);
        take.units = units(lot);
        return take;
    }

    private ScoreOffer score(final LotView lot) {
        final ScoreOffer score = new ScoreOffer();
        score.participantId = number(1, world.participants());
        score.lotId = id(lot);
        score.targetParticipantId = lot.bidders.isEmpty() || chance(300) ? party(lot)
            : lot.bidders.get(between(0, Math.min(1, lot.bidders.size() - 1)));
        score.criterionId = chance(600) ? 1 : between(0, Math.max(1, lot.terms.weightsCount));
        score.scoreE4 = chance(900) ? between(0L, 1_000_000L) : number(-1L, 1_000_001L);
        return score;
    }

    private AnswerFirstRefusal answer(final LotView lot) {
        final AnswerFirstRefusal answer = new AnswerFirstRefusal();
        answer.participantId = lot.holders.isEmpty() || chance(100) ? party(lot) : oneOf(lot.holders);
        if (lot.state == LotState.TOP_UP && lot.beaten != 0 && chance(700)) {
            answer.participantId = lot.beaten;
        }
        answer.lotId = id(lot);
        answer.accept = chance(lot.state == LotState.TOP_UP ? 100 : 600);
        return answer;
    }

    private TopUpBid raise(final LotView lot) {
        final TopUpBid raise = new TopUpBid();
        raise.participantId = lot.beaten == 0 || chance(60) ? party(lot) : lot.beaten;
        raise.lotId = id(lot);
        final int sign = NaiveTerms.isReverse(lot.terms) ? -1 : 1;
        final long step = step(lot, lot.asked);
        raise.priceFen = chance(950) ? lot.asked + sign * step * between(chance(50) ? 0 : 1, chance(800) ? 1 : 6)
            : number(0L, 500L);
        return raise;
    }

    private ConfirmPayment pay(final LotView lot) {
        final ConfirmPayment pay = new ConfirmPayment();
        pay.participantId = chance(500) ? lot.terms.participantId : number(0, world.participants());
        pay.subjectId = id(lot);
        pay.model = Model.AUCTION;
        pay.targetParticipantId = winner(lot);
        return pay;
    }

    private DeclareDefault fail(final LotView lot) {
        final DeclareDefault fail = new DeclareDefault();
        fail.subjectId = id(lot);
        fail.model = Model.AUCTION;
        fail.targetParticipantId = winner(lot);
        fail.costsFen = chance(500) ? 0 : number(-1L, 200L);
        fail.reasonCode = between(1, 9);
        return fail;
    }

    private int winner(final LotView lot) {
        return lot.winners.isEmpty() || chance(200) ? 0 : chance(30) ? number(1, world.participants())
            : oneOf(lot.winners);
    }

    /** The least that tops the best, or some steps more, or near it. */
    private long price(final LotView lot, final int steps) {
        final int sign = NaiveTerms.isReverse(lot.terms) ? -1 : 1;
        final long from = lot.best == 0 ? lot.terms.startPriceFen : lot.best;
        final long step = Math.max(1, step(lot, from));
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
        switch (event.type()) {
            case BIDDER_CHANGED -> changed(lot, party, BidderStanding.ofCode((int)event.get("standing")));
            case BID_ACCEPTED -> bid(lot, party, event);
            case LOT_PHASE_CHANGED, LOT_CLOSED -> lot.state = LotState.ofCode((int)event.get("state"));
            case DUTCH_STEP -> lot.step = (int)event.get("step");
            case FIRST_REFUSAL_ASKED -> {
                lot.asked = event.get("priceFen");
                lot.beaten = lot.leader;
            }
            case LOT_AWARDED -> lot.winners.add(party);
            default -> { }
        }
    }

    private static void bid(final LotView lot, final int party, final RecordedEvent event) {
        final long price = event.get("priceFen");
        final boolean better = lot.best == 0
            || (NaiveTerms.isReverse(lot.terms) ? price < lot.best : price > lot.best);
        if (party != 0 && price > 0) {
            lot.best = price;
            lot.leader = event.get("firstRefusal") == 1 && lot.beaten != 0 ? lot.leader : party;
        } else if (price > 0 && better) {
            lot.best = price;
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
