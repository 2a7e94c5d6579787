package io.jishi.core.rights;

import io.jishi.core.command.DefineAsset;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.GrantEnded;
import io.jishi.core.event.RightGranted;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Clock;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Visibility;
import java.util.ArrayList;
import java.util.List;

/**
 * Assets, their owners, and the rights granted in them that are in force (market rules, rights register). A right is a
 * cell: asset, territory, fields of use, term. Asked and written by the market models and by the register's own
 * commands; not thread safe, allocates nothing once the tables have reached their size.
 *
 * <p>A right with an end leaves the register at that time, by a timer, with {@code GrantEnded} of reason 0. An
 * assignment is not a cell: it passes the title, so it conflicts with nothing, takes no room, cannot be ended, and
 * earlier licences survive it; its {@code RightGranted} has an id of the same counter.
 */
public final class RightsRegister {
    /** Index of no asset. */
    public static final int NONE = -1;
    /** Beside more rights of an asset that it may conflict with no other is granted (TOO_MANY_GRANTS). */
    public static final int MOST_BESIDE = 1_000;

    private final Clock clock;
    private final ReferenceData reference;
    private final Timers timers;
    private final EventSink events;
    private final Assets assets;
    private final Grants grants;
    private final List<AssignmentListener> listeners = new ArrayList<>();
    private final TimerHandler expiry = this::onExpired;
    private final RightCell earlier = new RightCell();
    private final RightCell granted = new RightCell();
    private final RightGranted rightGranted = new RightGranted();
    private final GrantEnded grantEnded = new GrantEnded();
    private long lastGrantId;
    private int size;

    /**
     * An empty register.
     *
     * @param limits    how many assets and rights in force.
     * @param clock     time of the exchange.
     * @param reference home venues of the parties.
     * @param timers    where rights with an end are armed.
     * @param events    the way out.
     */
    public RightsRegister(
        final CoreLimits limits,
        final Clock clock,
        final ReferenceData reference,
        final Timers timers,
        final EventSink events) {
        this.clock = clock;
        this.reference = reference;
        this.timers = timers;
        this.events = events;
        assets = new Assets(limits.maxAssets());
        grants = new Grants(limits.maxGrants(), limits.maxAssets());
    }

    /**
     * Adds a listener, while the exchange is built.
     *
     * @param listener is told of every assignment, in the order of adding.
     */
    public void listen(final AssignmentListener listener) {
        listeners.add(listener);
    }

    /**
     * Finds an asset.
     *
     * @param assetId any number.
     * @return its index, dense from 0 in the order of definition, or {@link #NONE}.
     */
    public int find(final long assetId) {
        return assets.find(assetId);
    }

    /**
     * Id of an asset.
     *
     * @param asset its index; {@link #NONE} has id 0.
     * @return the id.
     */
    public long idOf(final int asset) {
        return asset == NONE ? 0 : assets.idOf(asset);
    }

    /**
     * Who owns an asset now.
     *
     * @param asset its index.
     * @return the participant.
     */
    public int ownerOf(final int asset) {
        return assets.ownerOf(asset);
    }

    /**
     * Whether a right can be granted now, beside those in force. An earlier licence stops no assignment.
     *
     * @param asset index of the asset.
     * @param cell  the right.
     * @return NONE; EXPIRED if its term is over; TOO_MANY_GRANTS if it may conflict with more than
     *     {@link #MOST_BESIDE}; RIGHT_CONFLICT.
     */
    public RejectReason check(final int asset, final RightCell cell) {
        if (clock.hasCome(cell.toNs)) {
            return RejectReason.EXPIRED;
        }
        if (countBeside(asset, cell.right) > MOST_BESIDE) {
            return RejectReason.TOO_MANY_GRANTS;
        }
        final boolean conflicts = conflictsFrom(grants.firstExclusive(asset), cell)
            || (cell.isExclusive() && conflictsFrom(grants.firstOther(asset), cell));
        return conflicts ? RejectReason.RIGHT_CONFLICT : RejectReason.NONE;
    }

    /**
     * How many rights of an asset may conflict with one, told to have ended or not: those that {@link #check} goes
     * through, unless there are more than {@link #MOST_BESIDE}.
     *
     * @param asset index of the asset.
     * @param right the right: an exclusive or sole one may conflict with every licence, a licence that is neither with
     *              those only, all others with nothing.
     * @return the count.
     */
    public int countBeside(final int asset, final Right right) {
        return grants.countBeside(asset, right);
    }

    private boolean conflictsFrom(final int first, final RightCell cell) {
        for (int grant = first; grant != Grants.NONE; grant = grants.nextOf(grant)) {
            grants.read(grant, earlier);
            if (!clock.hasCome(earlier.toNs) && cell.conflictsWith(earlier, clock.nowNs())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether so many more rights find room; assignments need none.
     *
     * @param count how many.
     * @return false: TOO_MANY_GRANTS.
     */
    public boolean hasRoomFor(final int count) {
        return grants.hasRoomFor(count);
    }

    /** Whether there is room for one more right: NONE, TOO_MANY_GRANTS or TOO_MANY_TIMERS. */
    RejectReason checkRoom(final RightCell cell) {
        if (cell.right != Right.ASSIGNMENT && !grants.hasRoomFor(1)) {
            return RejectReason.TOO_MANY_GRANTS;
        }
        return cell.toNs == 0 || timers.hasRoomFor(1) ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
    }

    /**
     * Id that the next grant will have.
     *
     * @return the id.
     */
    public long nextGrantId() {
        return lastGrantId + 1;
    }

    /**
     * Grants a right of an asset's owner and reports it to both parties. An assignment passes the title and tells the
     * listeners. The caller has asked {@link #check}, {@link #hasRoomFor} and, for a right with an end, the timers.
     *
     * @param asset     index of the asset.
     * @param cell      the right; a start of 0 becomes now.
     * @param granteeId who gets it.
     * @throws IllegalStateException if there is no room.
     */
    public void grant(final int asset, final RightCell cell, final int granteeId) {
        final int grantorId = assets.ownerOf(asset);
        granted.right = cell.right;
        granted.territoryLow = cell.territoryLow;
        granted.territoryHigh = cell.territoryHigh;
        granted.fieldsOfUse = cell.fieldsOfUse;
        granted.fromNs = cell.fromNs == 0 ? clock.nowNs() : cell.fromNs;
        granted.toNs = cell.toNs;
        lastGrantId++;
        if (cell.right == Right.ASSIGNMENT) {
            assets.ownerOf(asset, granteeId);
        } else {
            enter(asset, grantorId, granteeId);
        }
        emit(asset, grantorId, granteeId);
        for (int i = 0; cell.right == Right.ASSIGNMENT && i < listeners.size(); i++) {
            listeners.get(i).onAssigned(asset);
        }
    }

    private void enter(final int asset, final int grantorId, final int granteeId) {
        if (!grants.hasRoomFor(1)) {
            throw new IllegalStateException("no room for another right");
        }
        final int grant = grants.add(lastGrantId, asset, granted, grantorId, granteeId);
        grants.timerOf(grant, granted.toNs == 0 ? Timers.NONE : timers.armEnd(granted.toNs, lastGrantId, expiry));
        size++;
    }

    private void emit(final int asset, final int grantorId, final int granteeId) {
        events.begin(rightGranted, Visibility.PARTIES);
        rightGranted.participantId = granteeId;
        rightGranted.counterpartyId = grantorId;
        rightGranted.venueId = homeOf(granteeId);
        rightGranted.counterVenueId = homeOf(grantorId);
        rightGranted.grantId = lastGrantId;
        rightGranted.assetId = assets.idOf(asset);
        rightGranted.fromNs = granted.fromNs;
        rightGranted.toNs = granted.toNs;
        rightGranted.territoryLow = granted.territoryLow;
        rightGranted.territoryHigh = granted.territoryHigh;
        rightGranted.fieldsOfUse = granted.fieldsOfUse;
        rightGranted.right = granted.right;
        events.emit(rightGranted);
    }

    private int homeOf(final int participantId) {
        return reference.participants().find(participantId).homeVenueId();
    }

    private void onExpired(final long grantId, final long deadlineNs) {
        end(grantId, 0, false);
    }

    /** Ends a right that is in force; false if there is none with that id. */
    boolean end(final long grantId, final int reasonCode) {
        return end(grantId, reasonCode, true);
    }

    private boolean end(final long grantId, final int reasonCode, final boolean armed) {
        final int grant = grants.find(grantId);
        if (grant == Grants.NONE || (armed && clock.hasCome(grants.toNsOf(grant)))) {
            return false;
        }
        if (armed) {
            timers.cancel(grants.timerOf(grant));
        }
        grants.remove(grant);
        size--;
        events.begin(grantEnded, Visibility.PARTIES);
        grantEnded.participantId = grants.granteeOf(grant);
        grantEnded.counterpartyId = grants.grantorOf(grant);
        grantEnded.venueId = homeOf(grantEnded.participantId);
        grantEnded.counterVenueId = homeOf(grantEnded.counterpartyId);
        grantEnded.grantId = grantId;
        grantEnded.assetId = assets.idOf(grants.assetOf(grant));
        grantEnded.reasonCode = reasonCode;
        events.emit(grantEnded);
        return true;
    }

    boolean isFull() {
        return assets.isFull();
    }

    void define(final DefineAsset command) {
        assets.add(command);
    }

    /**
     * How many rights are in force.
     *
     * @return the count.
     */
    public int size() {
        return size;
    }

    /**
     * Shows every right in force of an asset, in no particular order.
     *
     * @param asset   index of the asset.
     * @param visitor is shown them.
     */
    public void forEach(final int asset, final GrantVisitor visitor) {
        showFrom(grants.firstExclusive(asset), visitor);
        showFrom(grants.firstOther(asset), visitor);
    }

    private void showFrom(final int first, final GrantVisitor visitor) {
        final RightCell cell = new RightCell();
        for (int grant = first; grant != Grants.NONE; grant = grants.nextOf(grant)) {
            grants.read(grant, cell);
            if (!clock.hasCome(cell.toNs)) {
                visitor.onGrant(grants.idOf(grant), idOf(grants.assetOf(grant)), cell, grants.granteeOf(grant));
            }
        }
    }

    /**
     * Adds the assets in the order of definition and the rights in force as a set.
     *
     * @param hash to add to.
     */
    public void hashInto(final StateHash hash) {
        assets.hashInto(hash);
        grants.hashInto(hash, assets.size());
        hash.add(lastGrantId);
    }
}
