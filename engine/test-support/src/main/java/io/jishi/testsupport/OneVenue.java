package io.jishi.testsupport;

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

/** A market where nothing is special: venue 1, some enterprises that are at home there and instruments, from 1 on. */
public final class OneVenue {
    private OneVenue() {
    }

    /**
     * Its definition.
     *
     * @param models  the market models that are allowed, a bit each.
     * @param parties how many.
     * @return commands for the system's session.
     */
    public static List<Command> definition(final int models, final int parties) {
        final List<Command> commands = new ArrayList<>();
        final DefineVenue venue = new DefineVenue();
        venue.venueId = 1;
        venue.models = models;
        venue.replaceKeepsPriority = true;
        venue.codeLow = 1;
        commands.add(venue);
        for (int id = 1; id <= parties; id++) {
            final RegisterParticipant party = new RegisterParticipant();
            party.newParticipantId = id;
            party.homeVenueId = 1;
            party.kind = ParticipantKind.ENTERPRISE;
            party.grade = CreditGrade.A;
            party.codeLow = id;
            commands.add(party);
        }
        return commands;
    }

    /**
     * The same with open instruments.
     *
     * @param models      the market models that are allowed, a bit each.
     * @param parties     how many.
     * @param instruments how many.
     * @return commands for the system's session.
     */
    public static List<Command> definition(final int models, final int parties, final int instruments) {
        final List<Command> commands = definition(models, parties);
        for (int id = 1; id <= instruments; id++) {
            commands.add(instrument(id));
        }
        return commands;
    }

    /**
     * An open instrument of venue 1 without bands, limits and public books; tick and lot are 1.
     *
     * @param id the instrument.
     * @return the command.
     */
    public static DefineInstrument instrument(final int id) {
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
