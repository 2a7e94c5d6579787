package io.jishi.perf.book;

import io.jishi.core.command.Command;
import io.jishi.core.command.DefineInstrument;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Right;
import java.util.ArrayList;
import java.util.List;

/**
 * A market to measure a book in: one venue without limits, its parties and open instruments, numbered from 1. Tests
 * have one that is much alike, but what supports tests is not on the class path of the distribution.
 */
public final class PlainMarket {
    private static final int CONTINUOUS = 1;

    private PlainMarket() {
    }

    /**
     * Its definition.
     *
     * @param parties     how many.
     * @param instruments how many; tick and lot are 1.
     * @return commands for the system's session.
     */
    public static List<Command> definition(final int parties, final int instruments) {
        final List<Command> commands = new ArrayList<>();
        final DefineVenue venue = new DefineVenue();
        venue.venueId = 1;
        venue.models = CONTINUOUS;
        venue.linked = true;
        venue.replaceKeepsPriority = true;
        venue.codeLow = 1;
        commands.add(venue);
        for (int id = 1; id <= parties; id++) {
            commands.add(party(id));
        }
        for (int id = 1; id <= instruments; id++) {
            commands.add(instrument(id));
        }
        return commands;
    }

    private static RegisterParticipant party(final int id) {
        final RegisterParticipant participant = new RegisterParticipant();
        participant.newParticipantId = id;
        participant.homeVenueId = 1;
        participant.kind = ParticipantKind.ENTERPRISE;
        participant.grade = CreditGrade.A;
        participant.codeLow = id;
        return participant;
    }

    private static DefineInstrument instrument(final int id) {
        final DefineInstrument instrument = new DefineInstrument();
        instrument.instrumentId = id;
        instrument.venueId = 1;
        instrument.right = Right.ORDINARY;
        instrument.phase = Phase.OPEN;
        instrument.tickFen = 1;
        instrument.lotUnits = 1;
        instrument.codeLow = id;
        return instrument;
    }
}
