package io.jishi.core.command;

/** Operator: money paid in for a participant. */
public final class CreditDeposit extends Command {
    /** The participant. */
    public int targetParticipantId;
    /** Amount, &gt;= 1. */
    public long amountFen;
    /** Account it came from. */
    public long accountId;

    @Override
    public CommandType type() {
        return CommandType.CREDIT_DEPOSIT;
    }
}
