package io.jishi.core.command;

import io.jishi.core.vocabulary.SessionRole;

/** Operator: defines a session and who it may act for. */
public final class RegisterSession extends Command {
    /** Session being defined, &gt; 0. */
    public int newSessionId;
    /** Role PARTICIPANT: the participant it acts for. */
    public int forParticipantId;
    /** Role VENUE: the venue whose participants it acts for. */
    public int forVenueId;
    /** What it may do. */
    public SessionRole role;
    /** Whether its resting orders are cancelled when its connection is lost; absent = FALSE. */
    public boolean cancelOnDisconnect;
    /** SHA-256 of the token that a logon must present. Bytes 0-7, little-endian. */
    public long credentialHash0;
    /** SHA-256 of the token that a logon must present. Bytes 8-15, little-endian. */
    public long credentialHash1;
    /** SHA-256 of the token that a logon must present. Bytes 16-23, little-endian. */
    public long credentialHash2;
    /** SHA-256 of the token that a logon must present. Bytes 24-31, little-endian. */
    public long credentialHash3;

    @Override
    public CommandType type() {
        return CommandType.REGISTER_SESSION;
    }
}
