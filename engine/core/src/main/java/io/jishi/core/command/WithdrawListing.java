package io.jishi.core.command;

/** Withdraws what is left of a listing. */
public final class WithdrawListing extends Command {
    /** The engine's listing id; 0 = use clientListingId. */
    public long listingId;
    /** The client's own id, when listingId is 0. */
    public long clientListingId;

    @Override
    public CommandType type() {
        return CommandType.WITHDRAW_LISTING;
    }
}
