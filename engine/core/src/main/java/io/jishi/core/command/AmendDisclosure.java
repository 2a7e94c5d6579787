package io.jishi.core.command;

/** Amends or re-lists a public listing; the period starts anew. */
public final class AmendDisclosure extends Command {
    /** The public listing. */
    public long disclosureId;
    /** New floor. */
    public long floorFen;
    /** Approval of a price cut below 90 % of the appraisal. */
    public long approvalReference;

    @Override
    public CommandType type() {
        return CommandType.AMEND_DISCLOSURE;
    }
}
