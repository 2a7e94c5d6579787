package io.jishi.core.reference;

import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.ParticipantStatus;

/** A participant. Read by the models, changed only by the reference commands. */
public final class Participant {
    private final int index;
    private final int id;
    private final Venue home;
    private final int homeRegionId;
    private final ParticipantKind kind;
    /** From the first command on that a limit is asked for; null before. */
    private RateWindow rate;
    private int ownerGroupId;
    private CreditGrade grade;
    private ParticipantStatus status = ParticipantStatus.NORMAL;

    Participant(final int index, final Venue home, final RegisterParticipant command) {
        this.index = index;
        this.home = home;
        id = command.newParticipantId;
        homeRegionId = command.homeRegionId;
        kind = command.kind;
        ownerGroupId = command.ownerGroupId;
        grade = command.grade;
    }

    /**
     * Its place in the order of registration, from 0: where a model keeps what it owns.
     *
     * @return the index.
     */
    public int index() {
        return index;
    }

    /**
     * Its id.
     *
     * @return greater than 0.
     */
    public int id() {
        return id;
    }

    /**
     * Its home venue.
     *
     * @return the venue's id.
     */
    public int homeVenueId() {
        return home.id();
    }

    Venue home() {
        return home;
    }

    /**
     * Its home region.
     *
     * @return 1 to 127, or 0 if not stated.
     */
    public int homeRegionId() {
        return homeRegionId;
    }

    /**
     * What it is.
     *
     * @return the kind.
     */
    public ParticipantKind kind() {
        return kind;
    }

    /**
     * Its owner group.
     *
     * @return the group, or 0 for none.
     */
    public int ownerGroupId() {
        return ownerGroupId;
    }

    /**
     * Its credit grade now.
     *
     * @return the grade.
     */
    public CreditGrade grade() {
        return grade;
    }

    /**
     * Its status now.
     *
     * @return the status.
     */
    public ParticipantStatus status() {
        return status;
    }

    /**
     * Whether its grade is at least a minimum: A is best.
     *
     * @param minimum lowest grade accepted.
     * @return true if it suffices.
     */
    public boolean meets(final CreditGrade minimum) {
        return grade.code() <= minimum.code();
    }

    /**
     * Whether two participants are one owner: the same one, or the same group other than 0.
     *
     * @param other the other.
     * @return true if they may not trade with each other.
     */
    public boolean sameOwnerAs(final Participant other) {
        return this == other || (ownerGroupId != 0 && ownerGroupId == other.ownerGroupId);
    }

    void ownerGroupId(final int group) {
        ownerGroupId = group;
    }

    void grade(final CreditGrade newGrade) {
        grade = newGrade;
    }

    void status(final ParticipantStatus newStatus) {
        status = newStatus;
    }

    /** Whether one more command may pass at a time; if so it is counted. A limit of 0 lets everything pass. */
    boolean admits(final long nowNs, final int limit) {
        if (limit == 0) {
            return true;
        }
        if (rate == null) {
            rate = new RateWindow();
        }
        return rate.admit(nowNs, limit);
    }

    void hashInto(final StateHash hash) {
        hash.add(id).add(home.id()).add(homeRegionId).add(kind.code());
        hash.add(ownerGroupId).add(grade.code()).add(status.code());
        if (rate == null) {
            hash.add(0);
        } else {
            rate.hashInto(hash);
        }
    }
}
