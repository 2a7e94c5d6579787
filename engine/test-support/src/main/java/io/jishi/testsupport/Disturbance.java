package io.jishi.testsupport;

import io.jishi.core.command.Command;
import io.jishi.core.command.Halt;
import io.jishi.core.command.Resume;
import io.jishi.core.command.SetKillSwitch;
import io.jishi.core.command.SetParticipantStatus;
import io.jishi.core.command.SetPhase;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;
import java.util.function.Consumer;

/** What an operator stops a market with, and with each of it what puts it right again. */
public final class Disturbance {
    private Disturbance() {
    }

    /**
     * A halt.
     *
     * @param scope     of what kind.
     * @param subjectId of which; 0 = of all.
     * @param repairs   is given the command that lifts it.
     * @return the command.
     */
    public static Command halt(final Scope scope, final long subjectId, final Consumer<Command> repairs) {
        final Resume resume = new Resume();
        resume.scope = scope;
        resume.subjectId = subjectId;
        repairs.accept(resume);
        final Halt halt = new Halt();
        halt.scope = scope;
        halt.subjectId = subjectId;
        return halt;
    }

    /**
     * A kill switch.
     *
     * @param scope     of what kind.
     * @param subjectId of which; 0 = of all.
     * @param repairs   is given the command that lifts it.
     * @return the command.
     */
    public static Command kill(final Scope scope, final long subjectId, final Consumer<Command> repairs) {
        repairs.accept(killSwitch(scope, subjectId, false));
        return killSwitch(scope, subjectId, true);
    }

    private static Command killSwitch(final Scope scope, final long subjectId, final boolean on) {
        final SetKillSwitch command = new SetKillSwitch();
        command.scope = scope;
        command.subjectId = subjectId;
        command.on = on;
        return command;
    }

    /**
     * A party that may do less.
     *
     * @param participantId the party.
     * @param status        its status now.
     * @param repairs       is given the command that makes it NORMAL.
     * @return the command.
     */
    public static Command status(
        final int participantId, final ParticipantStatus status, final Consumer<Command> repairs) {
        repairs.accept(setStatus(participantId, ParticipantStatus.NORMAL));
        return setStatus(participantId, status);
    }

    private static Command setStatus(final int participantId, final ParticipantStatus status) {
        final SetParticipantStatus command = new SetParticipantStatus();
        command.targetParticipantId = participantId;
        command.status = status;
        return command;
    }

    /**
     * A market that is not open.
     *
     * @param scope     of what kind.
     * @param subjectId of which.
     * @param phase     its phase now.
     * @param repairs   is given the command that opens it.
     * @return the command.
     */
    public static Command phase(
        final Scope scope, final long subjectId, final Phase phase, final Consumer<Command> repairs) {
        repairs.accept(setPhase(scope, subjectId, Phase.OPEN));
        return setPhase(scope, subjectId, phase);
    }

    private static Command setPhase(final Scope scope, final long subjectId, final Phase phase) {
        final SetPhase command = new SetPhase();
        command.scope = scope;
        command.subjectId = subjectId;
        command.phase = phase;
        return command;
    }
}
