package io.jishi.core.command;

/** Operator: pays out a forfeited deposit, of a lot or of a public listing. */
public final class DisburseForfeit extends Command {
    /** The lot; 0 = it was for a public listing. */
    public long lotId;
    /** Amount, &gt;= 1. */
    public long amountFen;
    /** The public listing; 0 = it was for a lot. */
    public long disclosureId;
    /** Whose forfeit. */
    public int targetParticipantId;

    @Override
    public CommandType type() {
        return CommandType.DISBURSE_FORFEIT;
    }
}
