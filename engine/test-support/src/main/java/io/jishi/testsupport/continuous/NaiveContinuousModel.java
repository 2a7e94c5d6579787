package io.jishi.testsupport.continuous;

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
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.TimeInForce;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The continuous model as one would explain it on paper: a list of orders, looked through from end to end. It shares
 * with the model as built only what the core offers to every model.
 */
public final class NaiveContinuousModel implements MarketModel {
    private final Market market;
    private final NaiveMatching book = new NaiveMatching();
    private final NaiveChecks checks;
    private final NaiveEvents events;
    private final NaiveUncross uncross;
    private final NaivePhases phases;
    private final NaiveAuctions auctions;
    private long lastOrderId;

    /**
     * Empty books.
     *
     * @param market what it shares with the other models.
     */
    public NaiveContinuousModel(final Market market) {
        this.market = market;
        checks = new NaiveChecks(market, book);
        events = new NaiveEvents(market, false);
        uncross = new NaiveUncross(book, events);
        phases = new NaivePhases(market, book, uncross);
        auctions = new NaiveAuctions(market, phases::halted, (index, deadline) -> endAuction((int)index));
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
        book.allFills = 0;
        if (command instanceof EnterOrder enter) {
            answer(command, enter(enter), enter.clientOrderId);
        } else if (command instanceof CancelOrder cancel) {
            answer(command, cancel(cancel), cancel.orderId == 0 ? cancel.clientOrderId : cancel.orderId);
        } else if (command instanceof ReplaceOrder replace) {
            answer(command, replace(replace), replace.orderId == 0 ? replace.clientOrderId : replace.orderId);
        } else if (command instanceof MassCancel massCancel) {
            answer(command, massCancel(massCancel), massCancel.subjectId);
        } else if (command instanceof RequestBookSnapshot request) {
            answer(command, phases.depth().snapshot(request), request.instrumentId);
        }
        phases.say();
    }

    private void answer(final Command command, final RejectReason reason, final long subject) {
        if (reason != RejectReason.NONE) {
            market.events().reject(command, reason, subject);
        }
    }

    private RejectReason enter(final EnterOrder command) {
        final Instrument instrument = market.reference().instruments().find(command.instrumentId);
        RejectReason reason = market.gate().checkParty(command, instrument == null ? 0 : instrument.venue().id());
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (instrument == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        reason = checks.trading(instrument, command.participantId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final NaiveOrder order = NaiveOrder.of(
            command, market.reference().participants().find(command.participantId), instrument);
        reason = checks.terms(order);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        checks.slide(order);
        reason = NaiveChecks.amounts(order);
        if (reason == RejectReason.NONE && (order.mayRest() || order.isStop())) {
            reason = checks.room(order);
        }
        if (reason == RejectReason.NONE && !order.isStop()) {
            reason = checks.matching(order);
        }
        if (reason == RejectReason.NONE) {
            order.orderId = ++lastOrderId;
            events.accepted(order);
            if (order.isStop()) {
                hold(order);
            } else {
                run(order);
            }
            noteCollected(order);
            releaseStops();
        }
        return reason;
    }

    private void noteCollected(final NaiveOrder order) {
        if (NaivePhases.collects(order.instrument)) {
            phases.collected.add(order.instrument);
        }
    }

    private void run(final NaiveOrder order) {
        if (NaivePhases.collects(order.instrument)) {
            rest(order);
            return;
        }
        if (order.timeInForce == TimeInForce.FOK && checks.rehearse(order).traded < order.remaining) {
            end(order, OrderEnd.FOK);
            return;
        }
        if (order.minQuantity > 0 && checks.rehearse(order).traded < order.minQuantity) {
            end(order, OrderEnd.MIN_QTY);
            return;
        }
        order.minQuantity = 0;
        book.match(order, Integer.MAX_VALUE, events);
        book.gone.forEach(this::disarm);
        book.gone.clear();
        if (order.stoppedBySelfTrade) {
            end(order, OrderEnd.SELF_TRADE);
        } else if (order.remaining == 0) {
            disarm(order);
        } else if (order.outsideBand) {
            interrupt(order);
        } else if (order.mayRest()) {
            rest(order);
        } else {
            end(order, OrderEnd.IOC);
        }
    }

    private void interrupt(final NaiveOrder order) {
        order.outsideBand = false;
        if (order.mayRest()) {
            rest(order);
        } else {
            end(order, OrderEnd.VOLATILITY);
        }
        phases.collected.add(order.instrument);
        book.queue.forEach(stop -> stop.order().displayed = stop.price());
        book.marked.addAll(book.queue);
        book.queue.clear();
        auctions.start(order.instrument);
    }

    private void endAuction(final int instrumentIndex) {
        auctions.end(market.reference().instruments().at(instrumentIndex));
        openAll();
    }

    private void hold(final NaiveOrder order) {
        order.priority = ++book.lastPriority;
        order.displayed = 0;
        arm(order);
        final long last = book.lastPrices.getOrDefault(order.instrument.id(), 0L);
        if (order.isTriggeredBy(last) && !NaivePhases.collects(order.instrument)) {
            book.queue.add(new NaiveMatching.Triggered(order, last));
        } else {
            book.waiting.add(order);
        }
    }

    private void release(final Instrument instrument) {
        final List<NaiveMatching.Triggered> released =
            book.marked.stream().filter(stop -> stop.order().instrument == instrument).toList();
        book.marked.removeAll(released);
        book.queue.addAll(released);
    }

    private void releaseStops() {
        while (!book.queue.isEmpty()) {
            final NaiveMatching.Triggered first = book.queue.remove(0);
            final NaiveOrder order = first.order();
            if (order.type == OrderType.STOP) {
                order.timeInForce = TimeInForce.IOC;
            }
            events.triggered(order, first.price());
            if (checks.tooManyFills(order, book.allFills)) {
                end(order, OrderEnd.TOO_MANY_FILLS);
            } else {
                run(order);
            }
        }
    }

    private void rest(final NaiveOrder order) {
        order.displayed = order.displaySize == 0 ? order.remaining : Math.min(order.displaySize, order.remaining);
        order.priority = ++book.lastPriority;
        arm(order);
        book.live.add(order);
    }

    private void arm(final NaiveOrder order) {
        if (order.timeInForce == TimeInForce.GTD && order.timer == Timers.NONE) {
            order.timer = market.timers().arm(order.expiresAt, order.orderId, this::expire);
        }
    }

    private void expire(final long orderId, final long deadlineNs) {
        for (final NaiveOrder order : book.all()) {
            if (order.orderId == orderId) {
                order.timer = Timers.NONE;
                end(order, OrderEnd.EXPIRED);
            }
        }
        phases.say();
    }

    private void disarm(final NaiveOrder order) {
        market.timers().cancel(order.timer);
        order.timer = Timers.NONE;
    }

    private void end(final NaiveOrder order, final OrderEnd reason) {
        events.ended(order, reason);
        book.live.remove(order);
        book.waiting.remove(order);
        book.unmark(order);
        disarm(order);
    }

    private NaiveOrder find(final int participantId, final long orderId, final long clientOrderId) {
        for (final NaiveOrder order : book.all()) {
            if (order.participant.id() == participantId
                && (orderId != 0 ? order.orderId == orderId : order.clientOrderId == clientOrderId)) {
                return order;
            }
        }
        return null;
    }

    private RejectReason cancel(final CancelOrder command) {
        final RejectReason reason = market.gate().checkOwner(command);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final NaiveOrder order = find(command.participantId, command.orderId, command.clientOrderId);
        if (order == null) {
            return RejectReason.UNKNOWN_ORDER;
        }
        end(order, OrderEnd.CANCELLED);
        return RejectReason.NONE;
    }

    private RejectReason replace(final ReplaceOrder command) {
        final NaiveOrder order = find(command.participantId, command.orderId, command.clientOrderId);
        RejectReason reason = market.gate().checkParty(command, order == null ? 0 : order.instrument.venue().id());
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (order == null) {
            return RejectReason.UNKNOWN_ORDER;
        }
        reason = checks.trading(order.instrument, command.participantId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (command.quantityUnits != 0 && NaiveChecks.badQuantity(order.instrument, command.quantityUnits)) {
            return RejectReason.BAD_QTY;
        }
        final boolean waits = book.waiting.contains(order) || book.isMarked(order);
        if (NaiveChecks.badPrice(order.instrument, command.priceFen)
            || (waits && command.stopPriceFen != 0
            && NaiveChecks.badPrice(order.instrument, command.stopPriceFen))) {
            return RejectReason.BAD_PRICE;
        }
        if (command.stopPriceFen != 0 && !waits) {
            return RejectReason.BAD_ORDER_TYPE;
        }
        final long filled = order.total - order.remaining;
        if (command.quantityUnits <= filled) {
            end(order, OrderEnd.REDUCED);
            return RejectReason.NONE;
        }
        final long stopPrice = command.stopPriceFen == 0 ? order.stopPrice : command.stopPriceFen;
        final boolean samePrices = command.priceFen == order.price && stopPrice == order.stopPrice;
        final boolean unchanged = samePrices && command.quantityUnits == order.total;
        final boolean less = samePrices && command.quantityUnits < order.total;
        if (unchanged || (less && order.instrument.venue().replaceKeepsPriority())) {
            order.total = command.quantityUnits;
            order.remaining = command.quantityUnits - filled;
            order.displayed = waits ? order.displayed : Math.min(order.displayed, order.remaining);
            events.replaced(order, true);
            return RejectReason.NONE;
        }
        final NaiveOrder changed = order.copy();
        changed.price = command.priceFen;
        changed.stopPrice = stopPrice;
        changed.total = command.quantityUnits;
        changed.remaining = command.quantityUnits - filled;
        return waits ? waitAnew(order, changed) : requeue(order, changed);
    }

    private RejectReason waitAnew(final NaiveOrder order, final NaiveOrder changed) {
        final RejectReason reason = NaiveChecks.amounts(changed);
        if (reason == RejectReason.NONE) {
            book.waiting.remove(order);
            book.unmark(order);
            events.replaced(changed, false);
            hold(changed);
            noteCollected(changed);
            releaseStops();
        }
        return reason;
    }

    private RejectReason requeue(final NaiveOrder order, final NaiveOrder changed) {
        checks.slide(changed);
        RejectReason reason = NaiveChecks.amounts(changed);
        if (reason == RejectReason.NONE) {
            reason = checks.levels(changed, false);
        }
        if (reason == RejectReason.NONE) {
            reason = checks.matching(changed);
        }
        if (reason == RejectReason.NONE) {
            book.live.remove(order);
            events.replaced(changed, false);
            run(changed);
            noteCollected(changed);
            releaseStops();
        }
        return reason;
    }

    private RejectReason massCancel(final MassCancel command) {
        final RejectReason reason = market.gate().checkOwner(command);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (command.bothSides != (command.side == null)) {
            return RejectReason.MALFORMED;
        }
        final int subject = (int)command.subjectId;
        final boolean isInt = subject == command.subjectId;
        final Predicate<NaiveOrder> isMeant;
        if (command.scope == Scope.PARTICIPANT && command.subjectId == 0) {
            isMeant = order -> true;
        } else if (command.scope == Scope.INSTRUMENT) {
            if (!isInt || market.reference().instruments().find(subject) == null) {
                return RejectReason.UNKNOWN_INSTRUMENT;
            }
            isMeant = order -> order.instrument.id() == subject;
        } else if (command.scope == Scope.SESSION) {
            if (!isInt || market.reference().sessions().find(subject) == null) {
                return RejectReason.UNKNOWN_SESSION;
            }
            isMeant = order -> order.sessionId == subject;
        } else {
            return RejectReason.BAD_VALUE;
        }
        final boolean any = endAll(
            order -> order.participant.id() == command.participantId && isMeant.test(order)
                && (command.bothSides || order.side == command.side),
            Comparator.comparingLong(order -> order.orderId),
            OrderEnd.MASS_CANCEL);
        return any ? RejectReason.NONE : RejectReason.UNKNOWN_ORDER;
    }

    private boolean endAll(
        final Predicate<NaiveOrder> which, final Comparator<NaiveOrder> inOrder, final OrderEnd reason) {
        final List<NaiveOrder> chosen = book.all();
        chosen.removeIf(which.negate());
        chosen.sort(inOrder);
        chosen.forEach(order -> end(order, reason));
        return !chosen.isEmpty();
    }

    @Override
    public void onPhaseChanged(final Scope scope, final long subjectId, final Phase from, final Phase to) {
        if (to == Phase.CLOSED) {
            endAll(
                order -> order.timeInForce == TimeInForce.DAY && subjectId
                    == (scope == Scope.VENUE ? order.instrument.venue().id() : order.instrument.id()),
                book::inBooks,
                OrderEnd.DAY_END);
        }
        auctions.look();
        openAll();
    }

    @Override
    public void onHaltChanged(final Scope scope, final long subjectId) {
        auctions.look();
        openAll();
    }

    @Override
    public void onReferencePriceSet(final int instrumentIndex) {
        phases.say();
    }

    /** Whatever has changed: opens every book that has collected orders and trades now. */
    private void openAll() {
        for (int i = 0; i < market.reference().instruments().size(); i++) {
            final Instrument instrument = market.reference().instruments().at(i);
            if (phases.trades(instrument) && phases.collected.contains(instrument)) {
                phases.forget(instrument);
                uncross.run(instrument, this::disarm);
                release(instrument);
                book.allFills = 0;
                book.trigger(instrument, book.lastPrices.getOrDefault(instrument.id(), 0L));
                releaseStops();
            }
        }
        phases.say();
    }

    @Override
    public void onKilled(final Scope scope, final long subjectId) {
        if (scope == Scope.PARTICIPANT) {
            endAll(order -> order.participant.id() == subjectId,
                Comparator.comparingLong(order -> order.orderId), OrderEnd.KILLED);
        } else {
            endAll(order -> scope == Scope.ALL || order.instrument.venue().id() == subjectId,
                book::inBooks, OrderEnd.KILLED);
        }
        phases.say();
    }

    @Override
    public void onSessionDropped(final int sessionId) {
        endAll(order -> order.sessionId == sessionId,
            Comparator.comparingLong(order -> order.orderId), OrderEnd.DISCONNECT);
        phases.say();
    }

    @Override
    public void hashInto(final StateHash hash) {
        hash.add(lastOrderId).add(book.all().size());
        for (int i = 0; i < market.reference().instruments().size(); i++) {
            final Instrument instrument = market.reference().instruments().at(i);
            hash.add(book.lastPrices.getOrDefault(instrument.id(), 0L));
            phases.hashInto(instrument, hash);
            for (int kind = 0; kind <= NaiveMatching.MARKED; kind++) {
                final int wanted = kind;
                book.all().stream()
                    .filter(order -> order.instrument == instrument && book.kind(order) == wanted)
                    .sorted(book::inBooks)
                    .forEach(order -> order.hashInto(hash));
                hash.add(0);
            }
            auctions.hashInto(instrument, hash);
        }
    }
}
