package io.jishi.core.command;

import io.jishi.core.vocabulary.ContractType;
import io.jishi.core.vocabulary.Right;

/** Offers an agreement to another participant. */
public final class OfferAgreement extends Command {
    /** The sender's own id. */
    public long clientAgreementId;
    /** Asset. */
    public long assetId;
    /** Price. */
    public long priceFen;
    /** Units; 0 = one. */
    public long units;
    /** End of the offer; 0 = none. */
    public long validUntilNs;
    /** The other party. */
    public int toParticipantId;
    /** Field. */
    public int fieldId;
    /** Venue. */
    public int venueId;
    /** Days of publicity; 0 = none (private sellers only). */
    public int publicityDays;
    /** Right. */
    public Right right;
    /** Contract; it must be the one that the right makes. */
    public ContractType contractType;
    /** Whether the sender is the seller; absent = TRUE. */
    public boolean offererSells;

    @Override
    public CommandType type() {
        return CommandType.OFFER_AGREEMENT;
    }
}
