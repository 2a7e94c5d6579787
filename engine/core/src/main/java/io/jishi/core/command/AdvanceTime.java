package io.jishi.core.command;

/** System: lets time pass so that due timers fire; injected by the sequencer. Its time is its record's timestamp. */
public final class AdvanceTime extends Command {
    @Override
    public CommandType type() {
        return CommandType.ADVANCE_TIME;
    }
}
