package io.jishi.core.command;

/** Applies to buy a listed asset. */
public final class ApplyToBuy extends Command {
    /** The public listing. */
    public long disclosureId;
    /** Offer; 0 = none yet. */
    public long offerFen;
    /** Account the deposit comes from. */
    public long depositAccountId;
    /** Beneficial owner of the applicant. */
    public long beneficialOwnerId;

    @Override
    public CommandType type() {
        return CommandType.APPLY_TO_BUY;
    }
}
