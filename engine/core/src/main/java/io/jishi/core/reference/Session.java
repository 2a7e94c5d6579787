package io.jishi.core.reference;

import io.jishi.core.command.Command;
import io.jishi.core.command.RegisterSession;
import io.jishi.core.event.SessionRegistered;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.SessionRole;

/**
 * A session: who it may act for, the last command it sent, and how its latest commands were answered, so that a command
 * sent again is answered and not applied again.
 */
public final class Session {
    /** How many answers are remembered; older commands sent again are answered without their result. */
    static final int MEMORY = 1_024;

    /** Odd, so that different numbers stay different. */
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    /** More than there are codes of reasons. */
    private static final long REASONS = 256;

    private final int id;
    private final SessionRole role;
    private final int forParticipantId;
    private final int forVenueId;
    private final boolean cancelOnDisconnect;
    /** Of each remembered command its sequence and the code of its reason, so that an answer is one number. */
    private final long[] answers = new long[MEMORY];
    private boolean enabled = true;
    private long lastClientSequence;

    private final long[] credentialHash;

    Session(final RegisterSession command) {
        id = command.newSessionId;
        role = command.role;
        forParticipantId = command.forParticipantId;
        forVenueId = command.forVenueId;
        cancelOnDisconnect = command.cancelOnDisconnect;
        credentialHash = new long[] {
            command.credentialHash0, command.credentialHash1, command.credentialHash2, command.credentialHash3};
    }

    /** The session of the engine itself: it acts as operator and nobody can log on to it. */
    static Session system() {
        final RegisterSession command = new RegisterSession();
        command.role = SessionRole.OPERATOR;
        return new Session(command);
    }

    void describe(final SessionRegistered event) {
        event.registeredSessionId = id;
        event.role = role;
        event.forParticipantId = forParticipantId;
        event.forVenueId = forVenueId;
        event.cancelOnDisconnect = cancelOnDisconnect;
        event.enabled = enabled;
        event.credentialHash0 = credentialHash[0];
        event.credentialHash1 = credentialHash[1];
        event.credentialHash2 = credentialHash[2];
        event.credentialHash3 = credentialHash[3];
    }

    /**
     * Its id.
     *
     * @return 0 for the system session.
     */
    public int id() {
        return id;
    }

    /**
     * Number of the last command it sent.
     *
     * @return the number; 0 = none yet.
     */
    public long lastClientSequence() {
        return lastClientSequence;
    }

    /**
     * Whether its orders are to be cancelled when its connection is lost.
     *
     * @return true if so.
     */
    public boolean cancelOnDisconnect() {
        return cancelOnDisconnect;
    }

    boolean isOperator() {
        return role == SessionRole.OPERATOR;
    }

    /**
     * Whether it may send commands for a participant.
     *
     * @param participant the party.
     * @return true for an operator, the gateway of the party's home venue, and the party itself.
     */
    public boolean actsFor(final Participant participant) {
        return switch (role) {
            case OPERATOR -> true;
            case VENUE -> participant.homeVenueId() == forVenueId;
            case PARTICIPANT -> participant.id() == forParticipantId;
        };
    }

    /**
     * The party that a command of its is sent for: who may be told that it was sent.
     *
     * @param command the command.
     * @return the party; 0 = none, or whoever the command names, for an operator may know everything.
     */
    public int partyOf(final Command command) {
        return switch (role) {
            case OPERATOR -> 0;
            case VENUE -> command.participantId;
            case PARTICIPANT -> forParticipantId;
        };
    }

    /**
     * Whether its commands are let in.
     *
     * @return false: UNKNOWN_SESSION.
     */
    public boolean isEnabled() {
        return enabled;
    }

    void enable(final boolean enable) {
        enabled = enable;
    }

    /**
     * Remembers how its next command was answered.
     *
     * @param clientSequence number of the command.
     * @param sequence       its sequence.
     * @param reason         NONE = accepted.
     */
    public void answered(final long clientSequence, final long sequence, final RejectReason reason) {
        lastClientSequence = clientSequence;
        answers[slot(clientSequence)] = sequence * REASONS + reason.code();
    }

    /**
     * Whether it remembers how a command was answered.
     *
     * @param clientSequence number of a command it sent.
     * @return false if that is too long ago.
     */
    public boolean remembers(final long clientSequence) {
        return clientSequence > lastClientSequence - MEMORY;
    }

    /**
     * Sequence of a command that it remembers.
     *
     * @param clientSequence number of the command.
     * @return its sequence.
     */
    public long answeredSequence(final long clientSequence) {
        return answers[slot(clientSequence)] / REASONS;
    }

    /**
     * How a command that it remembers was answered.
     *
     * @param clientSequence number of the command.
     * @return NONE = accepted.
     */
    public RejectReason answeredReason(final long clientSequence) {
        return RejectReason.ofCode((int)(answers[slot(clientSequence)] % REASONS));
    }

    private static int slot(final long clientSequence) {
        return (int)(clientSequence & (MEMORY - 1));
    }

    void hashInto(final StateHash hash) {
        hash.add(id).add(role.code()).add(forParticipantId).add(forVenueId).add(cancelOnDisconnect).add(enabled);
        for (final long word : credentialHash) {
            hash.add(word);
        }
        hash.add(lastClientSequence).add(hashOfAnswers());
    }

    /** The answers remembered, as a set: summed up when a hash is asked for, so that answering costs nothing for it. */
    private long hashOfAnswers() {
        long sum = 0;
        for (long number = Math.max(1, lastClientSequence - MEMORY + 1); number <= lastClientSequence; number++) {
            sum += StateHash.mix(number * FACTOR + answers[slot(number)]);
        }
        return sum;
    }
}
