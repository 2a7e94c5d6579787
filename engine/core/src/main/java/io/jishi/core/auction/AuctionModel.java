package io.jishi.core.auction;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.DisqualifyBidder;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.RegisterHolder;
import io.jishi.core.command.RevealReserve;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.model.Market;
import io.jishi.core.model.MarketModel;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
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
    private final BidGate gate;
    private final LotChecks lotChecks;
    private final ReserveChecks reserveChecks;
    private final OperatorDesk desk;
    private final Closing closing;
    private final EnumMap<AuctionMode, Procedure> procedures = new EnumMap<>(AuctionMode.class);

    /**
     * A model without lots.
     *
     * @param market what it shares with the other models.
     */
    public AuctionModel(final Market market) {
        this.market = market;
        lots = new Lots(market.limits().maxLots());
        bidders = new Bidders(market.limits().maxBids());
        events = new LotEvents(market.events(), bidders);
        clock = new LotClock(market, events, this::onTimer);
        gate = new BidGate(market, lots, bidders, clock);
        lotChecks = new LotChecks(market, lots);
        reserveChecks = new ReserveChecks(market, lots, clock);
        final LotDeposits deposits = new LotDeposits(market.deposits());
        desk = new OperatorDesk(market, lots, bidders, deposits, events);
        final Awards awards = new Awards(market, lots, bidders, deposits, clock, events);
        closing = new Closing(clock, events, awards, new Sha256());
        final Aliases aliases = new Aliases(bidders, events);
        final Procedure ascending = new Ascending(bidders, clock, aliases, events, closing, market.clock());
        procedures.put(AuctionMode.MULTI, ascending);
        procedures.put(AuctionMode.DYNAMIC, ascending);
        procedures.put(AuctionMode.REVERSE_MULTI, ascending);
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
            CommandType.DISQUALIFY_BIDDER,
            CommandType.REVEAL_RESERVE);
    }

    @Override
    public void onCommand(final Command command) {
        events.sender(command.participantId);
        switch (command.type()) {
            case OPEN_LOT:
                openLot((OpenLot)command);
                break;
            case REGISTER_HOLDER:
                final RegisterHolder holder = (RegisterHolder)command;
                rejectUnless(desk.registerHolder(holder), command, holder.lotId, RANK);
                break;
            case QUALIFY_BIDDER:
                final QualifyBidder qualify = (QualifyBidder)command;
                rejectUnless(desk.qualify(qualify), command, qualify.lotId);
                break;
            case PLACE_BID:
                final PlaceBid bid = (PlaceBid)command;
                rejectUnless(placeBid(bid), command, bid.clientBidId, CLIENT_BID_ID);
                break;
            case SET_PROXY_MAXIMUM:
                final SetProxyMaximum maximum = (SetProxyMaximum)command;
                rejectUnless(setMaximum(maximum), command, maximum.lotId);
                break;
            case DISQUALIFY_BIDDER:
                final DisqualifyBidder disqualify = (DisqualifyBidder)command;
                rejectUnless(desk.disqualify(disqualify), command, disqualify.lotId);
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
        RejectReason reason = lotChecks.check(command);
        if (reason == RejectReason.NONE && !isBuilt(command)) {
            reason = RejectReason.NOT_SUPPORTED;
        }
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
        lot.reserveFen = command.reserveFen;
        lot.reserveKnown = !lot.terms.secretReserve;
        lots.add(lot);
        events.opened(lot);
        if (lot.startAtNs > clock.nowNs()) {
            clock.schedule(lot);
        } else {
            lot.procedure.start(lot);
        }
    }

    private boolean isBuilt(final OpenLot command) {
        return procedures.containsKey(command.auctionMode) && command.onDefault == OnDefault.RELIST
            && LotTerms.firstRefusalOf(command) != FirstRefusalMode.ASK_AFTER;
    }

    private RejectReason placeBid(final PlaceBid command) {
        if (command.clientBidId < 1) {
            return RejectReason.BAD_VALUE;
        }
        final long units = Math.max(1, command.units);
        if (command.priceFen < 1 || command.units < 0 || command.priceFen > Long.MAX_VALUE / units) {
            return RejectReason.AMOUNT_RANGE;
        }
        final RejectReason reason = gate.check(command, command.lotId, BidKind.BID);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        return units > 1 && gate.lot().terms.units == 1 ? RejectReason.BAD_UNITS
            : gate.lot().procedure.bid(gate.lot(), gate.bidder(), command);
    }

    private RejectReason setMaximum(final SetProxyMaximum command) {
        if (command.maximumFen < 1) {
            return RejectReason.AMOUNT_RANGE;
        }
        final RejectReason reason = gate.check(command, command.lotId, BidKind.MAXIMUM);
        return reason == RejectReason.NONE
            ? gate.lot().procedure.maximum(gate.lot(), gate.bidder(), command) : reason;
    }

    private RejectReason revealReserve(final RevealReserve command) {
        final RejectReason reason = reserveChecks.check(command);
        if (reason == RejectReason.NONE) {
            closing.reveal(lots.find(command.lotId), command);
        }
        return reason;
    }

    private void onTimer(final long lotId, final long deadlineNs) {
        final Lot lot = lots.find(lotId);
        events.sender(0);
        clock.fired(lot);
        if (lot.state == LotState.SCHEDULED && clock.isHalted(lot)) {
            clock.holdStart(lot);
        } else if (lot.state == LotState.SCHEDULED) {
            lot.procedure.start(lot);
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
        events.sender(0);
        for (Lot lot = lots.first(); lot != null; lot = lot.next) {
            if (venueId == 0 || lot.venue.id() == venueId) {
                clock.onHaltChanged(lot);
            }
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Last lot id and number of lots; then for each lot, in the order of ids: the fields of {@link Lot#hashInto} with
     * those of {@link LotTerms#hashInto} after the start; for each bidder in the order of places the fields of
     * {@link Bidders#hashInto}; place of the leader, from 1, 0 = none; number of bidders.
     */
    @Override
    public void hashInto(final StateHash hash) {
        hash.add(lots.lastId()).add(lots.size());
        for (Lot lot = lots.first(); lot != null; lot = lot.next) {
            lot.hashInto(hash);
            int count = 0;
            int leadersPlace = 0;
            for (int bidder = lot.firstBidder; bidder != Bidders.NONE; bidder = bidders.next(bidder)) {
                count++;
                leadersPlace = bidder == lot.leader ? count : leadersPlace;
                bidders.hashInto(bidder, hash);
            }
            hash.add(leadersPlace).add(count);
        }
    }
}
