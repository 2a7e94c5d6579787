package io.jishi.node.codec;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.Halt;
import io.jishi.core.command.Resume;
import io.jishi.core.command.SetKillSwitch;
import io.jishi.core.command.SetPhase;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;
import io.jishi.wire.HaltDecoder;
import io.jishi.wire.ResumeDecoder;
import io.jishi.wire.SetKillSwitchDecoder;
import io.jishi.wire.SetPhaseDecoder;

/**
 * Reads the commands of phases, halts and kill switches from their wire form into carriers that it reuses.
 */
final class PhaseCommandDecoder implements GroupDecoder {
    private final SetPhaseDecoder setPhaseDecoder = new SetPhaseDecoder();
    private final SetPhase setPhase = new SetPhase();
    private final HaltDecoder haltDecoder = new HaltDecoder();
    private final Halt halt = new Halt();
    private final ResumeDecoder resumeDecoder = new ResumeDecoder();
    private final Resume resume = new Resume();
    private final SetKillSwitchDecoder setKillSwitchDecoder = new SetKillSwitchDecoder();
    private final SetKillSwitch setKillSwitch = new SetKillSwitch();

    @Override
    public Command decode(final CommandType type, final Frame frame) {
        switch (type) {
            case SET_PHASE:
                return setPhase(frame);
            case HALT:
                return halt(frame);
            case RESUME:
                return resume(frame);
            case SET_KILL_SWITCH:
                return setKillSwitch(frame);
            default:
                return null;
        }
    }

    private SetPhase setPhase(final Frame frame) {
        final SetPhaseDecoder in =
            setPhaseDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final SetPhase command = setPhase;
        command.subjectId = in.subjectId();
        command.scope = Values.named(Scope.ofCode(in.scopeRaw()));
        command.phase = Values.named(Phase.ofCode(in.phaseRaw()));
        command.reasonCode = in.reasonCode();
        return command;
    }

    private Halt halt(final Frame frame) {
        final HaltDecoder in =
            haltDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final Halt command = halt;
        command.subjectId = in.subjectId();
        command.scope = Values.named(Scope.ofCode(in.scopeRaw()));
        command.reasonCode = in.reasonCode();
        return command;
    }

    private Resume resume(final Frame frame) {
        final ResumeDecoder in =
            resumeDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final Resume command = resume;
        command.subjectId = in.subjectId();
        command.scope = Values.named(Scope.ofCode(in.scopeRaw()));
        command.reasonCode = in.reasonCode();
        return command;
    }

    private SetKillSwitch setKillSwitch(final Frame frame) {
        final SetKillSwitchDecoder in =
            setKillSwitchDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final SetKillSwitch command = setKillSwitch;
        command.subjectId = in.subjectId();
        command.scope = Values.named(Scope.ofCode(in.scopeRaw()));
        command.on = Values.flag(in.onRaw());
        command.reasonCode = in.reasonCode();
        return command;
    }
}
