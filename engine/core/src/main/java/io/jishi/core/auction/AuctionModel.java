package io.jishi.core.auction;

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
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import java.util.EnumMap;
import java.util.List;

/**
 * Lots and their auctions (market rules, auctions). Which command gives which events, in which order, to whom, and what
 * is checked before, is written in AUCTIONS.md; not thread safe, allocates nothing but the objects of lots when there
 * are more than ever before.
 *
 * <p>A kill switch ends no lot and takes back no bid; what it does is refuse commands.
 */
public final class AuctionModel implements MarketModel {
    private static final int CLIENT_BID_ID = 2;
    private static final int RANK = 4;
    private final Market market;
    private final Lots lots;
    private final Bidders bidders;
    private final LotEvents events;
    private final LotClock clock;
    private final LotChecks lotChecks;
    private final ReserveChecks reserveChecks;
    private final BidDesk bidDesk;
    private final ScoreDesk scoreDesk;
    private final Scores scores;
    private final Competitions competitions;
    private final FirstRefusal refusal;
    private final Settlement settlement;
    private final OperatorDesk desk;
    private final Closing closing;
    private final Slices slices;
    private final ReadAhead readAhead;
    private final EnumMap<AuctionMode, Procedure> procedures = new EnumMap<>(AuctionMode.class);

    /**
     * A model without lots.
     *
     * @param market what it shares with the other models.
     */
    public AuctionModel(final Market market) {
        this.market = market;
        lots = new Lots(market.limits().maxLots(), market.sales());
        bidders = new Bidders(market.limits().maxBids(), market.limits().maxLots());
        readAhead = new ReadAhead(market.reference().participants(), lots, bidders);
        events = new LotEvents(market.events(), bidders);
        clock = new LotClock(market, events, this::onTimer);
        slices = new Slices(clock, market.limits().maxBiddersPerCommand());
        competitions = new Competitions(market, bidders, events);
        scores = new Scores(market.limits().maxBids(), market.limits().maxScores());
        lotChecks = new LotChecks(market, lots, competitions);
        reserveChecks = new ReserveChecks(market, lots, clock);
        final LotDeposits deposits = new LotDeposits(market.deposits());
        final Awards awards = new Awards(market, lots, bidders, deposits, competitions, clock, events, slices);
        refusal = new FirstRefusal(market, bidders, deposits, clock, events, awards);
        settlement = new Settlement(market, lots, bidders, deposits, competitions, events, awards);
        final Sha256 sha256 = new Sha256();
        closing = new Closing(clock, events, awards, refusal, sha256);
        desk = new OperatorDesk(market, lots, bidders, deposits, events, closing);
        bidDesk = new BidDesk(new BidGate(market, lots, bidders, clock), refusal);
        scoreDesk = new ScoreDesk(market, lots, bidders, scores, events);
        market.lotDesk(new DynamicLots(lots, bidders, clock, competitions, desk, closing, slices));
        addProcedures(new SealedParts(
            bidders, clock, events, closing, slices, new Aliases(bidders, events), sha256, market.clock()));
    }

    private void addProcedures(final SealedParts parts) {
        final Procedure ascending =
            new Ascending(bidders, clock, parts.aliases(), events, closing, market.clock());
        procedures.put(AuctionMode.MULTI, ascending);
        procedures.put(AuctionMode.DYNAMIC, ascending);
        procedures.put(AuctionMode.REVERSE_MULTI, ascending);
        procedures.put(AuctionMode.DUTCH, new Dutch(bidders, clock, parts.aliases(), events, closing));
        final Procedure oneShot = new OneShot(parts);
        procedures.put(AuctionMode.ONE_SHOT, oneShot);
        procedures.put(AuctionMode.REVERSE_ONE_SHOT, oneShot);
        procedures.put(AuctionMode.MULTI_UNIT, new MultiUnit(parts, market.limits().maxBids()));
        procedures.put(AuctionMode.WEIGHTED, new Weighted(parts, scores, market.limits().maxBids()));
    }

    @Override
    public Model model() {
        return Model.AUCTION;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(
            CommandType.OPEN_LOT,
            CommandType.REGISTER_HOLDER,
            CommandType.QUALIFY_BIDDER,
            CommandType.PLACE_BID,
            CommandType.SET_PROXY_MAXIMUM,
            CommandType.WITHDRAW_BID,
            CommandType.COMMIT_BID,
            CommandType.REVEAL_BID,
            CommandType.TAKE_STEP,
            CommandType.SCORE_OFFER,
            CommandType.ANSWER_FIRST_REFUSAL,
            CommandType.TOP_UP_BID,
            CommandType.DISQUALIFY_BIDDER,
            CommandType.REVEAL_RESERVE);
    }

    @Override
    public void onCommand(final Command command) {
        readAhead.readFor(command);
        slices.refill();
        dispatch(command);
        slices.run();
    }

    @Override
    public boolean readsAhead() {
        return readAhead.pays();
    }

    @Override
    public void expect(final Command command) {
        readAhead.expect(command);
    }

    @Override
    public void readAhead() {
        readAhead.read();
    }

    private void dispatch(final Command command) {
        switch (command.type()) {
            case OPEN_LOT:
                openLot((OpenLot)command);
                break;
            case PLACE_BID:
                final PlaceBid bid = (PlaceBid)command;
                rejectUnless(bidDesk.placeBid(bid), command, bid.clientBidId, CLIENT_BID_ID);
                break;
            case SET_PROXY_MAXIMUM:
                final SetProxyMaximum maximum = (SetProxyMaximum)command;
                rejectUnless(bidDesk.setMaximum(maximum), command, maximum.lotId);
                break;
            case WITHDRAW_BID:
                final WithdrawBid withdraw = (WithdrawBid)command;
                rejectUnless(bidDesk.withdraw(withdraw), command, withdraw.lotId);
                break;
            case COMMIT_BID:
                final CommitBid commit = (CommitBid)command;
                rejectUnless(bidDesk.commit(commit), command, commit.lotId);
                break;
            case REVEAL_BID:
                final RevealBid reveal = (RevealBid)command;
                rejectUnless(bidDesk.reveal(reveal), command, reveal.lotId);
                break;
            case TAKE_STEP:
                final TakeStep take = (TakeStep)command;
                rejectUnless(bidDesk.take(take), command, take.lotId);
                break;
            case ANSWER_FIRST_REFUSAL:
                final AnswerFirstRefusal answer = (AnswerFirstRefusal)command;
                rejectUnless(bidDesk.answer(answer), command, answer.lotId);
                break;
            case TOP_UP_BID:
                final TopUpBid raise = (TopUpBid)command;
                rejectUnless(bidDesk.topUp(raise), command, raise.lotId);
                break;
            default:
                onOthersCommand(command);
                break;
        }
    }

    /** A command of the operator, or of the lot's owner. */
    private void onOthersCommand(final Command command) {
        switch (command.type()) {
            case REGISTER_HOLDER:
                final RegisterHolder holder = (RegisterHolder)command;
                rejectUnless(desk.registerHolder(holder), command, holder.lotId, RANK);
                break;
            case QUALIFY_BIDDER:
                final QualifyBidder qualify = (QualifyBidder)command;
                rejectUnless(desk.qualify(qualify), command, qualify.lotId);
                break;
            case DISQUALIFY_BIDDER:
                final DisqualifyBidder disqualify = (DisqualifyBidder)command;
                rejectUnless(desk.disqualify(disqualify), command, disqualify.lotId);
                break;
            case SCORE_OFFER:
                final ScoreOffer score = (ScoreOffer)command;
                rejectUnless(scoreDesk.score(score), command, score.lotId);
                break;
            default:
                final RevealReserve reveal = (RevealReserve)command;
                rejectUnless(revealReserve(reveal), command, reveal.lotId);
                break;
        }
    }

    private void rejectUnless(final RejectReason reason, final Command command, final long subjectId) {
        if (reason != RejectReason.NONE) {
            market.events().reject(command, reason, subjectId);
        }
    }

    /** Says of a bad value which field of the schema it is. */
    private void rejectUnless(
        final RejectReason reason, final Command command, final long subjectId, final int field) {
        if (reason != RejectReason.NONE) {
            market.events().reject(command, reason, subjectId, reason == RejectReason.BAD_VALUE ? field : 0);
        }
    }

    private void openLot(final OpenLot command) {
        final RejectReason reason = lotChecks.check(command);
        if (reason != RejectReason.NONE) {
            market.events().reject(command, reason, command.clientLotId, lotChecks.badField());
            return;
        }
        final Lot lot = lots.vacant();
        lot.clear();
        lot.terms.set(command);
        lot.procedure = procedures.get(command.auctionMode);
        lot.owner = lotChecks.owner(command);
        lot.venue = market.reference().venues().find(command.venueId);
        lot.clientId = command.clientLotId;
        lot.assetId = command.assetId;
        lot.asset = command.assetId == 0 ? RightsRegister.NONE : market.rights().find(command.assetId);
        lot.startAtNs = command.startAtNs;
        lot.listingModel = command.listingModel;
        lot.listingId = command.listingId;
        lot.source = market.lotSource(command.listingModel);
        lot.unitsLeft = lot.terms.units;
        lot.reserveFen = command.reserveFen;
        lot.reserveKnown = !lot.terms.secretReserve;
        lot.floorFen = command.floorFen;
        lot.floorKnown = !lot.terms.secretFloor;
        lots.add(lot);
        events.opened(lot);
        competitions.opened(lot);
        if (lot.startAtNs > clock.nowNs()) {
            clock.schedule(lot);
        } else {
            lot.procedure.start(lot);
        }
    }

    private RejectReason revealReserve(final RevealReserve command) {
        final RejectReason reason = reserveChecks.check(command);
        if (reason == RejectReason.NONE) {
            closing.reveal(lots.find(command.lotId), command);
        }
        return reason;
    }

    @Override
    public RejectReason confirmPayment(final ConfirmPayment command) {
        slices.refill();
        final RejectReason reason = settlement.confirmPayment(command);
        slices.run();
        return reason;
    }

    @Override
    public RejectReason declareDefault(final DeclareDefault command) {
        slices.refill();
        final RejectReason reason = settlement.declareDefault(command);
        slices.run();
        return reason;
    }

    private void onTimer(final long lotId, final long deadlineNs) {
        final Lot lot = lots.find(lotId);
        clock.fired(lot);
        slices.refill();
        if (lot.task == null) {
            onDeadline(lot);
            slices.run();
        } else {
            slices.goOn(lot);
        }
    }

    private void onDeadline(final Lot lot) {
        if (lot.state == LotState.SCHEDULED && clock.isHalted(lot)) {
            clock.holdStart(lot);
        } else if (lot.state == LotState.SCHEDULED) {
            lot.procedure.start(lot);
        } else if (lot.state == LotState.ASKING || lot.state == LotState.TOP_UP) {
            refusal.onEnd(lot);
        } else if (Closing.asksReserve(lot)) {
            closing.onReserveKept(lot);
        } else {
            lot.procedure.onEnd(lot);
        }
    }

    @Override
    public boolean owns(final Scope scope, final long subjectId) {
        final Lot lot = scope == Scope.LOT ? lots.find(subjectId) : null;
        return lot != null && !lot.isClosed();
    }

    @Override
    public void onHaltChanged(final Scope scope, final long subjectId) {
        if (scope == Scope.LOT) {
            final Lot lot = lots.find(subjectId);
            if (lot != null) {
                clock.onHaltChanged(lot);
            }
        } else if (scope == Scope.ALL || scope == Scope.VENUE) {
            onHaltsChanged(scope == Scope.ALL ? 0 : subjectId);
        }
    }

    @Override
    public void onPhaseChanged(final Scope scope, final long subjectId, final Phase from, final Phase to) {
        if (scope == Scope.VENUE) {
            onHaltsChanged(subjectId);
        }
    }

    private void onHaltsChanged(final long venueId) {
        for (Lot lot = lots.first(); lot != null; lot = lot.next) {
            if (venueId == 0 || lot.venue.id() == venueId) {
                clock.onHaltChanged(lot);
            }
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Last lot id and number of lots; the instant of the last slice; the record of defaulters; then for each lot,
     * in the order of ids: the fields of {@link Lot#hashInto} with those of {@link LotTerms#hashInto} after the start;
     * for each bidder in the order of places the fields of {@link Bidders#hashInto} and of {@link Scores#hashInto};
     * place of the leader and of the holder that has accepted, from 1, 0 = none; number of bidders.
     */
    @Override
    public void hashInto(final StateHash hash) {
        hash.add(lots.lastId()).add(lots.size());
        slices.hashInto(hash);
        market.defaulters().hashInto(hash);
        for (Lot lot = lots.first(); lot != null; lot = lot.next) {
            lot.hashInto(hash);
            int count = 0;
            int leadersPlace = 0;
            int acceptedPlace = 0;
            for (int bidder = lot.firstBidder; bidder != Bidders.NONE; bidder = bidders.next(bidder)) {
                count++;
                leadersPlace = bidder == lot.leader ? count : leadersPlace;
                acceptedPlace = bidder == lot.acceptedBy ? count : acceptedPlace;
                bidders.hashInto(bidder, hash);
                scores.hashInto(bidder, hash);
            }
            hash.add(leadersPlace).add(acceptedPlace).add(count);
        }
    }
}
