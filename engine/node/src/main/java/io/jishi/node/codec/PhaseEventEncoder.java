package io.jishi.node.codec;

import io.jishi.core.event.Event;
import io.jishi.core.event.HaltChanged;
import io.jishi.core.event.KillSwitchChanged;
import io.jishi.core.event.PhaseChanged;
import io.jishi.wire.BooleanType;
import io.jishi.wire.HaltChangedEncoder;
import io.jishi.wire.KillSwitchChangedEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.PhaseChangedEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the events of phases, halts and kill switches in their wire form.
 */
final class PhaseEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final PhaseChangedEncoder phaseChanged = new PhaseChangedEncoder();
    private final HaltChangedEncoder haltChanged = new HaltChangedEncoder();
    private final KillSwitchChangedEncoder killSwitchChanged = new KillSwitchChangedEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case PHASE_CHANGED:
                return encode((PhaseChanged)event, buffer, offset);
            case HALT_CHANGED:
                return encode((HaltChanged)event, buffer, offset);
            case KILL_SWITCH_CHANGED:
                return encode((KillSwitchChanged)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final PhaseChanged event, final MutableDirectBuffer buffer, final int offset) {
        final PhaseChangedEncoder out = phaseChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), PhaseChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.subjectId(event.subjectId);
        out.reasonCode(event.reasonCode);
        code8(buffer, out.offset() + PhaseChangedEncoder.scopeEncodingOffset(), event.scope);
        code8(buffer, out.offset() + PhaseChangedEncoder.phaseEncodingOffset(), event.phase);
        return MessageHeaderEncoder.ENCODED_LENGTH + PhaseChangedEncoder.BLOCK_LENGTH;
    }

    private int encode(final HaltChanged event, final MutableDirectBuffer buffer, final int offset) {
        final HaltChangedEncoder out = haltChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), HaltChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.subjectId(event.subjectId);
        out.reasonCode(event.reasonCode);
        code8(buffer, out.offset() + HaltChangedEncoder.scopeEncodingOffset(), event.scope);
        out.halted(event.halted ? BooleanType.TRUE : BooleanType.FALSE);
        return MessageHeaderEncoder.ENCODED_LENGTH + HaltChangedEncoder.BLOCK_LENGTH;
    }

    private int encode(final KillSwitchChanged event, final MutableDirectBuffer buffer, final int offset) {
        final KillSwitchChangedEncoder out = killSwitchChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), KillSwitchChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.subjectId(event.subjectId);
        out.reasonCode(event.reasonCode);
        code8(buffer, out.offset() + KillSwitchChangedEncoder.scopeEncodingOffset(), event.scope);
        out.on(event.on ? BooleanType.TRUE : BooleanType.FALSE);
        return MessageHeaderEncoder.ENCODED_LENGTH + KillSwitchChangedEncoder.BLOCK_LENGTH;
    }
}
