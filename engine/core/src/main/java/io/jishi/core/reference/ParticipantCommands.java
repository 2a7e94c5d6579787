package io.jishi.core.reference;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.SetCreditGrade;
import io.jishi.core.command.SetOwnerGroup;
import io.jishi.core.command.SetParticipantStatus;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.ParticipantChanged;
import io.jishi.core.event.ParticipantRegistered;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;
import java.util.List;

/** Registers participants and changes them. Checks: NOT_AUTHORISED, then the command's own in the order of its code. */
public final class ParticipantCommands extends OperatorCommands {
    private final ParticipantRegistered registered = new ParticipantRegistered();
    private final ParticipantChanged changed = new ParticipantChanged();

    /**
     * A handler over the tables.
     *
     * @param reference the tables.
     * @param events    the way out.
     */
    public ParticipantCommands(final ReferenceData reference, final EventSink events) {
        super(reference, events);
    }

    @Override
    public List<CommandType> commands() {
        return List.of(
            CommandType.REGISTER_PARTICIPANT,
            CommandType.SET_PARTICIPANT_STATUS,
            CommandType.SET_CREDIT_GRADE,
            CommandType.SET_OWNER_GROUP);
    }

    @Override
    protected void onOperatorCommand(final Command command) {
        switch (command.type()) {
            case REGISTER_PARTICIPANT:
                register((RegisterParticipant)command);
                break;
            case SET_PARTICIPANT_STATUS:
                setStatus((SetParticipantStatus)command);
                break;
            case SET_CREDIT_GRADE:
                setGrade((SetCreditGrade)command);
                break;
            default:
                setOwnerGroup((SetOwnerGroup)command);
                break;
        }
    }

    private void register(final RegisterParticipant command) {
        final RejectReason reason = check(command);
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, command.newParticipantId);
            return;
        }
        reference.participants().codes().take(command.codeLow, command.codeHigh);
        final Participant participant =
            reference.participants().add(reference.venues().find(command.homeVenueId), command);
        events.begin(registered, Visibility.PUBLIC);
        registered.participantId = participant.id();
        registered.venueId = participant.homeVenueId();
        registered.homeRegionId = participant.homeRegionId();
        registered.ownerGroupId = participant.ownerGroupId();
        registered.kind = participant.kind();
        registered.grade = participant.grade();
        registered.codeLow = command.codeLow;
        registered.codeHigh = command.codeHigh;
        events.emit(registered);
    }

    private RejectReason check(final RegisterParticipant command) {
        if (command.newParticipantId <= 0 || command.ownerGroupId < 0 || command.codeLow == 0) {
            return RejectReason.BAD_VALUE;
        }
        if (reference.venues().find(command.homeVenueId) == null) {
            return RejectReason.UNKNOWN_VENUE;
        }
        if (command.homeRegionId != 0 && !reference.regions().exists(command.homeRegionId)) {
            return RejectReason.UNKNOWN_REGION;
        }
        if (reference.participants().find(command.newParticipantId) != null
            || !reference.participants().codes().isFree(command.codeLow, command.codeHigh)) {
            return RejectReason.ALREADY_DEFINED;
        }
        return reference.participants().isFull() ? RejectReason.TOO_MANY_PARTICIPANTS : RejectReason.NONE;
    }

    private void setStatus(final SetParticipantStatus command) {
        final Participant participant = findOrReject(command, command.targetParticipantId);
        if (participant != null) {
            participant.status(command.status);
            emit(participant, command.reasonCode);
        }
    }

    private void setGrade(final SetCreditGrade command) {
        final Participant participant = findOrReject(command, command.targetParticipantId);
        if (participant != null) {
            participant.grade(command.grade);
            emit(participant, command.reasonCode);
        }
    }

    private void setOwnerGroup(final SetOwnerGroup command) {
        final Participant participant = findOrReject(command, command.targetParticipantId);
        if (participant != null && command.ownerGroupId < 0) {
            events.reject(command, RejectReason.BAD_VALUE, command.targetParticipantId);
        } else if (participant != null) {
            participant.ownerGroupId(command.ownerGroupId);
            emit(participant, 0);
        }
    }

    private Participant findOrReject(final Command command, final int participantId) {
        final Participant participant = reference.participants().find(participantId);
        if (participant == null) {
            events.reject(command, RejectReason.UNKNOWN_PARTY, participantId);
        }
        return participant;
    }

    private void emit(final Participant participant, final int reasonCode) {
        events.begin(changed, Visibility.PARTIES);
        changed.participantId = participant.id();
        changed.venueId = participant.homeVenueId();
        changed.status = participant.status();
        changed.grade = participant.grade();
        changed.ownerGroupId = participant.ownerGroupId();
        changed.reasonCode = reasonCode;
        events.emit(changed);
    }
}
