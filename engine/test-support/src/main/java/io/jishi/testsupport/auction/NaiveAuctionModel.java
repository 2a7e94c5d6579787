package io.jishi.testsupport.auction;

import io.jishi.core.command.AnswerFirstRefusal;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.CommitBid;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.command.DisqualifyBidder;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.RegisterHolder;
import io.jishi.core.command.RevealBid;
import io.jishi.core.command.RevealReserve;
import io.jishi.core.command.ScoreOffer;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.command.TakeStep;
import io.jishi.core.command.TopUpBid;
import io.jishi.core.command.WithdrawBid;
import io.jishi.core.model.Market;
import io.jishi.core.model.MarketModel;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import io.jishi.testsupport.NaiveSales;
import java.util.ArrayList;
import java.util.List;

/**
 * Auctions as one would explain them on paper: lists of lots, bidders and bids, looked through from end to end. It
 * shares with the model as built only what the core offers to every model.
 */
public final class NaiveAuctionModel implements MarketModel {
    private static final int CLIENT_BID_ID = 2;
    private static final int RANK = 4;

    private final Market market;
    private final NaiveLots lots;
    private final NaiveLotEvents events;
    private final NaiveLotDesk desk;
    private final NaiveClosing closing;
    private final NaiveCountdowns countdowns;
    private final NaiveSealed sealed;
    private final NaiveSettlement settlement;
    private final NaiveBidding bidding;
    private final NaiveSlices slices;

    /**
     * No lots.
     *
     * @param market what it shares with the other models.
     */
    public NaiveAuctionModel(final Market market) {
        this(market, new NaiveSales());
    }

    /**
     * No lots.
     *
     * @param market what it shares with the other models.
     * @param sales  what it must know of other naive models.
     */
    public NaiveAuctionModel(final Market market, final NaiveSales sales) {
        this.market = market;
        lots = new NaiveLots(market, this::onTimer, sales);
        events = new NaiveLotEvents(market);
        final NaiveBidChecks checks = new NaiveBidChecks(market, lots);
        slices = new NaiveSlices(market, lots);
        final NaiveAwards awards = new NaiveAwards(market, lots, events, slices);
        final NaiveRefusal refusal = new NaiveRefusal(market, lots, events, awards);
        closing = new NaiveClosing(market, lots, events, checks, awards, refusal, slices);
        sealed = new NaiveSealed(market, lots, events, closing, slices);
        settlement = new NaiveSettlement(market, lots, events, closing, awards);
        final NaiveDutch dutch = new NaiveDutch(lots, events, closing, awards);
        final NaiveAscending ascending = new NaiveAscending(market, lots, events);
        countdowns = new NaiveCountdowns(market, lots, events, closing, refusal, sealed, dutch);
        desk = new NaiveLotDesk(market, lots, events, checks, ascending, closing);
        market.lotDesk(new NaiveListedLots(market, lots, events, desk, countdowns, closing, awards, slices));
        bidding = new NaiveBidding(lots, checks, ascending, sealed, dutch, refusal);
    }

    @Override
    public Model model() {
        return Model.AUCTION;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(
            CommandType.OPEN_LOT, CommandType.REGISTER_HOLDER, CommandType.QUALIFY_BIDDER, CommandType.PLACE_BID,
            CommandType.SET_PROXY_MAXIMUM, CommandType.WITHDRAW_BID, CommandType.COMMIT_BID, CommandType.REVEAL_BID,
            CommandType.TAKE_STEP, CommandType.SCORE_OFFER, CommandType.ANSWER_FIRST_REFUSAL, CommandType.TOP_UP_BID,
            CommandType.DISQUALIFY_BIDDER, CommandType.REVEAL_RESERVE);
    }

    @Override
    public void onCommand(final Command command) {
        slices.refill();
        dispatch(command);
        slices.run();
    }

    private void dispatch(final Command command) {
        switch (command.type()) {
            case OPEN_LOT -> open((OpenLot)command);
            case REGISTER_HOLDER -> {
                final RegisterHolder register = (RegisterHolder)command;
                answer(command, desk.register(register), register.lotId, RANK);
            }
            case QUALIFY_BIDDER -> answer(command, desk.qualify((QualifyBidder)command), lotOf(command));
            case DISQUALIFY_BIDDER -> answer(command, desk.disqualify((DisqualifyBidder)command), lotOf(command));
            case REVEAL_RESERVE -> answer(command, closing.reveal((RevealReserve)command), lotOf(command));
            case SCORE_OFFER -> answer(command, sealed.score((ScoreOffer)command), lotOf(command));
            case PLACE_BID -> answer(command, bidding.act(command, lotOf(command)), ((PlaceBid)command).clientBidId,
                CLIENT_BID_ID);
            default -> answer(command, bidding.act(command, lotOf(command)), lotOf(command));
        }
    }

    private void open(final OpenLot command) {
        final RejectReason reason = desk.open(command);
        answer(command, reason, command.clientLotId, desk.badField());
        if (reason == RejectReason.NONE) {
            countdowns.begin(lots.kept.get(lots.kept.size() - 1));
        }
    }

    private static long lotOf(final Command command) {
        return switch (command.type()) {
            case QUALIFY_BIDDER -> ((QualifyBidder)command).lotId;
            case DISQUALIFY_BIDDER -> ((DisqualifyBidder)command).lotId;
            case REVEAL_RESERVE -> ((RevealReserve)command).lotId;
            case SCORE_OFFER -> ((ScoreOffer)command).lotId;
            case PLACE_BID -> ((PlaceBid)command).lotId;
            case SET_PROXY_MAXIMUM -> ((SetProxyMaximum)command).lotId;
            case WITHDRAW_BID -> ((WithdrawBid)command).lotId;
            case COMMIT_BID -> ((CommitBid)command).lotId;
            case REVEAL_BID -> ((RevealBid)command).lotId;
            case TAKE_STEP -> ((TakeStep)command).lotId;
            case ANSWER_FIRST_REFUSAL -> ((AnswerFirstRefusal)command).lotId;
            default -> ((TopUpBid)command).lotId;
        };
    }

    private void answer(final Command command, final RejectReason reason, final long subject) {
        answer(command, reason, subject, 0);
    }

    /** Says of a bad value which field it is. */
    private void answer(final Command command, final RejectReason reason, final long subject, final int field) {
        if (reason != RejectReason.NONE) {
            market.events().reject(command, reason, subject, reason == RejectReason.BAD_VALUE ? field : 0);
        }
    }

    @Override
    public RejectReason confirmPayment(final ConfirmPayment command) {
        slices.refill();
        final RejectReason reason = settlement.pay(command);
        slices.run();
        return reason;
    }

    @Override
    public RejectReason declareDefault(final DeclareDefault command) {
        slices.refill();
        final RejectReason reason = settlement.fail(command);
        slices.run();
        return reason;
    }

    private void onTimer(final long lotId, final long deadlineNs) {
        slices.refill();
        final NaiveLot lot = lots.find(lotId);
        lot.timer = Timers.NONE;
        if (lot.task == 0) {
            countdowns.end(lot);
            slices.run();
        } else {
            slices.goOn(lot);
        }
    }

    @Override
    public boolean owns(final Scope scope, final long subjectId) {
        final NaiveLot lot = scope == Scope.LOT ? lots.find(subjectId) : null;
        return lot != null && !lot.isClosed();
    }

    @Override
    public void onPhaseChanged(final Scope scope, final long subjectId, final Phase from, final Phase to) {
        haltsChanged();
    }

    @Override
    public void onHaltChanged(final Scope scope, final long subjectId) {
        haltsChanged();
    }

    private void haltsChanged() {
        for (final NaiveLot lot : new ArrayList<>(lots.kept)) {
            if (!lot.isClosed() && lot.task == 0) {
                countdowns.haltChanged(lot);
            }
        }
    }

    @Override
    public void hashInto(final StateHash hash) {
        NaiveAuctionHash.add(hash, lots, slices.lastNs());
    }
}
