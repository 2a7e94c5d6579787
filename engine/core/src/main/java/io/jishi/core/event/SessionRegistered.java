package io.jishi.core.event;

import io.jishi.core.vocabulary.SessionRole;

/** A session was defined. */
public final class SessionRegistered extends Event {
    /** The session. */
    public int registeredSessionId;
    /** The participant it acts for. */
    public int forParticipantId;
    /** The venue whose participants it acts for. */
    public int forVenueId;
    /** What it may do. */
    public SessionRole role;
    /** Whether its orders are cancelled when its connection is lost. */
    public boolean cancelOnDisconnect;
    /** Whether its commands are let in. */
    public boolean enabled;
    /** SHA-256 of its token. Bytes 0-7, little-endian. */
    public long credentialHash0;
    /** SHA-256 of its token. Bytes 8-15, little-endian. */
    public long credentialHash1;
    /** SHA-256 of its token. Bytes 16-23, little-endian. */
    public long credentialHash2;
    /** SHA-256 of its token. Bytes 24-31, little-endian. */
    public long credentialHash3;

    @Override
    public EventType type() {
        return EventType.SESSION_REGISTERED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("registeredSessionId", registeredSessionId);
        visitor.field("forParticipantId", forParticipantId);
        visitor.field("forVenueId", forVenueId);
        visitor.field("role", role);
        visitor.field("cancelOnDisconnect", cancelOnDisconnect);
        visitor.field("enabled", enabled);
        visitor.field("credentialHash0", credentialHash0);
        visitor.field("credentialHash1", credentialHash1);
        visitor.field("credentialHash2", credentialHash2);
        visitor.field("credentialHash3", credentialHash3);
    }
}
