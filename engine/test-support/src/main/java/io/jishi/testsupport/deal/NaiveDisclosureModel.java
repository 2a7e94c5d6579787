package io.jishi.testsupport.deal;

import io.jishi.core.command.AmendDisclosure;
import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DecideApplication;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.command.DraftDisclosure;
import io.jishi.core.command.MakeOffer;
import io.jishi.core.command.StepDisclosure;
import io.jishi.core.model.Market;
import io.jishi.core.model.MarketModel;
import io.jishi.core.rights.RightCell;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.DisclosureStep;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.PlatformCode;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import io.jishi.testsupport.NaiveDefault;
import io.jishi.testsupport.NaiveSales;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Public listings as plainly as they can be written: one list, every question answered by walking it. It shares the
 * exchange's services with the model as built, and no other code.
 */
public final class NaiveDisclosureModel implements MarketModel {
    private static final long NEVER = Long.MAX_VALUE;
    private final Market market;
    private final NaiveListedEvents events;
    private final NaiveListedChecks checks;
    private final NaiveEntries entries;
    private final List<NaiveListed> all = new ArrayList<>();
    private final NaiveSales sales;
    private long lastId;

    /**
     * No listing.
     *
     * @param market what it shares with the other models.
     */
    public NaiveDisclosureModel(final Market market) {
        this(market, new NaiveSales());
    }

    /**
     * No listing.
     *
     * @param market what it shares with the other models.
     * @param sales  what it must know of other naive models.
     */
    public NaiveDisclosureModel(final Market market, final NaiveSales sales) {
        this.market = market;
        this.sales = sales;
        sales.add(asset -> any(n -> n.state != DisclosureState.DEALT && n.asset == asset) != null);
        events = new NaiveListedEvents(market);
        checks = new NaiveListedChecks(market, this);
        entries = new NaiveEntries(market, this, events, checks);
        market.rights().listen(this::onAssigned);
        market.lotSource(Model.DISCLOSURE, new NaiveCompetition(this, checks));
    }

    @Override
    public Model model() {
        return Model.DISCLOSURE;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.MAKE_OFFER, CommandType.DECIDE_APPLICATION, CommandType.APPLY_TO_BUY,
            CommandType.AMEND_DISCLOSURE, CommandType.STEP_DISCLOSURE, CommandType.DRAFT_DISCLOSURE);
    }

    @Override
    public void onCommand(final Command command) {
        if (command instanceof DraftDisclosure c) {
            answer(command, c.clientListingId, checks.draft(c), () -> draft(c));
        } else if (command instanceof StepDisclosure c) {
            answer(command, c.disclosureId, checks.step(c, find(c.disclosureId)),
                () -> step(c.step, find(c.disclosureId)));
        } else if (command instanceof AmendDisclosure c) {
            answer(command, c.disclosureId, checks.amend(c, find(c.disclosureId)),
                () -> amend(find(c.disclosureId), c.floorFen));
        } else if (command instanceof ApplyToBuy c) {
            answer(command, c.disclosureId, checks.apply(c, find(c.disclosureId)), () -> entries.apply(c));
        } else if (command instanceof DecideApplication c) {
            answer(command, c.disclosureId, checks.decide(c, find(c.disclosureId)), () -> entries.decide(c));
        } else {
            final MakeOffer c = (MakeOffer)command;
            answer(command, c.disclosureId, checks.offer(c, find(c.disclosureId)), () -> {
                final NaiveListed listed = find(c.disclosureId);
                listed.of(c.participantId).offer = c.offerFen;
                events.entry(listed, listed.of(c.participantId), RejectReason.NONE, 0);
            });
        }
    }

    private void answer(
        final Command command, final long subject, final RejectReason reason, final Runnable accepted) {
        if (reason == RejectReason.NONE) {
            accepted.run();
        } else {
            market.events().reject(command, reason, subject);
        }
    }

    NaiveListed find(final long id) {
        return any((n) -> n.id == id);
    }

    NaiveListed any(final Predicate<NaiveListed> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }

    NaiveSales sales() {
        return sales;
    }

    boolean hasRoom() {
        return all.size() < market.limits().maxDeals() || any((n) -> n.state == DisclosureState.DEALT) != null;
    }

    boolean hasRoomForEntry() {
        return countEntries() < market.limits().maxReservations();
    }

    private int countEntries() {
        return all.stream().mapToInt((n) -> n.entries.size()).sum();
    }

    private void draft(final DraftDisclosure c) {
        if (all.size() == market.limits().maxDeals()) {
            all.remove(any((n) -> n.state == DisclosureState.DEALT));
        }
        final NaiveListed listed = NaiveListed.of(c, ++lastId);
        listed.timer = market.timers().arm(NEVER, listed.id, this::onTimer);
        all.add(listed);
        events.listed(listed, PlatformCode.NONE, RejectReason.NONE);
    }

    private void wait(final NaiveListed listed, final long deadline) {
        market.timers().cancel(listed.timer);
        listed.timer = market.timers().arm(deadline, listed.id, this::onTimer);
    }

    void to(final NaiveListed listed, final DisclosureState state, final PlatformCode code) {
        listed.state = state;
        events.listed(listed, code, RejectReason.NONE);
    }

    private void step(final DisclosureStep step, final NaiveListed listed) {
        switch (step) {
            case ANNOUNCE -> to(listed.tell(), DisclosureState.PRE, PlatformCode.A01);
            case LIST -> list(listed);
            case WITHDRAW -> leave(listed,
                listed.early() ? DisclosureState.WITHDRAWN_BEFORE : DisclosureState.WITHDRAWN,
                listed.early() ? PlatformCode.A01_1 : PlatformCode.A05, RejectReason.NONE);
            case SUSPEND -> suspend(listed, RejectReason.NONE);
            case RESUME -> resume(listed);
            case TERMINATE -> leave(listed, DisclosureState.TERMINATED, PlatformCode.A10, RejectReason.NONE);
            default -> events.listed(listed.sign(), PlatformCode.NONE, RejectReason.NONE);
        }
    }

    private void list(final NaiveListed listed) {
        listed.told = true;
        listed.extensions = 0;
        period(listed, listed.period);
        to(listed, DisclosureState.LISTED, PlatformCode.A02);
    }

    private void period(final NaiveListed listed, final int days) {
        final int calendar = market.reference().venues().find(listed.venue).calendarId();
        listed.end = market.reference().calendars().find(calendar).endNs(market.clock().nowNs(), days);
        wait(listed, listed.end);
    }

    private void amend(final NaiveListed listed, final long floor) {
        listed.floor = floor;
        listed.entries.stream().filter((e) -> e.offer < floor).forEach((e) -> e.offer = 0);
        if (listed.early()) {
            events.listed(listed, PlatformCode.NONE, RejectReason.NONE);
        } else {
            list(listed);
        }
    }

    private void onTimer(final long id, final long deadline) {
        final NaiveListed listed = find(id);
        listed.timer = market.timers().arm(NEVER, id, this::onTimer);
        if (!listed.running()) {
            return;
        }
        boolean odd = false;
        for (final NaiveListed.Entry entry : listed.entries) {
            odd = (entry.dueAt != 0 && entries.collect(listed, entry)) || odd;
        }
        if (odd) {
            suspend(listed, RejectReason.SUSPECT_DEPOSIT);
        } else {
            close(listed);
        }
    }

    List<NaiveListed.Entry> competing(final NaiveListed listed) {
        return listed.entries.stream().filter(NaiveListed.Entry::counts)
            .filter((e) -> listed.lot == 0 ? !isBlocked(listed, e) : market.lotDesk().hasBid(listed.lot, e.party)
                || (market.lotDesk().isBidder(listed.lot, e.party) && !isBlocked(listed, e)))
            .toList();
    }

    private boolean isBlocked(final NaiveListed listed, final NaiveListed.Entry entry) {
        return market.gate().isBlocked(market.reference().participants().find(entry.party), listed.venue);
    }

    private void close(final NaiveListed listed) {
        final List<NaiveListed.Entry> competing = competing(listed);
        if (competing.size() >= 2) {
            listed.end = 0;
            to(listed, DisclosureState.COMPETITION, PlatformCode.NONE);
            events.competition(listed, competing.size());
            lot(listed, () -> market.lotDesk().countDown(listed.lot));
        } else if (competing.size() == 1 && competing.get(0).offer != 0) {
            award(listed, competing.get(0), competing.get(0).offer);
        } else if (competing.isEmpty() && listed.extensions < listed.maxExtensions) {
            listed.extensions++;
            period(listed, listed.extension);
            to(listed, DisclosureState.EXTENDED, PlatformCode.A03);
            lot(listed, () -> market.lotDesk().runTo(listed.lot, listed.end));
        } else if (listed.lot != 0) {
            market.lotDesk().decide(listed.lot);
        } else {
            unsold(listed, DisclosureState.NO_BUYER, false);
        }
    }

    /** Tells the lot, if the listing has one. */
    private static void lot(final NaiveListed listed, final Runnable told) {
        if (listed.lot != 0) {
            told.run();
        }
    }

    void award(final NaiveListed listed, final NaiveListed.Entry winner, final long price) {
        listed.end = 0;
        listed.winner = winner;
        listed.price = price;
        to(listed, DisclosureState.AWARDED, PlatformCode.NONE);
        if (listed.lot == 0) {
            entries.sendHome(listed, false);
        } else {
            listed.entries.stream().filter((e) -> !e.bids && !e.out).forEach((e) -> entries.sendHome(listed, e, false));
        }
    }

    void unsold(final NaiveListed listed, final DisclosureState state, final boolean forfeit) {
        listed.end = 0;
        listed.lose();
        to(listed, state, PlatformCode.NONE);
        listed.lot = 0;
        entries.sendHome(listed, forfeit);
        listed.entries.clear();
    }

    private void leave(
        final NaiveListed listed, final DisclosureState state, final PlatformCode code, final RejectReason reason) {
        lot(listed, () -> market.lotDesk().cancel(listed.lot));
        listed.lot = 0;
        market.timers().cancel(listed.timer);
        listed.winner = null;
        listed.end = 0;
        listed.state = state;
        events.listed(listed, listed.told ? code : PlatformCode.NONE, reason);
        entries.sendHome(listed, false);
        all.remove(listed);
    }

    void suspend(final NaiveListed listed, final RejectReason reason) {
        listed.before = listed.state;
        if (!listed.halted) {
            stop(listed);
        }
        listed.state = DisclosureState.SUSPENDED;
        entries.freeze(listed);
        events.listed(listed, PlatformCode.A08, reason);
        lot(listed, () -> market.lotDesk().suspend(listed.lot));
    }

    private void resume(final NaiveListed listed) {
        final long grace = market.reference().venues().find(listed.venue).graceMs() * 1_000_000;
        goOn(listed, grace);
        entries.thaw(listed, grace);
        to(listed, listed.before, PlatformCode.A09);
        lot(listed, () -> market.lotDesk().runTo(listed.lot, listed.end));
    }

    private void stop(final NaiveListed listed) {
        listed.left = Math.max(0, listed.end - market.clock().nowNs());
        wait(listed, NEVER);
    }

    private void goOn(final NaiveListed listed, final long grace) {
        final long left = Math.max(listed.left, grace);
        listed.end = NaiveListed.plus(market.clock().nowNs(), left);
        listed.left = listed.halted ? left : 0;
        wait(listed, listed.halted ? NEVER : listed.end);
    }

    /** A halt of its lot came or went: the period, in which nobody could bid, waits for the end of the last. */
    void halts(final NaiveListed listed, final boolean halted) {
        if (halted == listed.halted) {
            return;
        }
        listed.halted = halted;
        if (listed.running() && halted) {
            stop(listed);
        } else if (listed.running()) {
            goOn(listed, market.reference().venues().find(listed.venue).graceMs() * 1_000_000);
            events.listed(listed, PlatformCode.NONE, RejectReason.NONE);
            lot(listed, () -> market.lotDesk().runTo(listed.lot, listed.end));
        }
    }

    @Override
    public RejectReason confirmPayment(final ConfirmPayment command) {
        final NaiveListed listed = find(command.subjectId);
        final RejectReason reason = checks.payment(command, listed);
        if (reason == RejectReason.NONE) {
            deal(listed, 0, listed.entries.size());
        }
        return reason;
    }

    void deal(final NaiveListed listed, final int bids, final int bidders) {
        market.timers().cancel(listed.timer);
        market.deposits().applyToPrice(listed.winner.party, Model.DISCLOSURE, listed.id, listed.price);
        to(listed, DisclosureState.DEALT, PlatformCode.A06);
        events.trade(listed, bids, bidders);
        final int asset = market.rights().find(listed.asset);
        sales.open(asset).forEach((bar) -> events.defaulted(listed, bar, bar.close(listed.price)));
        final int buyer = listed.winner.party;
        listed.winner = null;
        listed.entries.clear();
        final RightCell cell = new RightCell();
        cell.right = listed.right;
        market.rights().grant(asset, cell, buyer);
    }

    @Override
    public RejectReason declareDefault(final DeclareDefault command) {
        final NaiveListed listed = find(command.subjectId);
        final RejectReason reason = checks.defaulted(command, listed);
        if (reason == RejectReason.NONE) {
            final int defaulter = listed.winner.party;
            final long deposit = market.deposits().reservedFen(defaulter, Model.DISCLOSURE, listed.id);
            market.deposits().forfeit(defaulter, Model.DISCLOSURE, listed.id);
            final NaiveDefault bar = new NaiveDefault(market.rights().find(listed.asset), defaulter, Model.DISCLOSURE,
                listed.id, listed.price, deposit, command.costsFen);
            events.defaulted(listed, bar, bar.claim(0));
            sales.defaults().add(bar);
            unsold(listed, DisclosureState.NO_SALE, false);
        }
        return reason;
    }

    @Override
    public void onCertificate(final long restingId, final CertificateState state) {
        final NaiveListed listed = find(restingId);
        if (listed != null && listed.state == DisclosureState.DEALT && state == CertificateState.ISSUED) {
            to(listed, DisclosureState.CERTIFIED, PlatformCode.A07);
            all.remove(listed);
        }
    }

    private void onAssigned(final int asset) {
        final NaiveListed listed =
            any((n) -> n.asset == market.rights().idOf(asset) && n.state != DisclosureState.DEALT);
        if (listed != null && listed.lot == 0 && listed.state != DisclosureState.AWARDED) {
            leave(listed, DisclosureState.WITHDRAWN_TAKEN, PlatformCode.A04, RejectReason.NONE);
        }
    }

    @Override
    public void onKilled(final Scope scope, final long subjectId) {
        for (final NaiveListed listed : List.copyOf(all)) {
            if (listed.isIn(scope, subjectId) && listed.lot == 0
                && !listed.in(DisclosureState.COMPETITION, DisclosureState.AWARDED, DisclosureState.DEALT)) {
                leave(listed, DisclosureState.TERMINATED, PlatformCode.A10, RejectReason.KILLED);
            }
        }
    }

    @Override
    public void hashInto(final StateHash hash) {
        hash.add(lastId).add(all.size());
        all.forEach((listed) -> listed.hashInto(hash));
        hash.add(countEntries());
        NaiveDefault.hash(sales.defaults(), hash);
    }
}
