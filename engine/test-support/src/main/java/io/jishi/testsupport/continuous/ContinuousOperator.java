package io.jishi.testsupport.continuous;

import io.jishi.core.command.Command;
import io.jishi.core.command.DropSession;
import io.jishi.core.command.SetOwnerGroup;
import io.jishi.core.command.SetReferencePrice;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;
import io.jishi.testsupport.Disturbance;
import io.jishi.testsupport.SeededFlow;
import java.util.ArrayDeque;

/** The operator's part of a flow: whatever stops trading is soon lifted again. */
final class ContinuousOperator extends SeededFlow {
    private final ContinuousWorld world;
    private final ArrayDeque<Command> repairs = new ArrayDeque<>();

    ContinuousOperator(final long seed, final ContinuousWorld world) {
        super(seed ^ 0x2545F4914F6CDD1DL);
        this.world = world;
    }

    Command next() {
        final boolean repair = repairs.size() > 1 || (!repairs.isEmpty() && chance(700));
        final Command command = repair ? repairs.removeFirst() : act();
        return world.by(command, chance(800) ? 0 : chance(900) ? world.sessions() : 1, 0);
    }

    private Command act() {
        switch (between(0, 8)) {
            case 0:
                return halt();
            case 1:
                return phase();
            case 2:
                return kill();
            case 3:
                return status();
            case 4:
                return dropSession();
            case 5:
                return ownerGroup();
            case 6:
                return referencePrice();
            case 7:
                return world.venue(between(1, 2));
            default:
                return oneOf(phase(), halt());
        }
    }

    private long subject(final Scope scope) {
        return switch (scope) {
            case ALL -> number(0, 0);
            case VENUE -> number(1, 2);
            case INSTRUMENT -> number(1, world.instruments());
            case PARTICIPANT -> number(1, world.participants());
            default -> number(1, 9);
        };
    }

    private Command halt() {
        final Scope scope = chance(20) ? oneOf(Scope.values())
            : oneOf(Scope.ALL, Scope.VENUE, Scope.INSTRUMENT, Scope.PARTICIPANT);
        return Disturbance.halt(scope, subject(scope), repairs::addLast);
    }

    private Command phase() {
        final Scope scope = chance(20) ? oneOf(Scope.values()) : oneOf(Scope.VENUE, Scope.INSTRUMENT);
        final long subjectId = subject(scope);
        final Phase phase = chance(30) ? oneOf(Phase.values())
            : oneOf(Phase.HALTED, Phase.CLOSED, Phase.CLOSED, Phase.PRE_OPEN, Phase.PRE_OPEN, Phase.PRE_OPEN);
        return Disturbance.phase(scope, subjectId, phase, repairs::addLast);
    }

    private Command kill() {
        final Scope scope = chance(20) ? oneOf(Scope.values()) : oneOf(Scope.ALL, Scope.VENUE, Scope.PARTICIPANT);
        return Disturbance.kill(scope, subject(scope), repairs::addFirst);
    }

    private Command status() {
        return Disturbance.status(
            number(1, world.participants()), oneOf(ParticipantStatus.values()), repairs::addLast);
    }

    private Command dropSession() {
        final DropSession drop = new DropSession();
        drop.targetSessionId = number(0, world.sessions());
        return drop;
    }

    private Command ownerGroup() {
        final SetOwnerGroup group = new SetOwnerGroup();
        group.targetParticipantId = number(1, world.participants());
        group.ownerGroupId = chance(600) ? 0 : between(1, 2);
        return group;
    }

    private Command referencePrice() {
        final SetReferencePrice reference = new SetReferencePrice();
        reference.instrumentId = number(1, world.instruments());
        reference.referencePriceFen = (long)world.tick() * number(world.lowTicks(), world.highTicks());
        return reference;
    }
}
