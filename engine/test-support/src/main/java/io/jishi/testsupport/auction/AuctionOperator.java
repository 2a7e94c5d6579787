package io.jishi.testsupport.auction;

import io.jishi.core.command.Command;
import io.jishi.core.command.SetOwnerGroup;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;
import io.jishi.testsupport.Disturbance;
import io.jishi.testsupport.SeededFlow;
import java.util.ArrayList;
import java.util.List;

/** The operator of random auctions: halts, blocks, closes, and mostly puts it right again soon. */
final class AuctionOperator extends SeededFlow {
    private final AuctionWorld world;
    private final List<Command> repairs = new ArrayList<>();

    AuctionOperator(final long seed, final AuctionWorld world) {
        super(seed ^ 0x14057B7EF767814FL);
        this.world = world;
    }

    /** The next command; halts of lots are of the one named. */
    Command next(final long lotId) {
        final Command command = !repairs.isEmpty() && chance(650)
            ? repairs.remove(between(0, repairs.size() - 1)) : disturb(lotId);
        command.sessionId = world.operatorSession();
        return command;
    }

    private Command disturb(final long lotId) {
        return switch (between(0, 11)) {
            case 0, 1, 2, 3 -> halt(lotId);
            case 4, 5 -> status();
            case 6 -> chance(300) ? kill() : halt(lotId);
            case 7 -> phase();
            case 8 -> reprofile();
            case 9 -> group();
            default -> world.credit(world.participant(), number(-1L, 500L));
        };
    }

    private Command halt(final long lotId) {
        final Scope scope = chance(500) ? Scope.LOT : oneOf(Scope.ALL, Scope.VENUE, Scope.PARTICIPANT, Scope.LISTING);
        final long subjectId = switch (scope) {
            case ALL -> 0;
            case VENUE -> number(1, world.venues());
            case LOT, LISTING -> lotId;
            default -> world.participant();
        };
        return Disturbance.halt(scope, subjectId, repairs::add);
    }

    private Command status() {
        return Disturbance.status(world.participant(),
            oneOf(ParticipantStatus.BLOCKED, ParticipantStatus.RESTRICTED, ParticipantStatus.WATCH), repairs::add);
    }

    private Command kill() {
        final Scope scope = chance(100) ? Scope.ALL : chance(300) ? Scope.VENUE : Scope.PARTICIPANT;
        final long subjectId = scope == Scope.ALL ? 0
            : scope == Scope.VENUE ? number(1, world.venues()) : world.participant();
        return Disturbance.kill(scope, subjectId, repairs::add);
    }

    private Command phase() {
        return Disturbance.phase(Scope.VENUE, number(1, world.venues()),
            oneOf(Phase.HALTED, Phase.CLOSED, Phase.PRE_OPEN), repairs::add);
    }

    private Command reprofile() {
        final int venueId = between(1, world.venues());
        repairs.add(world.venue(venueId, true));
        return world.venue(venueId, false);
    }

    private Command group() {
        final SetOwnerGroup command = new SetOwnerGroup();
        command.targetParticipantId = world.participant();
        command.ownerGroupId = chance(700) ? 0 : between(1, 2);
        return command;
    }
}
