package io.jishi.core.command;

/** Makes or raises the offer of a qualified applicant. */
public final class MakeOffer extends Command {
    /** The public listing. */
    public long disclosureId;
    /** The offer. */
    public long offerFen;

    @Override
    public CommandType type() {
        return CommandType.MAKE_OFFER;
    }
}
