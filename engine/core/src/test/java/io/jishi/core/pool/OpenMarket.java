package io.jishi.core.pool;

import io.jishi.core.Exchange;
import io.jishi.core.command.Command;
import io.jishi.core.command.DefineField;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.Right;
import java.util.List;

/** What parts of the pool are given by an exchange, for tests that put them together themselves. */
final class OpenMarket {
    private static final int POOL = 2;
    private final Exchange exchange;
    private Market market;
    private long sequence;

    OpenMarket(final int maxFields) {
        exchange = new Exchange(new CoreLimits().maxFields(maxFields).maxListings(1), List.of((its) -> {
            market = its;
            return new PoolModel(its);
        }), (event) -> { });
    }

    Market market() {
        return market;
    }

    Fields fields() {
        return market.reference().fields();
    }

    void apply(final Command command) {
        exchange.onCommand(command, ++sequence, 1);
    }

    /** Under another, or as a root under 0; not if the other does not exist or is as deep as fields lie. */
    void defineField(final int fieldId, final int parentFieldId) {
        final DefineField field = new DefineField();
        field.fieldId = fieldId;
        field.parentFieldId = parentFieldId;
        field.codeLow = fieldId;
        apply(field);
    }

    /** A venue, and a party of it with a credit grade. */
    void party(final int participantId, final CreditGrade grade) {
        final DefineVenue venue = new DefineVenue();
        venue.venueId = 1;
        venue.models = POOL;
        venue.codeLow = 1;
        apply(venue);
        final RegisterParticipant party = new RegisterParticipant();
        party.newParticipantId = participantId;
        party.homeVenueId = 1;
        party.kind = ParticipantKind.ENTERPRISE;
        party.grade = grade;
        party.codeLow = participantId;
        apply(party);
    }

    /** A supply to be introduced, of an ordinary right, that asks for nothing. */
    static SubmitSupply supply() {
        final SubmitSupply command = new SubmitSupply();
        command.right = Right.ORDINARY;
        command.visibility = ListingVisibility.NATIONAL;
        command.minimumGrade = CreditGrade.D;
        command.executionMode = ExecutionMode.PROPOSAL;
        return command;
    }

    /** A demand to be introduced, for no right yet, that asks for nothing. */
    static SubmitDemand demand() {
        final SubmitDemand command = new SubmitDemand();
        command.visibility = ListingVisibility.NATIONAL;
        command.minimumGrade = CreditGrade.D;
        command.executionMode = ExecutionMode.PROPOSAL;
        return command;
    }
}
