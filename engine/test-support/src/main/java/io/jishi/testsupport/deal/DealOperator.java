package io.jishi.testsupport.deal;

import io.jishi.core.command.Command;
import io.jishi.core.command.DefineAsset;
import io.jishi.core.command.DefineField;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.GrantRight;
import io.jishi.core.command.IssueCertificate;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.SetFeeTable;
import io.jishi.core.command.SetOwnerGroup;
import io.jishi.core.event.EventType;
import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;
import io.jishi.testsupport.Disturbance;
import io.jishi.testsupport.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operator of a random market of deals: lays it out, disturbs it, and mostly puts it right again soon. */
final class DealOperator {
    private static final int ASSETS = 10;
    /** AUCTION, DISCLOSURE and AGREEMENT. */
    private static final int DEALS = 1 << 2 | 1 << 3 | 1 << 4;
    private final DealFlow flow;
    private final int parties;
    private final int venues;
    private final List<Command> repairs = new ArrayList<>();
    private final Map<Long, Integer> turns = new HashMap<>();
    private long lastAgreement;
    private long lastObjection;
    private long lastTrade;

    DealOperator(final DealFlow flow, final int parties, final int venues) {
        this.flow = flow;
        this.parties = parties;
        this.venues = venues;
    }

    long lastAgreement() {
        return lastAgreement;
    }

    long lastObjection() {
        return lastObjection;
    }

    /** Who may answer an agreement, mostly. */
    int turn(final long agreement) {
        return flow.dice(850) ? turns.getOrDefault(agreement, 1) : flow.party();
    }

    void learn(final RecordedEvent event) {
        if (event.type() == EventType.AGREEMENT_CHANGED) {
            final long id = event.get("agreementId");
            lastAgreement = Math.max(lastAgreement, id);
            final int offerer = (int)event.get("participantId");
            final int other = (int)event.get("counterpartyId");
            turns.merge(id, other, (before, after) -> before == other ? offerer : other);
        } else if (event.type() == EventType.OBJECTION_CHANGED) {
            lastObjection = Math.max(lastObjection, event.get("objectionId"));
        } else if (event.type() == EventType.TRADED) {
            lastTrade = event.get("tradeNumber");
        }
    }

    List<Command> layout() {
        final List<Command> commands = new ArrayList<>();
        for (int venue = 1; venue <= venues; venue++) {
            commands.add(venue(venue, true));
            commands.add(fees(venue));
        }
        for (int field = 1; field <= 2; field++) {
            final DefineField command = new DefineField();
            command.fieldId = field;
            command.codeLow = field;
            commands.add(command);
        }
        for (int party = 1; party <= parties; party++) {
            commands.add(participant(party));
        }
        for (int asset = 1; asset <= ASSETS; asset++) {
            final DefineAsset command = new DefineAsset();
            command.assetId = asset;
            command.ownerParticipantId = 1 + asset % parties;
            commands.add(command);
        }
        return commands;
    }

    /** An asset that a party owned at first, or any. */
    long asset(final int party) {
        for (int asset = flow.draw(1, ASSETS); asset <= ASSETS && flow.dice(950); asset++) {
            if (1 + asset % parties == party) {
                return asset;
            }
        }
        return flow.any(0, ASSETS + 1);
    }

    private Command venue(final int venueId, final boolean tame) {
        final DefineVenue command = new DefineVenue();
        command.venueId = venueId;
        command.models = tame || flow.dice(950) ? DEALS : 1;
        command.linked = flow.dice(700);
        command.jointCredit = flow.dice(700);
        command.maxOrderValueFen = flow.dice(200) ? flow.draw(1_000, 5_000) : 0;
        command.graceMs = flow.draw(0, 2) * 43_200_000L;
        command.restrictedDepositBps = flow.dice(500) ? flow.draw(10_000, 30_000) : 0;
        command.priceCutBps = flow.dice(300) ? flow.draw(1, 10_000) : 0;
        command.appraisalDays = flow.dice(200) ? flow.draw(1, 400) : 0;
        command.minExtensionDays = flow.dice(200) ? flow.draw(1, 6) : 0;
        command.minPublicityDays = flow.dice(200) ? flow.draw(1, 17) : 0;
        command.maxCommandsPerSecond = flow.dice(100) ? flow.draw(1, 10) : 0;
        command.codeLow = venueId;
        return command;
    }

    private Command fees(final int venueId) {
        final SetFeeTable command = new SetFeeTable();
        command.venueId = venueId;
        command.model = Model.ofCode(flow.draw(4, 5));
        command.buyerShareBps = flow.draw(0, 10_000);
        command.minimumFen = flow.dice(500) ? flow.draw(0, 9) : 0;
        command.bracketsCount = flow.draw(0, 2);
        command.bracketsFromFen[1] = flow.draw(1, 3_000);
        command.bracketsRateBps[0] = flow.draw(0, 300);
        command.bracketsRateBps[1] = flow.any(0, 300);
        return command;
    }

    private Command participant(final int party) {
        final RegisterParticipant command = new RegisterParticipant();
        command.newParticipantId = party;
        command.homeVenueId = flow.draw(1, venues);
        command.kind = ParticipantKind.ofCode(flow.draw(1, 5));
        command.grade = CreditGrade.A;
        command.ownerGroupId = flow.dice(300) ? 1 : 0;
        command.codeLow = party;
        return command;
    }

    Command command() {
        if (!repairs.isEmpty() && flow.dice(600)) {
            return repairs.remove(flow.draw(0, repairs.size() - 1));
        }
        return switch (flow.draw(0, 9)) {
            case 0, 1 -> halt();
            case 2 -> status();
            case 3 -> flow.dice(300) ? kill() : group();
            case 4 -> phase();
            case 5 -> profile();
            case 6 -> fees(flow.venue());
            case 7 -> grant();
            default -> certificate();
        };
    }

    private Command profile() {
        final int venueId = flow.venue();
        repairs.add(venue(venueId, true));
        return venue(venueId, false);
    }

    private Command halt() {
        final Scope scope = flow.dice(200) ? Scope.ALL : flow.dice(500) ? Scope.VENUE : Scope.PARTICIPANT;
        return Disturbance.halt(scope, subject(scope), repairs::add);
    }

    private Command status() {
        return Disturbance.status(flow.party(), ParticipantStatus.ofCode(flow.draw(2, 4)), repairs::add);
    }

    private Command group() {
        final SetOwnerGroup command = new SetOwnerGroup();
        command.targetParticipantId = flow.party();
        command.ownerGroupId = flow.draw(0, 1);
        return command;
    }

    private Command kill() {
        final Scope scope = flow.dice(100) ? Scope.ALL : flow.dice(300) ? Scope.VENUE : Scope.PARTICIPANT;
        return Disturbance.kill(scope, subject(scope), repairs::add);
    }

    private long subject(final Scope scope) {
        return scope == Scope.ALL ? 0 : scope == Scope.VENUE ? flow.venue() : flow.party();
    }

    private Command phase() {
        return Disturbance.phase(
            Scope.VENUE, flow.venue(), flow.dice(500) ? Phase.HALTED : Phase.CLOSED, repairs::add);
    }

    private Command grant() {
        final GrantRight command = new GrantRight();
        command.assetId = flow.any(1, ASSETS);
        command.right = flow.right();
        command.granteeId = flow.party();
        return command;
    }

    private Command certificate() {
        final IssueCertificate command = new IssueCertificate();
        command.tradeVenueId = flow.venue();
        command.tradeYear = 1970;
        command.tradeNumber = Math.max(0, lastTrade - flow.draw(0, 3));
        command.state = CertificateState.ofCode(flow.draw(0, 3));
        return command;
    }
}
