package io.jishi.node.codec;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.vocabulary.Model;
import io.jishi.wire.ConfirmPaymentDecoder;

/**
 * Reads the commands of payments from their wire form into carriers that it reuses.
 */
final class SettlementCommandDecoder implements GroupDecoder {
    private final ConfirmPaymentDecoder confirmPaymentDecoder = new ConfirmPaymentDecoder();
    private final ConfirmPayment confirmPayment = new ConfirmPayment();

    @Override
    public Command decode(final CommandType type, final Frame frame) {
        switch (type) {
            case CONFIRM_PAYMENT:
                return confirmPayment(frame);
            default:
                return null;
        }
    }

    private ConfirmPayment confirmPayment(final Frame frame) {
        final ConfirmPaymentDecoder in =
            confirmPaymentDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final ConfirmPayment command = confirmPayment;
        command.subjectId = in.subjectId();
        command.model = Values.named(Model.ofCode(in.modelRaw()));
        command.targetParticipantId = in.targetParticipantId();
        return command;
    }
}
