package io.jishi.core.command;

import io.jishi.core.vocabulary.Scope;

/** Refuses every trading command in a scope (KILLED) and cancels its open orders; or lifts that. */
public final class SetKillSwitch extends Command {
    /** What is killed; 0 with scope ALL. */
    public long subjectId;
    /** ALL, VENUE or PARTICIPANT. */
    public Scope scope;
    /** TRUE kills, FALSE lifts. */
    public boolean on;
    /** Published reason. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.SET_KILL_SWITCH;
    }
}
