package io.jishi.testsupport.auction;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.DisqualifyBidder;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.RegisterHolder;
import io.jishi.core.command.RevealReserve;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.command.WithdrawBid;
import io.jishi.core.model.Market;
import io.jishi.core.model.MarketModel;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
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
    private final NaiveBidChecks checks;
    private final NaiveLotDesk desk;
    private final NaiveAscending ascending;
    private final NaiveClosing closing;
    private final NaiveCountdowns countdowns;

    /**
     * No lots.
     *
     * @param market what it shares with the other models.
     */
    public NaiveAuctionModel(final Market market) {
        this.market = market;
        lots = new NaiveLots(market, this::onTimer);
        events = new NaiveLotEvents(market);
        checks = new NaiveBidChecks(market, lots);
        ascending = new NaiveAscending(market, lots, events);
        closing = new NaiveClosing(market, lots, events, checks);
        countdowns = new NaiveCountdowns(market, lots, events, closing);
        desk = new NaiveLotDesk(market, lots, events, checks, ascending, closing);
    }

    @Override
    public Model model() {
        return Model.AUCTION;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(
            CommandType.OPEN_LOT, CommandType.REGISTER_HOLDER, CommandType.QUALIFY_BIDDER, CommandType.PLACE_BID,
            CommandType.SET_PROXY_MAXIMUM, CommandType.WITHDRAW_BID, CommandType.DISQUALIFY_BIDDER,
            CommandType.REVEAL_RESERVE);
    }

    @Override
    public void onCommand(final Command command) {
        events.sender(command.participantId);
        if (command instanceof OpenLot open) {
            final RejectReason reason = desk.open(open);
            answer(command, reason, open.clientLotId, desk.badField());
            if (reason == RejectReason.NONE) {
                countdowns.begin(lots.kept.get(lots.kept.size() - 1));
            }
        } else if (command instanceof RegisterHolder register) {
            answer(command, desk.register(register), register.lotId, RANK);
        } else if (command instanceof QualifyBidder qualify) {
            answer(command, desk.qualify(qualify), qualify.lotId);
        } else if (command instanceof DisqualifyBidder disqualify) {
            answer(command, desk.disqualify(disqualify), disqualify.lotId);
        } else if (command instanceof RevealReserve reveal) {
            answer(command, closing.reveal(reveal), reveal.lotId);
        } else {
            bidder(command);
        }
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

    private void bidder(final Command command) {
        if (command instanceof PlaceBid bid) {
            answer(command, act(command, bid.lotId), bid.clientBidId, CLIENT_BID_ID);
        } else if (command instanceof SetProxyMaximum maximum) {
            answer(command, act(command, maximum.lotId), maximum.lotId);
        } else if (command instanceof WithdrawBid withdraw) {
            answer(command, act(command, withdraw.lotId), withdraw.lotId);
        }
    }

    private RejectReason act(final Command command, final long lotId) {
        final NaiveLot lot = lots.find(lotId);
        RejectReason reason = NaiveBidChecks.numbers(command);
        if (reason == RejectReason.NONE) {
            reason = checks.parties(command, lotId);
        }
        if (reason == RejectReason.NONE) {
            reason = NaiveBidChecks.phase(command.type(), lot, command.participantId);
        }
        if (reason == RejectReason.NONE) {
            reason = NaiveBidChecks.procedure(command.type(), lot);
        }
        if (reason == RejectReason.NONE) {
            reason = checks.standing(command, lot);
        }
        if (reason == RejectReason.NONE) {
            reason = checks.admission(command, lot);
        }
        return reason == RejectReason.NONE ? bid(command, lot) : reason;
    }

    private RejectReason bid(final Command command, final NaiveLot lot) {
        final NaiveBidder bidder = lot.bidder(command.participantId);
        if (command instanceof PlaceBid bid) {
            return bid.units > 1 ? RejectReason.BAD_UNITS : ascending.bid(lot, bidder, bid.priceFen, bid.clientBidId);
        }
        return ascending.maximum(lot, bidder, ((SetProxyMaximum)command).maximumFen);
    }

    private void onTimer(final long lotId, final long deadlineNs) {
        events.sender(0);
        countdowns.end(lots.find(lotId));
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
        events.sender(0);
        for (final NaiveLot lot : new ArrayList<>(lots.kept)) {
            if (lot.state != LotState.AWARDED && lot.state != LotState.HALTED) {
                countdowns.haltChanged(lot);
            }
        }
    }

    @Override
    public void hashInto(final StateHash hash) {
        NaiveAuctionHash.add(hash, lots);
    }
}
