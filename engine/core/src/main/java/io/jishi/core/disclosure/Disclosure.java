package io.jishi.core.disclosure;

import io.jishi.core.command.DraftDisclosure;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.Right;
import java.util.ArrayList;
import java.util.List;

/** A public listing. Carriers are reused. */
final class Disclosure {
    final List<Application> applications = new ArrayList<>();
    long id;
    long clientId;
    Participant seller;
    Venue venue;
    long assetId;
    /** Index of the asset in the register. */
    int asset;
    Right right;
    long floorFen;
    long appraisalFen;
    long appraisedAtNs;
    long depositFen;
    long depositDueMs;
    int periodDays;
    int extensionDays;
    int maxExtensions;
    AuctionMode auctionMode;
    boolean forfeitIfNoBid;
    DisclosureState state;
    /** State that a suspended listing returns to. */
    DisclosureState suspendedFrom;
    long endsAtNs;
    long leftNs;
    /** Whether a halt of its lot makes its period stand still. */
    boolean held;
    int timer = Timers.NONE;
    int extensionsUsed;
    long lotId;
    Application winner;
    long priceFen;
    boolean signed;
    /** Whether anybody but its parties has been told of it. */
    boolean published;
    Disclosure previous;
    Disclosure next;

    void drafted(final DraftDisclosure command, final Participant owner, final Venue at, final int index) {
        clientId = command.clientListingId;
        seller = owner;
        venue = at;
        assetId = command.assetId;
        asset = index;
        right = command.right;
        floorFen = command.floorFen;
        appraisalFen = command.appraisalFen;
        appraisedAtNs = command.appraisedAtNs;
        depositFen = command.depositFen;
        depositDueMs = command.depositDueMs;
        periodDays = command.periodDays;
        extensionDays = command.extensionDays;
        maxExtensions = command.maxExtensions;
        auctionMode = command.auctionMode;
        forfeitIfNoBid = command.forfeitIfNoBid;
        state = DisclosureState.DRAFT;
        suspendedFrom = DisclosureState.DRAFT;
        endsAtNs = 0;
        leftNs = 0;
        held = false;
        extensionsUsed = 0;
        lotId = 0;
        winner = null;
        priceFen = 0;
        signed = false;
        published = false;
    }

    boolean isOpen() {
        return state == DisclosureState.LISTED || state == DisclosureState.EXTENDED;
    }

    /** Whether it may have a lot that is bid for while it runs. */
    boolean isDynamic() {
        return auctionMode == AuctionMode.DYNAMIC;
    }

    /** Whether its period is not over, though it may stand still. */
    boolean isInPeriod() {
        return isOpen() || state == DisclosureState.SUSPENDED;
    }

    /** Whether it ended without a buyer and can be listed again. */
    boolean isUnsold() {
        return state == DisclosureState.NO_BUYER || state == DisclosureState.NO_SALE;
    }

    boolean isBeforeListing() {
        return state == DisclosureState.DRAFT || state == DisclosureState.PRE;
    }

    /** Whether somebody who bids in its lot is suspect, and neither cleared nor refused. */
    boolean hasSuspectBidder() {
        for (int i = 0; i < applications.size(); i++) {
            final Application application = applications.get(i);
            if (application.bids && application.suspect && !application.over) {
                return true;
            }
        }
        return false;
    }

    void hashInto(final StateHash hash) {
        hash.add(id).add(clientId).add(seller.id()).add(venue.id()).add(assetId).add(right.code()).add(floorFen);
        hash.add(appraisalFen).add(appraisedAtNs).add(depositFen).add(depositDueMs).add(periodDays);
        hash.add(extensionDays).add(maxExtensions).add(auctionMode.code()).add(forfeitIfNoBid).add(state.code());
        hash.add(suspendedFrom.code()).add(endsAtNs).add(leftNs).add(held).add(extensionsUsed);
        hash.add(lotId).add(winner == null ? 0 : winner.applicant.id()).add(priceFen).add(signed);
        hash.add(published);
        hash.add(applications.size());
        for (int i = 0; i < applications.size(); i++) {
            applications.get(i).hashInto(hash);
        }
    }
}
