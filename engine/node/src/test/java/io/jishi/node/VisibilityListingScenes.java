package io.jishi.node;

import static io.jishi.node.Role.BIDDER;
import static io.jishi.node.Role.OPERATOR;
import static io.jishi.node.Role.OTHER;
import static io.jishi.node.Role.OTHERS_GATEWAY;
import static io.jishi.node.Role.OUTSIDER;
import static io.jishi.node.Role.OWNER;

import io.jishi.core.command.AcceptOffer;
import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.CounterOffer;
import io.jishi.core.command.DecideApplication;
import io.jishi.core.command.DeclineOffer;
import io.jishi.core.command.DraftDisclosure;
import io.jishi.core.command.MakeOffer;
import io.jishi.core.command.ObjectToAgreement;
import io.jishi.core.command.OfferAgreement;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.ResolveObjection;
import io.jishi.core.command.SetOwnerGroup;
import io.jishi.core.command.StepDisclosure;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.ContractType;
import io.jishi.core.vocabulary.DisclosureStep;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Right;

/** Public listings and agreements; each scene in an exchange of its own. */
final class VisibilityListingScenes {
    private static final long DAY_MS = 86_400_000;
    private static final int PUBLICITY_DAYS = 15;
    private final VisibilityLog log;

    VisibilityListingScenes(final VisibilityLog log) {
        this.log = log;
    }

    void all() {
        soldToOne();
        competition();
        affiliates();
        oneAccount();
        withdrawn();
        agreed();
        declined();
    }

    private VisibilityMarket listed() {
        final VisibilityMarket market = new VisibilityMarket(log);
        market.when("draft").send(OWNER, new DraftDisclosure(), c -> {
            c.clientListingId = 1;
            c.assetId = 502;
            c.floorFen = 100;
            c.venueId = VisibilityMarket.VENUE;
            c.periodDays = 2;
            c.auctionMode = AuctionMode.MULTI;
            c.depositFen = 50;
            c.right = Right.ASSIGNMENT;
        });
        market.when("");
        step(market, DisclosureStep.ANNOUNCE);
        step(market, DisclosureStep.LIST);
        return market;
    }

    private static void step(final VisibilityMarket market, final DisclosureStep step) {
        market.send(OWNER, new StepDisclosure(), c -> {
            c.disclosureId = 1;
            c.step = step;
        });
    }

    private static void apply(final VisibilityMarket market, final Role from, final Role who, final long accountId) {
        market.send(from, new ApplyToBuy(), c -> {
            c.participantId = who.participantId;
            c.disclosureId = 1;
            c.offerFen = 100L + who.participantId;
            c.depositAccountId = accountId;
            c.beneficialOwnerId = who.participantId;
        });
    }

    private static void decide(final VisibilityMarket market, final Role who, final boolean accepted) {
        market.send(OPERATOR, new DecideApplication(), c -> {
            c.disclosureId = 1;
            c.targetParticipantId = who.participantId;
            c.accepted = accepted;
        });
    }

    private static void pay(final VisibilityMarket market, final Model model) {
        market.send(OPERATOR, new ConfirmPayment(), c -> {
            c.model = model;
            c.subjectId = 1;
        });
    }

    private static void certify(final VisibilityMarket market) {
        VisibilityScenes.certify(market, CertificateState.PROVISIONAL);
        VisibilityScenes.certify(market, CertificateState.ISSUED);
    }

    private void soldToOne() {
        final VisibilityMarket market = listed();
        apply(market, BIDDER, BIDDER, 1);
        apply(market, OTHER, OTHER, 2);
        decide(market, BIDDER, true);
        decide(market, OTHER, false);
        market.send(BIDDER, new MakeOffer(), c -> {
            c.disclosureId = 1;
            c.offerFen = 200;
        });
        market.pass(10 * DAY_MS);
        step(market, DisclosureStep.SIGN);
        pay(market, Model.DISCLOSURE);
        certify(market);
    }

    private void competition() {
        final VisibilityMarket market = listed();
        apply(market, BIDDER, BIDDER, 1);
        apply(market, OTHERS_GATEWAY, OTHER, 2);
        decide(market, BIDDER, true);
        decide(market, OTHER, true);
        market.pass(10 * DAY_MS);
        market.send(OWNER, new OpenLot(), c -> {
            VisibilityScenes.fill(c, AuctionMode.MULTI);
            c.assetId = 502;
            c.listingId = 1;
            c.listingModel = Model.DISCLOSURE;
            c.right = Right.ASSIGNMENT;
        });
        VisibilityScenes.bid(market, BIDDER, BIDDER, 100);
        VisibilityScenes.bid(market, OTHER, OTHER, 110);
        market.pass(DAY_MS);
        step(market, DisclosureStep.SIGN);
        pay(market, Model.AUCTION);
        certify(market);
    }

    /** Who applies second voids the first. */
    private void affiliates() {
        final VisibilityMarket market = listed();
        for (final Role role : new Role[] {BIDDER, OTHER}) {
            market.send(OPERATOR, new SetOwnerGroup(), c -> {
                c.targetParticipantId = role.participantId;
                c.ownerGroupId = 5;
            });
        }
        apply(market, BIDDER, BIDDER, 1);
        decide(market, BIDDER, true);
        apply(market, OTHER, OTHER, 2);
    }

    /** Two deposits from one account: both are suspect, the listing is suspended. */
    private void oneAccount() {
        final VisibilityMarket market = listed();
        apply(market, BIDDER, BIDDER, 1);
        apply(market, OTHER, OTHER, 1);
        decide(market, BIDDER, true);
        decide(market, OTHER, true);
    }

    /** The owner's command, which gives a deposit back. */
    private void withdrawn() {
        final VisibilityMarket market = listed();
        apply(market, BIDDER, BIDDER, 1);
        decide(market, BIDDER, true);
        step(market, DisclosureStep.WITHDRAW);
    }

    private VisibilityMarket offered() {
        final VisibilityMarket market = new VisibilityMarket(log);
        return market.when("private").send(OWNER, new OfferAgreement(), c -> {
            c.clientAgreementId = 1;
            c.assetId = 503;
            c.priceFen = 1_000;
            c.units = 1;
            c.toParticipantId = BIDDER.participantId;
            c.venueId = VisibilityMarket.VENUE;
            c.publicityDays = PUBLICITY_DAYS;
            c.right = Right.ORDINARY;
            c.contractType = ContractType.LICENCE;
            c.offererSells = true;
        });
    }

    private void agreed() {
        final VisibilityMarket market = offered();
        market.send(BIDDER, new CounterOffer(), c -> {
            c.agreementId = 1;
            c.priceFen = 900;
        });
        market.when("").send(OWNER, new AcceptOffer(), c -> c.agreementId = 1);
        market.when("objected").send(OUTSIDER, new ObjectToAgreement(), c -> c.agreementId = 1);
        market.when("").send(OPERATOR, new ResolveObjection(), c -> c.objectionId = 1);
        market.pass((PUBLICITY_DAYS + 1) * DAY_MS);
        certify(market);
    }

    private void declined() {
        offered().send(BIDDER, new DeclineOffer(), c -> c.agreementId = 1);
    }
}
