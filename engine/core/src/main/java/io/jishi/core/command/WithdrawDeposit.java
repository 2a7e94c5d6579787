package io.jishi.core.command;

/** Pays available money out. */
public final class WithdrawDeposit extends Command {
    /** Amount, &gt;= 1. */
    public long amountFen;

    @Override
    public CommandType type() {
        return CommandType.WITHDRAW_DEPOSIT;
    }
}
