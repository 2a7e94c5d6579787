package io.jishi.core.command;

/**
 * What somebody asks of the exchange. A command is a carrier with public fields, filled by its sender and only read by
 * the core, which keeps no reference to it: the sender may reuse it as soon as the call returns.
 */
public abstract class Command {
    /** Session that sends it; 0 = the system session inside the engine. */
    public int sessionId;
    /** Number of the command in its session, dense from 1; 0 only in the system session. */
    public long clientSequence;
    /** Participant it is sent for; 0 = the operator. */
    public int participantId;

    /**
     * Which command it is.
     *
     * @return its type.
     */
    public abstract CommandType type();

    /**
     * Template id on the wire.
     *
     * @return the id.
     */
    public int templateId() {
        return type().code();
    }
}
