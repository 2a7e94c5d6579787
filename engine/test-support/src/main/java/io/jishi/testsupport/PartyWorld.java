package io.jishi.testsupport;

import io.jishi.core.command.RegisterSession;
import io.jishi.core.vocabulary.SessionRole;

/**
 * Base of random markets in which parties are spread over venues: one session for each party, then one for each venue,
 * then one of the operator.
 */
public abstract class PartyWorld extends SeededFlow {
    /**
     * A world.
     *
     * @param seed decides everything.
     */
    protected PartyWorld(final long seed) {
        super(seed);
    }

    /**
     * How many venues there are, numbered from 1.
     *
     * @return venues.
     */
    public abstract int venues();

    /**
     * How many parties there are, numbered from 1.
     *
     * @return parties.
     */
    public abstract int participants();

    /**
     * How many sessions there are beside the system's, numbered from 1.
     *
     * @return sessions.
     */
    public final int sessions() {
        return participants() + venues() + 1;
    }

    /**
     * Where a party is at home.
     *
     * @param participantId the party.
     * @return its venue.
     */
    protected final int homeVenue(final int participantId) {
        return 1 + participantId % venues();
    }

    /**
     * A session that may send a party's command: its own or its venue's.
     *
     * @param participantId the party; none of this world has the system's session.
     * @param system        the system's session instead.
     * @param wrong         any session instead, perhaps a stranger's.
     * @return id of the session.
     */
    public final int sessionFor(final int participantId, final boolean system, final boolean wrong) {
        if (wrong) {
            return between(1, sessions());
        }
        if (system || participantId < 1 || participantId > participants()) {
            return 0;
        }
        return chance(500) ? participantId : participants() + homeVenue(participantId);
    }

    /**
     * The definition of a session.
     *
     * @param id the session.
     * @return the command.
     */
    protected final RegisterSession session(final int id) {
        final RegisterSession session = new RegisterSession();
        session.newSessionId = id;
        if (id <= participants()) {
            session.role = SessionRole.PARTICIPANT;
            session.forParticipantId = id;
        } else if (id <= participants() + venues()) {
            session.role = SessionRole.VENUE;
            session.forVenueId = id - participants();
        } else {
            session.role = SessionRole.OPERATOR;
        }
        return session;
    }
}
