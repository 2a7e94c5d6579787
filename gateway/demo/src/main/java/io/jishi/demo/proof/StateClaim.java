package io.jishi.demo.proof;

import io.jishi.cli.ExitCode;
import io.jishi.demo.process.EngineProcess;
import io.jishi.demo.process.ReplayProcess;

/**
 * The recovered engine had the state that the journal leads to, and the events that it made are those that a replay
 * makes.
 */
final class StateClaim {
    private final Evidence evidence;
    private final EngineProcess.State engine;
    private final ReplayProcess.Result replay;
    private final Findings findings =
        new Findings("The recovered engine's state equals that of an independent replay");

    StateClaim(final Evidence evidence, final EngineProcess.State engine, final ReplayProcess.Result replay) {
        this.evidence = evidence;
        this.engine = engine;
        this.replay = replay;
    }

    Verdict examine() {
        final long commands = JournalWalk.each(evidence.commandJournal(), (sequence, time, buffer, offset, length) -> {
        });
        final long events = JournalWalk.each(evidence.eventJournal(), (sequence, time, buffer, offset, length) -> {
        });
        if (replay.exitCode() != ExitCode.OK) {
            findings.fault("the replay does not agree with the event journal:%n%s", replay.lastLines());
        }
        if (engine.stateHash() != replay.stateHash()) {
            findings.fault("the engine stopped with state hash %016x, the replay ends with %016x", engine.stateHash(),
                replay.stateHash());
        }
        if (engine.lastCommand() != commands || replay.commands() != commands) {
            findings.fault("the command journal holds %,d commands; the engine stopped after %,d, the replay applied "
                + "%,d", commands, engine.lastCommand(), replay.commands());
        }
        if (replay.events() != events || replay.compared() != events) {
            findings.fault("the event journal holds %,d events; the replay made %,d and compared %,d", events,
                replay.events(), replay.compared());
        }
        findings.evidence("%016x  the recovered engine, when it stopped after command %,d", engine.stateHash(),
            engine.lastCommand());
        findings.evidence("%016x  process %d, which replayed %,d commands from nothing", replay.stateHash(),
            replay.pid(), replay.commands());
        findings.evidence("%,d events of the replay equal those of the event journal, byte for byte.",
            replay.compared());
        return findings.verdict();
    }
}
