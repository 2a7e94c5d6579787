package io.jishi.core.deposit;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandHandler;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.CreditDeposit;
import io.jishi.core.command.DisburseForfeit;
import io.jishi.core.command.WithdrawDeposit;
import io.jishi.core.event.EventSink;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.PartyGate;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import java.util.List;

/**
 * Payments into and out of the deposit accounts. Order of checks:
 * <ul>
 * <li>CreditDeposit, the operator's: NOT_AUTHORISED, UNKNOWN_PARTY, BAD_VALUE (amount or account below 1),
 * AMOUNT_RANGE.</li>
 * <li>WithdrawDeposit, the participant's own, blocked or not: UNKNOWN_PARTY, NOT_AUTHORISED, BAD_VALUE (amount below
 * 1), DEPOSIT (more than is available; never a part).</li>
 * <li>DisburseForfeit, the operator's: NOT_AUTHORISED, UNKNOWN_PARTY, BAD_VALUE (amount below 1; not exactly one of lot
 * and public listing), STATE (nothing forfeited), DEPOSIT (more than is).</li>
 * </ul>
 */
public final class DepositCommands implements CommandHandler {
    private final ReferenceData reference;
    private final PartyGate gate;
    private final EventSink events;
    private final Deposits deposits;

    /**
     * A handler over the ledger.
     *
     * @param reference participants and sessions.
     * @param gate      who may act for whom.
     * @param events    the way out.
     * @param deposits  the ledger.
     */
    public DepositCommands(
        final ReferenceData reference, final PartyGate gate, final EventSink events, final Deposits deposits) {
        this.reference = reference;
        this.gate = gate;
        this.events = events;
        this.deposits = deposits;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.CREDIT_DEPOSIT, CommandType.WITHDRAW_DEPOSIT, CommandType.DISBURSE_FORFEIT);
    }

    @Override
    public void onCommand(final Command command) {
        if (command instanceof WithdrawDeposit withdraw) {
            rejectUnless(withdraw(withdraw), command, command.participantId);
        } else if (!reference.isOperator(command)) {
            events.reject(command, RejectReason.NOT_AUTHORISED, 0);
        } else if (command instanceof CreditDeposit credit) {
            rejectUnless(credit(credit), command, credit.targetParticipantId);
        } else {
            final DisburseForfeit disburse = (DisburseForfeit)command;
            rejectUnless(disburse(disburse), command, disburse.targetParticipantId);
        }
    }

    private void rejectUnless(final RejectReason reason, final Command command, final int participantId) {
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, participantId);
        }
    }

    private RejectReason credit(final CreditDeposit command) {
        final Participant participant = reference.participants().find(command.targetParticipantId);
        if (participant == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        return command.amountFen < 1 || command.accountId < 1 ? RejectReason.BAD_VALUE
            : deposits.credit(participant, command.amountFen, command.accountId);
    }

    private RejectReason withdraw(final WithdrawDeposit command) {
        final RejectReason reason = gate.checkOwner(command);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        return command.amountFen < 1 ? RejectReason.BAD_VALUE
            : deposits.withdraw(command.participantId, command.amountFen);
    }

    private RejectReason disburse(final DisburseForfeit command) {
        if (reference.participants().find(command.targetParticipantId) == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        if (command.amountFen < 1 || (command.lotId == 0) == (command.disclosureId == 0)) {
            return RejectReason.BAD_VALUE;
        }
        final Model model = command.lotId != 0 ? Model.AUCTION : Model.DISCLOSURE;
        return deposits.disburse(command.targetParticipantId, model, command.lotId + command.disclosureId,
            command.amountFen);
    }
}
