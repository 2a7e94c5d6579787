package io.jishi.core.continuous;

import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.MassCancel;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.command.RequestBookSnapshot;
import io.jishi.core.model.Market;
import io.jishi.core.model.MarketModel;
import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.Instruments;
import io.jishi.core.reference.Participant;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import java.util.List;

/**
 * The continuous model: price-time books (market rules §3). Orders are numbered from 1 in the order of acceptance.
 *
 * <p>Answers. A new order: OrderAccepted, then Traded and TradeReported for each trade and OrderEnded or
 * OrderDecremented where self-trade prevention acts, then OrderEnded if something is left that may not rest. An order
 * filled whole has no OrderEnded: the remaining quantity in its last trade says it. A replacement: OrderReplaced, then
 * the like; or OrderEnded (REDUCED) alone if nothing is left of the new total. A cancel: OrderEnded. A mass cancel: one
 * OrderEnded each.
 *
 * <p>A stop order is released after the command that triggered it is completely done: StopTriggered, then what it does
 * as an incoming order; stops triggered by its trades queue behind those that wait already. One that would make more
 * trades than one command may ends with TOO_MANY_FILLS.
 *
 * <p>In PRE_OPEN orders are collected and nothing trades; IndicativePrice says, after each command that changes it, at
 * what price the book would uncross. When the book comes to trade: Traded and TradeReported for each pair of the
 * uncross, before them OrderEnded and OrderDecremented where self-trade prevention acts, then the stops.
 *
 * <p>After each command, and each timer, the public is told what books with a {@code DepthFeed} show now:
 * {@link PublicDepth}; then the indicative prices. A sequence for each instrument numbers both.
 *
 * <p>Order of checks: {@link EntryChecks}, {@link Replacement}, {@link MassCancels}, {@link Snapshots}. A cancel is
 * checked for UNKNOWN_PARTY, NOT_AUTHORISED and UNKNOWN_ORDER (also: not the party's, or done) only: it is open during
 * halts, in every phase, to blocked and to killed parties.
 */
public final class ContinuousModel implements MarketModel {
    private final Market market;
    private final LiveOrders live;
    private final EntryChecks entryChecks;
    private final Replacement replacement;
    private final MassCancels massCancels;
    private final Execution execution;
    private final Opening opening;
    private final PublicData publicData;
    private final VolatilityAuctions auctions;
    private final OrderEvents events;
    private final Snapshots snapshots;
    private final BookHash bookHash;
    private final ReadAhead readAhead;
    private final BookRows rows;
    private final IncomingOrder incoming = new IncomingOrder();
    private long lastOrderId;

    /**
     * Empty books.
     *
     * @param market what it shares with the other models.
     */
    public ContinuousModel(final Market market) {
        this.market = market;
        rows = new BookRows(market.limits().maxInstruments());
        live = new LiveOrders(market.limits(), market.reference(), rows, market.timers());
        events = new OrderEvents(market, rows, live.rows());
        final PublicDepth depth =
            new PublicDepth(market.reference().instruments(), live, market.limits().maxLevels(), events);
        final Books books = new Books(market.limits(), rows, live.rows(), depth);
        final Stops stops = new Stops(live.rows(), books);
        final Matcher matcher = new Matcher(live, books, stops, market.reference().participants(), events);
        final Foresight foresight =
            new Foresight(matcher, live.rows(), books, market.limits().maxFillsPerCommand());
        final BookChecks checks = new BookChecks(market, books, foresight);
        readAhead = new ReadAhead(
            market.reference().instruments(), market.reference().participants(), live, books);
        entryChecks = new EntryChecks(market, live, checks);
        final BookPhases phases = new BookPhases(market.gate());
        final UncrossPrice price = new UncrossPrice(live.rows(), books);
        final Indicatives indicatives = new Indicatives(
            market.reference().instruments(), market.limits().maxInstruments(), phases, price, events);
        publicData = new PublicData(depth, indicatives);
        auctions = new VolatilityAuctions(market, phases, books, stops, events, this::onAuctionEnd);
        execution = new Execution(live, books, stops, matcher, foresight, events, publicData, auctions);
        opening = new Opening(
            phases,
            books,
            new Uncross(matcher, live.rows(), books, market.reference(), price, events),
            stops,
            execution,
            indicatives);
        replacement = new Replacement(market, live.rows(), books, checks, execution, events);
        massCancels = new MassCancels(market, live, books, execution);
        snapshots = new Snapshots(market, live.rows(), books.levels(), depth.levels(), events);
        bookHash = new BookHash(market.reference(), live, books, events, indicatives, auctions);
    }

    @Override
    public Model model() {
        return Model.CONTINUOUS;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(
            CommandType.ENTER_ORDER, CommandType.CANCEL_ORDER, CommandType.REPLACE_ORDER, CommandType.MASS_CANCEL,
            CommandType.REQUEST_BOOK_SNAPSHOT);
    }

    @Override
    public void onCommand(final Command command) {
        switch (command.type()) {
            case ENTER_ORDER:
                enter((EnterOrder)command);
                break;
            case CANCEL_ORDER:
                cancel((CancelOrder)command);
                break;
            case REPLACE_ORDER:
                replace((ReplaceOrder)command);
                break;
            case MASS_CANCEL:
                massCancel((MassCancel)command);
                break;
            default:
                showBook((RequestBookSnapshot)command);
                break;
        }
        publicData.say();
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
        readAhead.read(lastOrderId);
    }

    private void enter(final EnterOrder command) {
        final RejectReason reason = entryChecks.check(command, incoming);
        if (reason == RejectReason.NONE) {
            incoming.orderId = ++lastOrderId;
            events.accepted(incoming);
            execution.run(incoming);
        } else {
            market.events().reject(command, reason, command.clientOrderId);
        }
    }

    private void cancel(final CancelOrder command) {
        RejectReason reason = market.gate().checkOwner(command);
        if (reason == RejectReason.NONE) {
            final int handle = find(command, command.orderId, command.clientOrderId);
            if (handle == Orders.NONE) {
                reason = RejectReason.UNKNOWN_ORDER;
            } else {
                execution.end(handle, OrderEnd.CANCELLED);
            }
        }
        if (reason != RejectReason.NONE) {
            market.events().reject(command, reason, named(command.orderId, command.clientOrderId));
        }
    }

    private void replace(final ReplaceOrder command) {
        final RejectReason reason =
            replacement.replace(command, find(command, command.orderId, command.clientOrderId));
        if (reason != RejectReason.NONE) {
            market.events().reject(command, reason, named(command.orderId, command.clientOrderId));
        }
    }

    private void massCancel(final MassCancel command) {
        final RejectReason reason = massCancels.cancel(command);
        if (reason != RejectReason.NONE) {
            market.events().reject(command, reason, command.subjectId);
        }
    }

    private void showBook(final RequestBookSnapshot command) {
        final RejectReason reason = snapshots.answer(command);
        if (reason != RejectReason.NONE) {
            market.events().reject(command, reason, command.instrumentId);
        }
    }

    /** The live order that a command names, if it belongs to the command's party; else NONE. */
    private int find(final Command command, final long orderId, final long clientOrderId) {
        final Participant party = market.reference().participants().find(command.participantId);
        if (party == null) {
            return Orders.NONE;
        }
        if (orderId == 0) {
            return live.find(party.index(), clientOrderId);
        }
        final int handle = live.find(orderId);
        return handle != Orders.NONE && live.rows().participant(handle) == party.index() ? handle : Orders.NONE;
    }

    private static long named(final long orderId, final long clientOrderId) {
        return orderId == 0 ? clientOrderId : orderId;
    }

    @Override
    public void onPhaseChanged(final Scope scope, final long subjectId, final Phase from, final Phase to) {
        if (to == Phase.CLOSED) {
            massCancels.close(scope, subjectId);
        }
        onHaltChanged(scope, subjectId);
    }

    private void onAuctionEnd(final long instrumentIndex, final long deadlineNs) {
        opening.onChange(auctions.end((int)instrumentIndex));
        publicData.say();
    }

    @Override
    public void onHaltChanged(final Scope scope, final long subjectId) {
        final Instruments instruments = market.reference().instruments();
        instruments.forEach(scope, subjectId, auctions::onChange);
        instruments.forEach(scope, subjectId, opening::onChange);
        publicData.say();
    }

    @Override
    public void onInstrumentDefined(final Instrument instrument) {
        rows.define(instrument);
    }

    @Override
    public void onReferencePriceSet(final int instrumentIndex) {
        publicData.note(instrumentIndex);
        publicData.say();
    }

    @Override
    public void onKilled(final Scope scope, final long subjectId) {
        if (scope == Scope.PARTICIPANT) {
            massCancels.killParticipant((int)subjectId);
        } else {
            massCancels.kill(scope, subjectId);
        }
        publicData.say();
    }

    @Override
    public void onSessionDropped(final int sessionId) {
        massCancels.disconnect(sessionId);
        publicData.say();
    }

    /**
     * Adds the books: the last order id given; the number of live orders; then for each instrument in the order of
     * definition the price of its last trade (0 = none), whether it has collected orders, its public sequence, price,
     * volume and imbalance last said, its bids and a 0, its asks and a 0, its waiting buy stops and a 0, its waiting
     * sell stops and a 0, its triggered stops that wait for the end of a volatility auction and a 0, and what is left
     * of a frozen one. A side is its orders, best price first, in priority; of stops, the one triggered first and then
     * the earlier. An order is its id, client's id, participant's id, session, price, total, remaining, displayed (0
     * while it waits), size of its tip (0 = all is shown), stop price, and the codes of type, time in force, self-trade
     * prevention and post-only, and its place in time. End of life is in the timers.
     */
    @Override
    public void hashInto(final StateHash hash) {
        hash.add(lastOrderId);
        bookHash.hashInto(hash);
    }
}
