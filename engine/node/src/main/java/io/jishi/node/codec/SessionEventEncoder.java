package io.jishi.node.codec;

import io.jishi.core.event.Event;
import io.jishi.core.event.Rejected;
import io.jishi.core.event.Resubmitted;
import io.jishi.core.event.SessionDropped;
import io.jishi.core.event.SessionRegistered;
import io.jishi.core.event.TimeAdvanced;
import io.jishi.wire.BooleanType;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.RejectedEncoder;
import io.jishi.wire.ResubmittedEncoder;
import io.jishi.wire.SessionDroppedEncoder;
import io.jishi.wire.SessionRegisteredEncoder;
import io.jishi.wire.TimeAdvancedEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the events of answers, sessions and time in their wire form.
 */
final class SessionEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final RejectedEncoder rejected = new RejectedEncoder();
    private final ResubmittedEncoder resubmitted = new ResubmittedEncoder();
    private final SessionRegisteredEncoder sessionRegistered = new SessionRegisteredEncoder();
    private final SessionDroppedEncoder sessionDropped = new SessionDroppedEncoder();
    private final TimeAdvancedEncoder timeAdvanced = new TimeAdvancedEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case REJECTED:
                return encode((Rejected)event, buffer, offset);
            case RESUBMITTED:
                return encode((Resubmitted)event, buffer, offset);
            case SESSION_REGISTERED:
                return encode((SessionRegistered)event, buffer, offset);
            case SESSION_DROPPED:
                return encode((SessionDropped)event, buffer, offset);
            case TIME_ADVANCED:
                return encode((TimeAdvanced)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final Rejected event, final MutableDirectBuffer buffer, final int offset) {
        final RejectedEncoder out = rejected.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), RejectedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.subjectId(event.subjectId);
        out.detail(event.detail);
        out.commandTemplateId(event.commandTemplateId);
        code16(buffer, out.offset() + RejectedEncoder.reasonEncodingOffset(), event.reason);
        return MessageHeaderEncoder.ENCODED_LENGTH + RejectedEncoder.BLOCK_LENGTH;
    }

    private int encode(final Resubmitted event, final MutableDirectBuffer buffer, final int offset) {
        final ResubmittedEncoder out = resubmitted.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), ResubmittedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.originalSequence(event.originalSequence);
        code16(buffer, out.offset() + ResubmittedEncoder.reasonEncodingOffset(), event.reason);
        return MessageHeaderEncoder.ENCODED_LENGTH + ResubmittedEncoder.BLOCK_LENGTH;
    }

    private int encode(final SessionRegistered event, final MutableDirectBuffer buffer, final int offset) {
        final SessionRegisteredEncoder out = sessionRegistered.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), SessionRegisteredEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.registeredSessionId(event.registeredSessionId);
        out.forParticipantId(event.forParticipantId);
        out.forVenueId(event.forVenueId);
        code8(buffer, out.offset() + SessionRegisteredEncoder.roleEncodingOffset(), event.role);
        out.cancelOnDisconnect(event.cancelOnDisconnect ? BooleanType.TRUE : BooleanType.FALSE);
        out.enabled(event.enabled ? BooleanType.TRUE : BooleanType.FALSE);
        word(buffer, out.offset() + SessionRegisteredEncoder.credentialHashEncodingOffset() + 0, event.credentialHash0);
        word(buffer, out.offset() + SessionRegisteredEncoder.credentialHashEncodingOffset() + 8, event.credentialHash1);
        word(
            buffer, out.offset() + SessionRegisteredEncoder.credentialHashEncodingOffset() + 16, event.credentialHash2);
        word(
            buffer, out.offset() + SessionRegisteredEncoder.credentialHashEncodingOffset() + 24, event.credentialHash3);
        return MessageHeaderEncoder.ENCODED_LENGTH + SessionRegisteredEncoder.BLOCK_LENGTH;
    }

    private int encode(final SessionDropped event, final MutableDirectBuffer buffer, final int offset) {
        final SessionDroppedEncoder out = sessionDropped.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), SessionDroppedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.droppedSessionId(event.droppedSessionId);
        return MessageHeaderEncoder.ENCODED_LENGTH + SessionDroppedEncoder.BLOCK_LENGTH;
    }

    private int encode(final TimeAdvanced event, final MutableDirectBuffer buffer, final int offset) {
        final TimeAdvancedEncoder out = timeAdvanced.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), TimeAdvancedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.timersFired(event.timersFired);
        return MessageHeaderEncoder.ENCODED_LENGTH + TimeAdvancedEncoder.BLOCK_LENGTH;
    }
}
