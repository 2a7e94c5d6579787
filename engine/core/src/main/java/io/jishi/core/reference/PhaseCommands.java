package io.jishi.core.reference;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.Halt;
import io.jishi.core.command.Resume;
import io.jishi.core.command.SetKillSwitch;
import io.jishi.core.command.SetPhase;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.HaltChanged;
import io.jishi.core.event.KillSwitchChanged;
import io.jishi.core.event.PhaseChanged;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.Visibility;
import java.util.List;

/**
 * Phases, halts and kill switches. Checks: NOT_AUTHORISED, NOT_SUPPORTED or BAD_VALUE for a scope the command does not
 * have, the reason of an unknown subject, then STATE for a halt that is set already or a resume of what runs.
 */
public final class PhaseCommands extends OperatorCommands {
    private final List<? extends ReferenceListener> models;
    private final PhaseChanged phaseChanged = new PhaseChanged();
    private final HaltChanged haltChanged = new HaltChanged();
    private final KillSwitchChanged killSwitchChanged = new KillSwitchChanged();

    /**
     * A handler over the tables.
     *
     * @param reference the tables.
     * @param events    the way out.
     * @param models    told of phases and kill switches.
     */
    public PhaseCommands(
        final ReferenceData reference, final EventSink events, final List<? extends ReferenceListener> models) {
        super(reference, events);
        this.models = models;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.SET_PHASE, CommandType.HALT, CommandType.RESUME, CommandType.SET_KILL_SWITCH);
    }

    @Override
    protected void onOperatorCommand(final Command command) {
        switch (command.type()) {
            case SET_PHASE:
                setPhase((SetPhase)command);
                break;
            case HALT:
                halt((Halt)command);
                break;
            case RESUME:
                resume((Resume)command);
                break;
            default:
                setKillSwitch((SetKillSwitch)command);
                break;
        }
    }

    private void setPhase(final SetPhase command) {
        final boolean known = command.scope == Scope.VENUE || command.scope == Scope.INSTRUMENT;
        final RejectReason reason = known ? check(command.scope, command.subjectId) : RejectReason.BAD_VALUE;
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, command.subjectId);
        } else if (!VenueCommands.isSupported(command.phase)) {
            events.reject(command, RejectReason.NOT_SUPPORTED, command.subjectId);
        } else {
            final int subjectId = (int)command.subjectId;
            final Phase from = command.scope == Scope.VENUE ? phaseOfVenue(subjectId, command.phase)
                : phaseOfInstrument(subjectId, command.phase);
            emit(command);
            for (int i = 0; i < models.size(); i++) {
                models.get(i).onPhaseChanged(command.scope, subjectId, from, command.phase);
            }
        }
    }

    private Phase phaseOfVenue(final int venueId, final Phase to) {
        final Venue venue = reference.venues().find(venueId);
        final Phase from = venue.phase();
        venue.phase(to);
        return from;
    }

    private Phase phaseOfInstrument(final int instrumentId, final Phase to) {
        final Instrument instrument = reference.instruments().find(instrumentId);
        final Phase from = instrument.phase();
        instrument.phase(to);
        return from;
    }

    private void emit(final SetPhase command) {
        events.begin(phaseChanged, Visibility.PUBLIC);
        phaseChanged.scope = command.scope;
        phaseChanged.subjectId = command.subjectId;
        phaseChanged.phase = command.phase;
        phaseChanged.reasonCode = command.reasonCode;
        phaseChanged.venueId = command.scope == Scope.VENUE ? (int)command.subjectId
            : reference.instruments().find((int)command.subjectId).venue().id();
        events.emit(phaseChanged);
    }

    private void halt(final Halt command) {
        final RejectReason reason = check(command.scope, command.subjectId);
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, command.subjectId);
        } else if (!reference.halts().add(command.scope, command.subjectId)) {
            events.reject(command, RejectReason.STATE, command.subjectId);
        } else {
            changeHalt(command.scope, command.subjectId, true, command.reasonCode);
        }
    }

    private void resume(final Resume command) {
        final RejectReason reason = checkScope(command.scope, command.subjectId);
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, command.subjectId);
        } else if (!reference.halts().remove(command.scope, command.subjectId)) {
            events.reject(command, RejectReason.STATE, command.subjectId);
        } else {
            changeHalt(command.scope, command.subjectId, false, command.reasonCode);
        }
    }

    private void changeHalt(final Scope scope, final long subjectId, final boolean halted, final int reasonCode) {
        events.begin(haltChanged, Visibility.PUBLIC);
        haltChanged.scope = scope;
        haltChanged.subjectId = subjectId;
        haltChanged.halted = halted;
        haltChanged.reasonCode = reasonCode;
        events.emit(haltChanged);
        for (int i = 0; i < models.size(); i++) {
            models.get(i).onHaltChanged(scope, subjectId);
        }
    }

    private void setKillSwitch(final SetKillSwitch command) {
        final RejectReason reason = command.scope == Scope.ALL || command.scope == Scope.VENUE
            || command.scope == Scope.PARTICIPANT ? check(command.scope, command.subjectId) : RejectReason.BAD_VALUE;
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, command.subjectId);
        } else if (command.on ? !reference.kills().add(command.scope, command.subjectId)
            : !reference.kills().remove(command.scope, command.subjectId)) {
            events.reject(command, RejectReason.STATE, command.subjectId);
        } else {
            events.begin(killSwitchChanged, Visibility.PUBLIC);
            killSwitchChanged.scope = command.scope;
            killSwitchChanged.subjectId = command.subjectId;
            killSwitchChanged.on = command.on;
            killSwitchChanged.reasonCode = command.reasonCode;
            events.emit(killSwitchChanged);
            for (int i = 0; command.on && i < models.size(); i++) {
                models.get(i).onKilled(command.scope, command.subjectId);
            }
        }
    }

    /** The scope must be one that can be halted, and its subject must be there now. */
    private RejectReason check(final Scope scope, final long subjectId) {
        final RejectReason reason = checkScope(scope, subjectId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        switch (scope) {
            case VENUE:
                return reasonUnless(isInt(subjectId) && reference.venues().find((int)subjectId) != null,
                    RejectReason.UNKNOWN_VENUE);
            case INSTRUMENT:
                return reasonUnless(isInt(subjectId) && reference.instruments().find((int)subjectId) != null,
                    RejectReason.UNKNOWN_INSTRUMENT);
            case PARTICIPANT:
                return reasonUnless(isInt(subjectId) && reference.participants().find((int)subjectId) != null,
                    RejectReason.UNKNOWN_PARTY);
            case LISTING:
                return reasonUnless(isOwned(scope, subjectId), RejectReason.UNKNOWN_LISTING);
            case LOT:
                return reasonUnless(isOwned(scope, subjectId), RejectReason.UNKNOWN_LOT);
            default:
                return RejectReason.NONE;
        }
    }

    private static RejectReason checkScope(final Scope scope, final long subjectId) {
        final boolean inRange = scope == Scope.ALL ? subjectId == 0
            : subjectId > 0 && subjectId <= ScopeSet.MAX_SUBJECT;
        return inRange && scope != Scope.SESSION ? RejectReason.NONE : RejectReason.BAD_VALUE;
    }

    private boolean isOwned(final Scope scope, final long subjectId) {
        boolean owned = false;
        for (int i = 0; i < models.size(); i++) {
            owned |= models.get(i).owns(scope, subjectId);
        }
        return owned;
    }

    private static boolean isInt(final long number) {
        return number == (int)number;
    }

    private static RejectReason reasonUnless(final boolean holds, final RejectReason reason) {
        return holds ? RejectReason.NONE : reason;
    }
}
