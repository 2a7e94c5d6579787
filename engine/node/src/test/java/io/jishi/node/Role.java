package io.jishi.node;

import io.jishi.wire.SessionRole;

/** Who looks at events in {@link VisibilityTest}: a session each, in the order of the columns of its table. */
enum Role {
    /** The exchange's operator. */
    OPERATOR('O', 1, SessionRole.OPERATOR, 0, 0),
    /** The seller. */
    OWNER('S', 21, SessionRole.PARTICIPANT, 51, 0),
    /** Gateway of the seller's venue, which is the lot's. */
    OWNERS_GATEWAY('s', 11, SessionRole.VENUE, 0, 1),
    /** One bidder. */
    BIDDER('B', 22, SessionRole.PARTICIPANT, 61, 0),
    /** Gateway of its home venue. */
    BIDDERS_GATEWAY('b', 12, SessionRole.VENUE, 0, 2),
    /** Another bidder. */
    OTHER('C', 23, SessionRole.PARTICIPANT, 62, 0),
    /** Gateway of its home venue. */
    OTHERS_GATEWAY('c', 13, SessionRole.VENUE, 0, 3),
    /** A party that has no part in it. */
    OUTSIDER('X', 24, SessionRole.PARTICIPANT, 71, 0),
    /** Gateway of a venue that has no part in it. */
    OUTSIDERS_GATEWAY('x', 14, SessionRole.VENUE, 0, 4);

    final char letter;
    final int sessionId;
    final SessionRole session;
    final int participantId;
    final int venueId;

    Role(
        final char letter, final int sessionId, final SessionRole session, final int participantId, final int venueId) {
        this.letter = letter;
        this.sessionId = sessionId;
        this.session = session;
        this.participantId = participantId;
        this.venueId = venueId;
    }

    static Role ofSession(final int sessionId) {
        for (final Role role : values()) {
            if (role.sessionId == sessionId) {
                return role;
            }
        }
        throw new IllegalArgumentException("session " + sessionId);
    }

    /** Whether it is a party's own session, or the gateway of its venue: the same letter. */
    boolean sendsFor(final int party) {
        for (final Role role : values()) {
            if (role.participantId == party && role.letter == Character.toUpperCase(letter)) {
                return true;
            }
        }
        return false;
    }

    /** Which party an event names, in a word. */
    static String ofParty(final int participantId) {
        for (final Role role : values()) {
            if (participantId != 0 && role.participantId == participantId) {
                return role.name();
            }
        }
        return "-";
    }
}
