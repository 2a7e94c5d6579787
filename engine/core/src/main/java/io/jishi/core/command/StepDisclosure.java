package io.jishi.core.command;

import io.jishi.core.vocabulary.DisclosureStep;

/** Moves a public listing on. */
public final class StepDisclosure extends Command {
    /** The public listing. */
    public long disclosureId;
    /** The step. */
    public DisclosureStep step;
    /** Published reason. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.STEP_DISCLOSURE;
    }
}
