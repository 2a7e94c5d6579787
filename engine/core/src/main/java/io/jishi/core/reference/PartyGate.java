package io.jishi.core.reference;

import io.jishi.core.command.Command;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;

/**
 * The checks that come before a trading command's own, in this order: UNKNOWN_PARTY, NOT_AUTHORISED, PARTY_BLOCKED,
 * KILLED, RATE; and whether a venue takes commands of a party now: KILLED, HALTED, NOT_OPEN.
 */
public final class PartyGate {
    private final ReferenceData reference;
    private final Clock clock;
    private Participant party;

    /**
     * A gate before the models.
     *
     * @param reference tables it asks.
     * @param clock     time of the exchange.
     */
    public PartyGate(final ReferenceData reference, final Clock clock) {
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Checks the party of a command that adds risk: a new order, listing, take, bid, or a change of one.
     *
     * @param command the command.
     * @param venueId venue it is meant for; may be unknown or 0, then the party's home venue counts.
     * @return NONE, or the first reason that holds.
     */
    public RejectReason checkParty(final Command command, final int venueId) {
        final RejectReason reason = checkOwner(command);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final Participant participant = party;
        if (isBlocked(participant, venueId)) {
            return RejectReason.PARTY_BLOCKED;
        }
        if (reference.kills().touches(venueId, participant.id())) {
            return RejectReason.KILLED;
        }
        return admitsRate(participant) ? RejectReason.NONE : RejectReason.RATE;
    }

    /**
     * Whether one more command of a party may pass in this second; if so it is counted.
     *
     * @param participant the party.
     * @return false: RATE.
     */
    public boolean admitsRate(final Participant participant) {
        return participant.admits(clock.nowNs(), participant.home().maxCommandsPerSecond());
    }

    /**
     * Checks the party of a command that takes risk away: a cancel or withdrawal. It is open to blocked, killed and
     * busy parties too.
     *
     * @param command the command.
     * @return NONE, UNKNOWN_PARTY or NOT_AUTHORISED.
     */
    public RejectReason checkOwner(final Command command) {
        party = reference.participants().find(command.participantId);
        if (party == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        return reference.sessions().find(command.sessionId).actsFor(party)
            ? RejectReason.NONE : RejectReason.NOT_AUTHORISED;
    }

    /**
     * The party of the command checked last, so that nobody needs to look it up again.
     *
     * @return the party; null if there was none.
     */
    public Participant party() {
        return party;
    }

    /**
     * Whether trading is open to a party at a venue, halts first.
     *
     * @param venue         the venue.
     * @param participantId the party.
     * @return NONE, HALTED or NOT_OPEN.
     */
    public RejectReason checkOpen(final Venue venue, final int participantId) {
        if (isHalted(venue, participantId)) {
            return RejectReason.HALTED;
        }
        return venue.phase() == Phase.OPEN ? RejectReason.NONE : RejectReason.NOT_OPEN;
    }

    /**
     * Whether trading is halted for a party at a venue.
     *
     * @param venue         the venue.
     * @param participantId the party.
     * @return true if everything, the venue or the party is halted.
     */
    public boolean isHalted(final Venue venue, final int participantId) {
        return venue.phase() == Phase.HALTED || reference.halts().touches(venue.id(), participantId);
    }

    /**
     * Whether a party is refused at a venue: blocked, and the venue is its home, or both are linked and the venue joins
     * in refusing (market rules, venues).
     *
     * @param participant the party.
     * @param venueId     the venue; unknown = the party's home.
     * @return true if refused.
     */
    public boolean isBlocked(final Participant participant, final int venueId) {
        if (participant.status() != ParticipantStatus.BLOCKED) {
            return false;
        }
        final Venue venue = reference.venues().find(venueId);
        if (venue == null || venueId == participant.homeVenueId()) {
            return true;
        }
        return venue.jointCredit() && venue.isLinked() && participant.home().isLinked();
    }

    /**
     * Whether an instrument is halted by itself.
     *
     * @param instrument the instrument.
     * @return true if so.
     */
    public boolean isHalted(final Instrument instrument) {
        return instrument.phase() == Phase.HALTED
            || reference.halts().contains(Scope.INSTRUMENT, instrument.id());
    }
}
