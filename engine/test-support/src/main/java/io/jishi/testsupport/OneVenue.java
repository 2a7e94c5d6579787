package io.jishi.testsupport;

import io.jishi.core.command.Command;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ParticipantKind;
import java.util.ArrayList;
import java.util.List;

/** A market where nothing is special: venue 1 and some enterprises that are at home there, numbered from 1. */
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
}
