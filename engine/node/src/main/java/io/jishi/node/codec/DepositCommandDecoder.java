package io.jishi.node.codec;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.CreditDeposit;
import io.jishi.core.command.DisburseForfeit;
import io.jishi.core.command.WithdrawDeposit;
import io.jishi.wire.CreditDepositDecoder;
import io.jishi.wire.DisburseForfeitDecoder;
import io.jishi.wire.WithdrawDepositDecoder;

/**
 * Reads the commands of deposits from their wire form into carriers that it reuses.
 */
final class DepositCommandDecoder implements GroupDecoder {
    private final CreditDepositDecoder creditDepositDecoder = new CreditDepositDecoder();
    private final CreditDeposit creditDeposit = new CreditDeposit();
    private final WithdrawDepositDecoder withdrawDepositDecoder = new WithdrawDepositDecoder();
    private final WithdrawDeposit withdrawDeposit = new WithdrawDeposit();
    private final DisburseForfeitDecoder disburseForfeitDecoder = new DisburseForfeitDecoder();
    private final DisburseForfeit disburseForfeit = new DisburseForfeit();

    @Override
    public Command decode(final CommandType type, final Frame frame) {
        switch (type) {
            case CREDIT_DEPOSIT:
                return creditDeposit(frame);
            case WITHDRAW_DEPOSIT:
                return withdrawDeposit(frame);
            case DISBURSE_FORFEIT:
                return disburseForfeit(frame);
            default:
                return null;
        }
    }

    private CreditDeposit creditDeposit(final Frame frame) {
        final CreditDepositDecoder in =
            creditDepositDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final CreditDeposit command = creditDeposit;
        command.targetParticipantId = in.targetParticipantId();
        command.amountFen = in.amountFen();
        command.accountId = in.accountId();
        return command;
    }

    private WithdrawDeposit withdrawDeposit(final Frame frame) {
        final WithdrawDepositDecoder in =
            withdrawDepositDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final WithdrawDeposit command = withdrawDeposit;
        command.amountFen = in.amountFen();
        return command;
    }

    private DisburseForfeit disburseForfeit(final Frame frame) {
        final DisburseForfeitDecoder in =
            disburseForfeitDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DisburseForfeit command = disburseForfeit;
        command.lotId = in.lotId();
        command.amountFen = in.amountFen();
        command.disclosureId = in.disclosureId();
        command.targetParticipantId = in.targetParticipantId();
        return command;
    }
}
