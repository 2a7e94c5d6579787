package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.DropSession;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.Halt;
import io.jishi.core.command.MassCancel;
import io.jishi.core.command.Resume;
import io.jishi.core.command.SetKillSwitch;
import io.jishi.core.command.SetPhase;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading B24 and what else stops orders or ends many at once. */
class HaltTest {
    private final BookScript book = new BookScript();

    private List<String> halt(final Scope scope, final long subjectId) {
        final Halt halt = new Halt();
        halt.scope = scope;
        halt.subjectId = subjectId;
        return book.apply(halt);
    }

    private List<String> resume(final Scope scope, final long subjectId) {
        final Resume resume = new Resume();
        resume.scope = scope;
        resume.subjectId = subjectId;
        return book.apply(resume);
    }

    private List<String> kill(final Scope scope, final long subjectId) {
        final SetKillSwitch kill = new SetKillSwitch();
        kill.scope = scope;
        kill.subjectId = subjectId;
        kill.on = true;
        return book.apply(kill);
    }

    private List<String> massCancel(final int party, final Scope scope, final long subjectId, final Side side) {
        final MassCancel cancel = new MassCancel();
        cancel.scope = scope;
        cancel.subjectId = subjectId;
        cancel.side = side;
        cancel.bothSides = side == null;
        return book.apply(party, cancel);
    }

    /** An order that leaves between them lets another take its place in the list of its owner. */
    @Test
    void shouldEndTheOrdersOfAPartyInTheOrderOfTheirEntryWhateverLeftBefore() {
        for (int i = 0; i < 20; i++) {
            book.buy(1 + i % 2, 100 - i, 5);
        }
        book.cancel(1, 1);
        book.cancel(1, 5);
        assertThat(massCancel(1, Scope.INSTRUMENT, BookScript.INSTRUMENT, null)).containsExactly(
            "ended 3 MASS_CANCEL left 5",
            "ended 7 MASS_CANCEL left 5",
            "ended 9 MASS_CANCEL left 5",
            "ended 11 MASS_CANCEL left 5",
            "ended 13 MASS_CANCEL left 5",
            "ended 15 MASS_CANCEL left 5",
            "ended 17 MASS_CANCEL left 5",
            "ended 19 MASS_CANCEL left 5");
        assertThat(massCancel(1, Scope.PARTICIPANT, 0, null)).containsExactly("rejected UNKNOWN_ORDER");
    }

    private void haltsNewAndReplaceOnly(final Scope scope, final long subjectId) {
        book.buy(1, 100, 5);
        book.buy(1, 99, 6);
        assertThat(halt(scope, subjectId)).containsExactly("HALT_CHANGED");
        assertThat(book.buy(1, 100, 5)).containsExactly("rejected HALTED");
        assertThat(book.replace(1, 1, 100, 4)).containsExactly("rejected HALTED");
        assertThat(book.cancel(1, 1)).containsExactly("ended 1 CANCELLED left 5");
        assertThat(massCancel(1, Scope.PARTICIPANT, 0, null)).containsExactly("ended 2 MASS_CANCEL left 6");
        assertThat(resume(scope, subjectId)).containsExactly("HALT_CHANGED");
        assertThat(book.buy(1, 100, 5)).containsExactly("accepted 3 at 100");
    }

    @Test
    void shouldHaltEverything() {
        haltsNewAndReplaceOnly(Scope.ALL, 0);
    }

    @Test
    void shouldHaltAVenue() {
        haltsNewAndReplaceOnly(Scope.VENUE, 1);
    }

    @Test
    void shouldHaltAnInstrument() {
        haltsNewAndReplaceOnly(Scope.INSTRUMENT, BookScript.INSTRUMENT);
    }

    @Test
    void shouldHaltAParty() {
        haltsNewAndReplaceOnly(Scope.PARTICIPANT, 1);
    }

    @Test
    void shouldHaltOnlyWhatIsMeant() {
        halt(Scope.PARTICIPANT, 2);
        halt(Scope.INSTRUMENT, BookScript.INSTRUMENT + 1);
        assertThat(book.buy(1, 100, 5)).containsExactly("accepted 1 at 100");
    }

    @Test
    void shouldRefuseOutsideTheOpenPhaseAndCancelInAny() {
        book.buy(1, 100, 5);
        final SetPhase phase = new SetPhase();
        phase.scope = Scope.INSTRUMENT;
        phase.subjectId = BookScript.INSTRUMENT;
        phase.phase = Phase.HALTED;
        book.apply(phase);
        assertThat(book.buy(1, 100, 5)).containsExactly("rejected HALTED");
        phase.phase = Phase.CLOSED;
        book.apply(phase);
        assertThat(book.buy(1, 100, 5)).containsExactly("rejected NOT_OPEN");
        assertThat(book.replace(1, 1, 100, 4)).containsExactly("rejected NOT_OPEN");
        assertThat(book.cancel(1, 1)).containsExactly("ended 1 CANCELLED left 5");
    }

    @Test
    void shouldEndTheOrdersOfAKilledPartyInTheOrderOfEntry() {
        book.buy(1, 100, 5);
        book.buy(2, 100, 5);
        book.sell(1, 110, 6);
        book.buy(1, 101, 7);
        book.replace(1, 1, 99, 9);
        assertThat(kill(Scope.PARTICIPANT, 1)).containsExactly(
            "KILL_SWITCH_CHANGED", "ended 1 KILLED left 9", "ended 3 KILLED left 6", "ended 4 KILLED left 7");
        assertThat(book.buy(1, 100, 5)).containsExactly("rejected KILLED");
        assertThat(book.cancel(2, 2)).containsExactly("ended 2 CANCELLED left 5");
    }

    @Test
    void shouldEndTheOrdersOfAKilledVenueBookByBook() {
        book.enter(1, Side.SELL, 110, 1, order -> order.instrumentId = BookScript.INSTRUMENT + 1);
        book.sell(1, 110, 2);
        book.buy(2, 99, 3);
        book.buy(2, 100, 4);
        assertThat(kill(Scope.VENUE, 1)).containsExactly("KILL_SWITCH_CHANGED",
            "ended 4 KILLED left 4", "ended 3 KILLED left 3", "ended 2 KILLED left 2", "ended 1 KILLED left 1");
    }

    @Test
    void shouldCancelManyByPartyInstrumentSessionAndSide() {
        book.buy(1, 100, 1);
        book.sell(1, 110, 2);
        book.enter(1, Side.BUY, 100, 3, order -> order.instrumentId = BookScript.INSTRUMENT + 1);
        book.buy(2, 100, 4);
        assertThat(massCancel(1, Scope.INSTRUMENT, BookScript.INSTRUMENT, Side.SELL))
            .containsExactly("ended 2 MASS_CANCEL left 2");
        assertThat(massCancel(1, Scope.SESSION, 1, null)).containsExactly("rejected UNKNOWN_ORDER");
        assertThat(massCancel(1, Scope.SESSION, 0, null))
            .containsExactly("ended 1 MASS_CANCEL left 1", "ended 3 MASS_CANCEL left 3");
        assertThat(massCancel(1, Scope.PARTICIPANT, 0, null)).containsExactly("rejected UNKNOWN_ORDER");
        assertThat(massCancel(1, Scope.PARTICIPANT, 5, null)).containsExactly("rejected BAD_VALUE");
        assertThat(massCancel(1, Scope.INSTRUMENT, 99, null)).containsExactly("rejected UNKNOWN_INSTRUMENT");
        assertThat(massCancel(1, Scope.SESSION, 99, null)).containsExactly("rejected UNKNOWN_SESSION");
        assertThat(massCancel(1, Scope.VENUE, 1, null)).containsExactly("rejected BAD_VALUE");
        assertThat(massCancel(2, Scope.PARTICIPANT, 0, null)).containsExactly("ended 4 MASS_CANCEL left 4");
    }

    @Test
    void shouldEndTheOrdersOfASessionThatIsLost() {
        final EnterOrder order = new EnterOrder();
        order.sessionId = 1;
        order.clientSequence = 1;
        order.clientOrderId = 900;
        order.instrumentId = BookScript.INSTRUMENT;
        order.side = Side.BUY;
        order.priceFen = 100;
        order.quantityUnits = 5;
        assertThat(book.apply(1, order)).containsExactly("accepted 1 at 100");
        book.buy(1, 100, 6);
        final DropSession drop = new DropSession();
        drop.targetSessionId = 1;
        assertThat(book.apply(drop)).containsExactly("SESSION_DROPPED", "ended 1 DISCONNECT left 5");
    }
}
