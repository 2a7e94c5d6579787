package io.jishi.testsupport.deal;

import io.jishi.core.vocabulary.AgreementState;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.BidderStanding;
import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.DepositMove;
import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.PlatformCode;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.testsupport.RecordedEvent;

/** Events of deals in a few words. */
final class DealText {
    private static final int OPEN_LOT = 70;

    private DealText() {
    }

    /** What kind of event it is: type, and the state or reason if it has one. */
    static String kind(final RecordedEvent event) {
        final String type = event.type().name();
        return switch (event.type()) {
            case REJECTED -> type + " " + RejectReason.ofCode((int)event.get("reason"))
                + (event.get("commandTemplateId") == OPEN_LOT ? " OPEN_LOT" : "");
            case LOT_OPENED -> type + (event.get("listingId") == 0 ? "" : " "
                + AuctionMode.ofCode((int)event.get("auctionMode")));
            case LOT_CLOSED, LOT_PHASE_CHANGED -> type + " " + LotState.ofCode((int)event.get("state"));
            case DEFAULT_DECLARED, TRADED -> type + " " + Model.ofCode((int)event.get("model"));
            case BIDDER_CHANGED -> type + " " + BidderStanding.ofCode((int)event.get("standing"));
            case CERTIFICATE_CHANGED -> type + " " + CertificateState.ofCode((int)event.get("state"));
            case AGREEMENT_CHANGED -> type + " " + AgreementState.ofCode((int)event.get("state"))
                + (event.get("reason") == 0 ? "" : " " + RejectReason.ofCode((int)event.get("reason")));
            case DISCLOSURE_CHANGED -> type + " " + DisclosureState.ofCode((int)event.get("state"))
                + (event.get("platformCode") == 0 ? "" : " " + PlatformCode.ofCode((int)event.get("platformCode")));
            case APPLICATION_CHANGED -> type
                + (event.get("reason") == 0 ? "" : " " + RejectReason.ofCode((int)event.get("reason")));
            case DEPOSIT_MOVED -> type + " " + DepositMove.ofCode((int)event.get("move"));
            default -> type;
        };
    }
}
