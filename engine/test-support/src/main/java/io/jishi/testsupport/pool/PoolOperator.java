package io.jishi.testsupport.pool;

import io.jishi.core.command.Command;
import io.jishi.core.command.DefineAsset;
import io.jishi.core.command.DefineField;
import io.jishi.core.command.DefineRegion;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.EndGrant;
import io.jishi.core.command.GrantRight;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.SetCreditGrade;
import io.jishi.core.command.SetOwnerGroup;
import io.jishi.core.command.SetPoolRules;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Scope;
import io.jishi.testsupport.Disturbance;
import java.util.ArrayList;
import java.util.List;

/** The operator of a random pool market: lays it out, then disturbs it, and mostly puts it right again soon. */
final class PoolOperator {
    private static final int POOL_AND_AUCTION = 1 << 1 | 1 << 2;
    private final PoolFlow flow;
    private final PoolShape shape;
    private final List<Command> repairs = new ArrayList<>();
    private final List<Integer> leaves = new ArrayList<>();
    private int grants;

    PoolOperator(final PoolFlow flow, final PoolShape shape) {
        this.flow = flow;
        this.shape = shape;
    }

    List<Command> layout() {
        final List<Command> commands = new ArrayList<>();
        for (int venue = 1; venue <= shape.venues; venue++) {
            commands.add(venue(venue, true));
        }
        for (int venue = 1; venue <= shape.venues && flow.dice(700); venue++) {
            commands.add(rules(venue));
        }
        for (int region = 1; region <= 4; region++) {
            final DefineRegion command = new DefineRegion();
            command.regionId = region;
            command.codeLow = region;
            commands.add(command);
        }
        for (int field = 1; field <= shape.fields; field++) {
            final int parent = field == 1 || flow.dice(200) ? 0
                : flow.dice(shape.siblings) ? 1 : flow.draw(Math.max(1, field - 3), field - 1);
            leaves.remove((Integer)parent);
            leaves.add(field);
            commands.add(field(field, parent));
        }
        for (int party = 1; party <= shape.parties; party++) {
            commands.add(party(party));
        }
        for (int asset = 1; asset <= shape.assets; asset++) {
            final DefineAsset command = new DefineAsset();
            command.assetId = asset;
            command.ownerParticipantId = 1 + asset % shape.parties;
            commands.add(command);
        }
        return commands;
    }

    /** A leaf of the first layout, or any field. */
    int leaf() {
        return flow.dice(970) ? leaves.get(flow.draw(0, leaves.size() - 1)) : flow.any(1, shape.fields + 4);
    }

    /** An asset that a party owned at first, or any. */
    long asset(final int party) {
        for (int asset = flow.draw(1, shape.assets); asset <= shape.assets && flow.dice(950); asset++) {
            if (1 + asset % shape.parties == party) {
                return asset;
            }
        }
        return flow.dice(100) ? flow.any(0, shape.assets) : 0;
    }

    private Command venue(final int venueId, final boolean tame) {
        final DefineVenue command = new DefineVenue();
        command.venueId = venueId;
        command.models = tame || flow.dice(950) ? POOL_AND_AUCTION : 0;
        command.linked = flow.dice(tame ? 750 : 500);
        command.jointCredit = flow.dice(700);
        command.maxOrderValueFen = flow.dice(100) ? flow.draw(100, 2_000) : 0;
        command.maxCommandsPerSecond = flow.dice(30) ? flow.draw(1, 50) : 0;
        command.ruleSetVersion = flow.draw(0, 3);
        command.codeLow = venueId;
        return command;
    }

    private Command reprofile() {
        final int venueId = flow.venue();
        repairs.add(venue(venueId, true));
        return venue(venueId, false);
    }

    private Command field(final int fieldId, final int parentId) {
        final DefineField command = new DefineField();
        command.fieldId = fieldId;
        command.parentFieldId = parentId;
        command.codeLow = fieldId;
        return command;
    }

    private Command party(final int participantId) {
        final RegisterParticipant command = new RegisterParticipant();
        command.newParticipantId = participantId;
        command.homeVenueId = flow.draw(1, shape.venues);
        command.homeRegionId = flow.draw(0, 4);
        command.kind = ParticipantKind.UNIVERSITY;
        command.grade = CreditGrade.ofCode(flow.draw(1, 4));
        command.ownerGroupId = flow.dice(300) ? flow.draw(0, shape.groups) : 0;
        command.codeLow = participantId;
        return command;
    }

    Command command(final long listingId) {
        if (!repairs.isEmpty() && flow.dice(600)) {
            return repairs.remove(flow.draw(0, repairs.size() - 1));
        }
        if (shape.licensed > 0 && flow.dice(shape.licensed)) {
            return licence();
        }
        return switch (flow.draw(0, 15)) {
            case 0, 1 -> halt(listingId);
            case 2, 3 -> grade();
            case 4 -> group();
            case 5 -> status();
            case 6 -> flow.dice(250) ? kill() : grade();
            case 7 -> phase();
            case 8 -> reprofile();
            case 9 -> flow.dice(900) ? grade() : field(flow.draw(1, shape.fields + 4), flow.any(0, shape.fields));
            case 10, 11 -> grant();
            case 12 -> endGrant();
            case 14, 15 -> rules(flow.venue());
            default -> newAsset();
        };
    }

    /** Weights that sum to 1000, now and then not; mostly few proposals and a short time. */
    private Command rules(final int venueId) {
        final SetPoolRules command = new SetPoolRules();
        command.venueId = venueId;
        command.weightField = flow.draw(0, 300);
        command.weightTags = flow.draw(0, 200);
        command.weightHeadroom = flow.draw(0, 150);
        command.weightMaturity = flow.draw(0, 100);
        command.weightRegion = flow.draw(0, 101);
        command.weightModes = flow.draw(0, 100);
        command.weightFreshness = 1_000 - command.weightField - command.weightTags - command.weightHeadroom
            - command.weightMaturity - command.weightRegion - command.weightModes + (flow.dice(30) ? 1 : 0);
        command.threshold = flow.drawOneOf(0, 0, 300, 500, 700, 1_001);
        command.topK = flow.drawOneOf(1, 2, 3, 5, 20, 101);
        command.proposalMs = flow.drawOneOf(1, 2, 5, 100, 0);
        return command;
    }

    private Command halt(final long listingId) {
        final Scope scope = Scope.ofCode(flow.draw(1, 6));
        final long subjectId = switch (scope) {
            case ALL -> 0;
            case VENUE -> flow.venue();
            case LISTING -> listingId;
            default -> flow.party();
        };
        return Disturbance.halt(scope, subjectId, repairs::add);
    }

    private Command grade() {
        final SetCreditGrade command = new SetCreditGrade();
        command.targetParticipantId = flow.party();
        command.grade = CreditGrade.ofCode(flow.draw(1, 4));
        return command;
    }

    private Command group() {
        final SetOwnerGroup command = new SetOwnerGroup();
        command.targetParticipantId = flow.party();
        command.ownerGroupId = flow.dice(500) ? 0 : flow.draw(0, shape.groups);
        return command;
    }

    private Command status() {
        return Disturbance.status(flow.party(),
            flow.dice(800) ? ParticipantStatus.BLOCKED : ParticipantStatus.WATCH, repairs::add);
    }

    private Command kill() {
        final Scope scope = flow.dice(100) ? Scope.ALL : flow.dice(300) ? Scope.VENUE : Scope.PARTICIPANT;
        final long subjectId = scope == Scope.ALL ? 0 : scope == Scope.VENUE ? flow.venue() : flow.party();
        return Disturbance.kill(scope, subjectId, repairs::add);
    }

    private Command phase() {
        return Disturbance.phase(
            Scope.VENUE, flow.venue(), flow.dice(500) ? Phase.HALTED : Phase.CLOSED, repairs::add);
    }

    private Command grant() {
        final GrantRight command = new GrantRight();
        command.assetId = flow.any(1, shape.assets);
        command.right = flow.right();
        command.granteeId = flow.party();
        if (command.right != Right.ASSIGNMENT || flow.dice(50)) {
            command.territoryLow = flow.dice(600) ? flow.draw(0, 15) << (flow.dice(20) ? 0 : 1) : 0;
            command.fieldsOfUse = flow.dice(600) ? flow.draw(0, 15) : 0;
            command.fromNs = flow.dice(300) ? 1_000_000 + flow.draw(-5_000, 40_000) : 0;
            command.toNs = flow.dice(600) ? 1_000_000 + flow.draw(0, 60_000) : 0;
        }
        grants++;
        return command;
    }

    /** Of an asset of the first, beside which most exclusive rights can be granted. */
    private Command licence() {
        final GrantRight command = new GrantRight();
        command.assetId = flow.draw(1, shape.assets);
        command.right = Right.ORDINARY;
        command.granteeId = flow.party();
        command.territoryLow = 1L << flow.draw(1, 4);
        command.fieldsOfUse = flow.dice(950) ? 1L << 40 : flow.draw(0, 15);
        command.toNs = flow.dice(300) ? 1_000_000 + 20_000L * flow.draw(0, 60_000) : 0;
        grants++;
        return command;
    }

    private Command endGrant() {
        final EndGrant command = new EndGrant();
        command.grantId = flow.any(0, 40 + grants);
        command.reasonCode = 4;
        return command;
    }

    private Command newAsset() {
        final DefineAsset command = new DefineAsset();
        command.assetId = flow.any(1, shape.assets + 5);
        command.ownerParticipantId = flow.party();
        command.appraisalFen = flow.any(0, 9);
        return command;
    }
}
