package io.jishi.testsupport.auction;

import io.jishi.core.command.AnswerFirstRefusal;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.RevealBid;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.command.TakeStep;
import io.jishi.core.command.TopUpBid;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.RejectReason;
import java.math.BigInteger;

/** The checks that every command of a bidder goes through before its own: in the order of the rules, one by one. */
final class NaiveBidChecks {
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Market market;
    private final NaiveLots lots;

    NaiveBidChecks(final Market market, final NaiveLots lots) {
        this.market = market;
        this.lots = lots;
    }

    static boolean fits(final long price, final long units) {
        return BigInteger.valueOf(price).multiply(BigInteger.valueOf(units)).compareTo(LARGEST) <= 0;
    }

    /** What the numbers of a command must be, whatever the lot. */
    static RejectReason numbers(final Command command) {
        if (command instanceof PlaceBid bid) {
            return bid.clientBidId < 1 ? RejectReason.BAD_VALUE : amount(bid.priceFen, bid.units);
        } else if (command instanceof SetProxyMaximum maximum) {
            return amount(maximum.maximumFen, 0);
        } else if (command instanceof RevealBid reveal) {
            return amount(reveal.priceFen, reveal.units);
        } else if (command instanceof TakeStep take) {
            return take.step < 0 ? RejectReason.AMOUNT_RANGE : amount(1, take.units);
        } else if (command instanceof TopUpBid raise) {
            return amount(raise.priceFen, 0);
        }
        return RejectReason.NONE;
    }

    private static RejectReason amount(final long price, final long units) {
        return price < 1 || units < 0 || !fits(price, Math.max(1, units))
            ? RejectReason.AMOUNT_RANGE : RejectReason.NONE;
    }

    /** Party, lot and session; the lot may be forgotten: then it is closed. */
    RejectReason parties(final Command command, final long lotId) {
        final Participant party = market.reference().participants().find(command.participantId);
        if (party == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        if (!lots.wasGiven(lotId)) {
            return RejectReason.UNKNOWN_LOT;
        }
        return market.gate().checkOwner(command);
    }

    /** Whether the state of the lot lets bids in. */
    static RejectReason phase(final CommandType type, final NaiveLot lot, final int participantId) {
        if (lot == null || lot.isClosed()) {
            return RejectReason.LATE;
        }
        final boolean answer = type == CommandType.ANSWER_FIRST_REFUSAL;
        final boolean raise = type == CommandType.TOP_UP_BID;
        final boolean reveal = type == CommandType.REVEAL_BID;
        if (lot.task != 0) {
            return answer || raise || reveal ? RejectReason.NOT_OPEN : RejectReason.LATE;
        }
        switch (lot.state) {
            case SCHEDULED:
                return RejectReason.EARLY;
            case REVEAL:
                return reveal && !lot.revealsReserve ? RejectReason.NONE
                    : answer || raise || reveal ? RejectReason.NOT_OPEN : RejectReason.LATE;
            case ASKING:
                return answer ? yours(lot.isAsked(participantId))
                    : raise || reveal ? RejectReason.NOT_OPEN : RejectReason.LATE;
            case TOP_UP:
                return raise || answer ? yours(lot.isBeaten(participantId))
                    : reveal ? RejectReason.NOT_OPEN : RejectReason.LATE;
            case REBID:
                return type == CommandType.PLACE_BID ? yours(lot.isTied(participantId))
                    : answer || raise || reveal ? RejectReason.NOT_OPEN : RejectReason.LATE;
            default:
                return answer || raise || reveal ? RejectReason.NOT_OPEN : RejectReason.NONE;
        }
    }

    private static RejectReason yours(final boolean asked) {
        return asked ? RejectReason.NONE : RejectReason.NOT_YOUR_PHASE;
    }

    /** Whether the procedure of the lot knows the command. */
    static RejectReason procedure(final CommandType type, final NaiveLot lot) {
        final boolean known;
        switch (type) {
            case SET_PROXY_MAXIMUM:
                known = lot.terms.proxy;
                break;
            case PLACE_BID:
                known = !lot.isDutch() && !(lot.commits() && lot.state == LotState.SEALED);
                break;
            case COMMIT_BID:
            case REVEAL_BID:
                known = lot.commits();
                break;
            case TAKE_STEP:
                known = lot.isDutch();
                break;
            case WITHDRAW_BID:
                return lot.isSealed() ? RejectReason.NONE : RejectReason.NO_WITHDRAW;
            default:
                known = true;
                break;
        }
        return known ? RejectReason.NONE : RejectReason.WRONG_MODE;
    }

    static RejectReason venue(final NaiveLot lot) {
        return lot.venue.phase() == Phase.PRE_OPEN || lot.venue.phase() == Phase.CLOSED
            ? RejectReason.NOT_OPEN : RejectReason.NONE;
    }

    /** Whether the party is one that may bid here. */
    RejectReason standing(final Command command, final NaiveLot lot) {
        final Participant party = market.reference().participants().find(command.participantId);
        if (party.sameOwnerAs(lot.owner)) {
            return RejectReason.SELLER_BID;
        }
        if (lots.isBarred(party.id(), lot)) {
            return RejectReason.PRIOR_DEFAULTER;
        }
        return command instanceof AnswerFirstRefusal ? RejectReason.NONE : qualified(lot, party.id());
    }

    static RejectReason qualified(final NaiveLot lot, final int participantId) {
        final NaiveBidder bidder = lot.bidder(participantId);
        return bidder == null || !bidder.qualified || bidder.disqualified
            ? RejectReason.NOT_QUALIFIED : RejectReason.NONE;
    }

    boolean isHalted(final NaiveLot lot, final int participantId) {
        return lots.isFrozen(lot) || market.gate().isHalted(lot.venue, participantId);
    }

    /** What takes long to be in order: halts, blocks, kill switches, the rate. */
    RejectReason admission(final Command command, final NaiveLot lot) {
        final Participant party = market.reference().participants().find(command.participantId);
        if (isHalted(lot, party.id())) {
            return RejectReason.HALTED;
        }
        final RejectReason reason = credit(lot, party);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        return market.gate().checkParty(command, lot.venue.id());
    }

    RejectReason credit(final NaiveLot lot, final Participant party) {
        if (market.gate().isBlocked(party, lot.venue.id())) {
            return RejectReason.BLOCKED;
        }
        return lot.isSealed() && party.status() == ParticipantStatus.RESTRICTED
            ? RejectReason.CREDIT_TOO_LOW : RejectReason.NONE;
    }

    static RejectReason value(final Venue venue, final long price, final long units) {
        final long most = venue.maxOrderValueFen();
        return most > 0 && BigInteger.valueOf(price).multiply(BigInteger.valueOf(units))
            .compareTo(BigInteger.valueOf(most)) > 0 ? RejectReason.MAX_VALUE : RejectReason.NONE;
    }

}
