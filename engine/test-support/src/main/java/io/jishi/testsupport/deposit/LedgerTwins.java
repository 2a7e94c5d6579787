package io.jishi.testsupport.deposit;

import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.deposit.Deposits;
import io.jishi.core.event.DepositMoved;
import io.jishi.core.event.Event;
import io.jishi.core.event.EventSink;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.ParticipantCommands;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.reference.VenueCommands;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.testsupport.SeededFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The ledger as built and its naive twin under the same random calls; after each, answers, events and holds. */
public final class LedgerTwins extends SeededFlow {
    private static final Model[] MODELS = {Model.AUCTION, Model.DISCLOSURE};
    private final int parties;
    private final int subjects;
    private final List<Long> moved = new ArrayList<>();
    private final List<Participant> participants = new ArrayList<>();
    private final Deposits built;
    private final NaiveLedger naive;

    /**
     * Empty ledgers.
     *
     * @param seed decides everything.
     */
    public LedgerTwins(final long seed) {
        super(seed);
        parties = between(1, 6);
        subjects = between(1, 4);
        final int mostHeld = chance(500) ? between(1, 6) : 100;
        final CoreLimits limits = new CoreLimits().maxReservations(mostHeld);
        final EventSink events = new EventSink(new Clock(), this::onEvent);
        final ReferenceData reference = new ReferenceData(limits);
        defineVenue(reference, events);
        for (int party = 1; party <= parties; party++) {
            participants.add(register(reference, events, party));
        }
        built = new Deposits(limits, events);
        naive = new NaiveLedger(mostHeld);
    }

    private static void defineVenue(final ReferenceData reference, final EventSink events) {
        final DefineVenue venue = new DefineVenue();
        venue.venueId = 1;
        venue.codeLow = 1;
        new VenueCommands(reference, events, List.of()).onCommand(venue);
    }

    private static Participant register(final ReferenceData reference, final EventSink events, final int party) {
        final RegisterParticipant command = new RegisterParticipant();
        command.newParticipantId = party;
        command.homeVenueId = 1;
        command.kind = ParticipantKind.ENTERPRISE;
        command.grade = CreditGrade.A;
        command.codeLow = party;
        new ParticipantCommands(reference, events).onCommand(command);
        return reference.participants().find(party);
    }

    /** A participant that stands alone. */
    static Participant participant(final int party) {
        final EventSink events = new EventSink(new Clock(), (event) -> { });
        final ReferenceData reference = new ReferenceData(new CoreLimits());
        defineVenue(reference, events);
        return register(reference, events, party);
    }

    private void onEvent(final Event event) {
        if (event instanceof DepositMoved e) {
            moved.addAll(List.of((long)e.move.code(), (long)e.participantId, e.amountFen, e.availableFen,
                e.reservedFen, e.forfeitedFen, e.lotId, e.disclosureId, e.accountId));
        }
    }

    /**
     * One random call.
     *
     * @throws AssertionError if the twins answer differently, or money is lost.
     */
    public void call() {
        moved.clear();
        final int party = between(1, parties);
        final Model model = oneOf(MODELS);
        final long id = between(1, subjects);
        final long amount = chance(2) ? Long.MAX_VALUE - between(0, 100) : between(1, 100);
        final int what = between(0, 7);
        expect(what + " by " + party + " for " + model + " " + id + " of " + amount,
            call(what, party, model, id, amount), callNaive(what, party, model, id, amount));
        expect("events", moved, naive.last());
        expect("reserved", built.reservedFen(party, model, id), naive.reservedFor(party, model, id));
        expect("forfeited", built.forfeitedFen(party, model, id), naive.forfeitedFor(party, model, id));
        expect("difference", built.differenceFen(), 0L);
        built.checkConservation();
    }

    private Object call(final int what, final int party, final Model model, final long id, final long amount) {
        return switch (what) {
            case 0 -> built.credit(participants.get(party - 1), amount, id);
            case 1 -> built.withdraw(party, amount);
            case 2, 3 -> built.reserve(party, model, id, amount % 60);
            case 4 -> built.release(party, model, id);
            case 5 -> built.applyToPrice(party, model, id, amount);
            case 6 -> built.forfeit(party, model, id);
            default -> built.disburse(party, model, id, amount);
        };
    }

    private Object callNaive(final int what, final int party, final Model model, final long id, final long amount) {
        return switch (what) {
            case 0 -> naive.credit(party, amount, id);
            case 1 -> naive.withdraw(party, amount);
            case 2, 3 -> naive.reserve(party, model, id, amount % 60);
            case 4 -> naive.release(party, model, id);
            case 5 -> naive.apply(party, model, id, amount);
            case 6 -> naive.forfeit(party, model, id);
            default -> naive.disburse(party, model, id, amount);
        };
    }

    private void expect(final String what, final Object answered, final Object expected) {
        if (!Objects.equals(answered, expected)) {
            throw new AssertionError("seed " + seed() + ", " + what + ": " + answered + ", naive: " + expected);
        }
    }
}
