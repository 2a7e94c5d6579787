package io.jishi.testsupport;

import io.jishi.core.command.Command;

/** Numbers the commands of a flow in their sessions. Not thread safe. */
public final class ClientNumbers {
    private final long[] last;

    /**
     * No session has sent anything.
     *
     * @param sessions sessions 1 to this one send numbered commands.
     */
    public ClientNumbers(final int sessions) {
        last = new long[sessions + 1];
    }

    /**
     * Numbers a command.
     *
     * @param command its session says whose number it gets; untouched if that is none of these.
     * @param off     by how much the number is wrong; 0 = it is not.
     */
    public void number(final Command command, final int off) {
        final int session = command.sessionId;
        if (session > 0 && session < last.length) {
            command.clientSequence = Math.max(0, last[session] + 1 + off);
            last[session] += off == 0 ? 1 : 0;
        }
    }
}
