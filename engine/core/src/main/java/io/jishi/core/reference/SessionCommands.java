package io.jishi.core.reference;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandHandler;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.DropSession;
import io.jishi.core.command.RegisterSession;
import io.jishi.core.command.SetSessionStatus;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.SessionDropped;
import io.jishi.core.event.SessionRegistered;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.SessionRole;
import io.jishi.core.vocabulary.Visibility;
import java.util.List;

/** Defines, enables and drops sessions. Checks: NOT_AUTHORISED, then the command's own in the order of its code. */
public final class SessionCommands implements CommandHandler {
    private final ReferenceData reference;
    private final EventSink events;
    private final List<? extends ReferenceListener> models;
    private final SessionRegistered registered = new SessionRegistered();
    private final SessionDropped dropped = new SessionDropped();

    /**
     * A handler over the tables.
     *
     * @param reference the tables.
     * @param events    the way out.
     * @param models    told of dropped sessions.
     */
    public SessionCommands(
        final ReferenceData reference, final EventSink events, final List<? extends ReferenceListener> models) {
        this.reference = reference;
        this.events = events;
        this.models = models;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.REGISTER_SESSION, CommandType.SET_SESSION_STATUS, CommandType.DROP_SESSION);
    }

    @Override
    public void onCommand(final Command command) {
        switch (command.type()) {
            case REGISTER_SESSION:
                register((RegisterSession)command);
                break;
            case SET_SESSION_STATUS:
                setStatus((SetSessionStatus)command);
                break;
            default:
                drop((DropSession)command);
                break;
        }
    }

    private void register(final RegisterSession command) {
        final RejectReason reason = checkRegister(command);
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, command.newSessionId);
            return;
        }
        final Session session = new Session(command);
        reference.sessions().add(session);
        emit(session);
    }

    private RejectReason checkRegister(final RegisterSession command) {
        if (!reference.isOperator(command)) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (command.newSessionId <= 0 || namesMoreThanItsRoleHas(command)) {
            return RejectReason.BAD_VALUE;
        }
        if (reference.sessions().find(command.newSessionId) != null) {
            return RejectReason.ALREADY_DEFINED;
        }
        if (command.role == SessionRole.PARTICIPANT
            && reference.participants().find(command.forParticipantId) == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        if (command.role == SessionRole.VENUE && reference.venues().find(command.forVenueId) == null) {
            return RejectReason.UNKNOWN_VENUE;
        }
        return reference.sessions().isFull() ? RejectReason.TOO_MANY_SESSIONS : RejectReason.NONE;
    }

    /** A party or venue that the role does not act for would be accepted and without effect. */
    private static boolean namesMoreThanItsRoleHas(final RegisterSession command) {
        return (command.forParticipantId != 0 && command.role != SessionRole.PARTICIPANT)
            || (command.forVenueId != 0 && command.role != SessionRole.VENUE);
    }

    private void setStatus(final SetSessionStatus command) {
        final Session session = reference.sessions().find(command.targetSessionId);
        if (!reference.isOperator(command)) {
            events.reject(command, RejectReason.NOT_AUTHORISED, command.targetSessionId);
        } else if (session == null || session.id() == 0) {
            events.reject(command, RejectReason.UNKNOWN_SESSION, command.targetSessionId);
        } else {
            session.enable(command.enabled);
            emit(session);
        }
    }

    private void drop(final DropSession command) {
        final Session session = reference.sessions().find(command.targetSessionId);
        if (!reference.isOperator(command)) {
            events.reject(command, RejectReason.NOT_AUTHORISED, command.targetSessionId);
        } else if (session == null || session.id() == 0) {
            events.reject(command, RejectReason.UNKNOWN_SESSION, command.targetSessionId);
        } else {
            events.begin(dropped, Visibility.OPERATOR);
            dropped.droppedSessionId = session.id();
            events.emit(dropped);
            if (session.cancelOnDisconnect()) {
                for (int i = 0; i < models.size(); i++) {
                    models.get(i).onSessionDropped(session.id());
                }
            }
        }
    }

    private void emit(final Session session) {
        events.begin(registered, Visibility.OPERATOR);
        session.describe(registered);
        events.emit(registered);
    }
}
