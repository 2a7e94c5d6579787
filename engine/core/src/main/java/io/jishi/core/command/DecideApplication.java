package io.jishi.core.command;

/** Qualifies or refuses an applicant. */
public final class DecideApplication extends Command {
    /** The public listing. */
    public long disclosureId;
    /** The applicant. */
    public int targetParticipantId;
    /** Whether it qualifies. */
    public boolean accepted;
    /** Published reason of a refusal. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.DECIDE_APPLICATION;
    }
}
