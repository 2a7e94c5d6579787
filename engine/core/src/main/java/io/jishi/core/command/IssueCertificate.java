package io.jishi.core.command;

import io.jishi.core.vocabulary.CertificateState;

/** Operator: sets the certificate of a trade. */
public final class IssueCertificate extends Command {
    /** The trade. */
    public long tradeNumber;
    /** Its venue. */
    public int tradeVenueId;
    /** Its year. */
    public int tradeYear;
    /** New state. */
    public CertificateState state;

    @Override
    public CommandType type() {
        return CommandType.ISSUE_CERTIFICATE;
    }
}
