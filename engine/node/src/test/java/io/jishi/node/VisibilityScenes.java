package io.jishi.node;

import static io.jishi.node.Role.BIDDER;
import static io.jishi.node.Role.OPERATOR;
import static io.jishi.node.Role.OTHER;
import static io.jishi.node.Role.OTHERS_GATEWAY;
import static io.jishi.node.Role.OUTSIDER;
import static io.jishi.node.Role.OWNER;

import io.jishi.core.command.AnswerFirstRefusal;
import io.jishi.core.command.CommitBid;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.command.DisburseForfeit;
import io.jishi.core.command.DisqualifyBidder;
import io.jishi.core.command.IssueCertificate;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.RegisterHolder;
import io.jishi.core.command.RevealBid;
import io.jishi.core.command.RevealReserve;
import io.jishi.core.command.ScoreOffer;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.command.TakeStep;
import io.jishi.core.command.TopUpBid;
import io.jishi.core.command.WithdrawBid;
import io.jishi.core.command.WithdrawDeposit;
import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.TieRule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Consumer;

/** Lots of every kind from their opening to their end; each scene in an exchange of its own. */
final class VisibilityScenes {
    private static final long FREE_MS = 10;
    private static final int YEAR = 1970;
    private final VisibilityLog log;

    VisibilityScenes(final VisibilityLog log) {
        this.log = log;
    }

    void all() {
        inTheOpen();
        leaderDisqualified();
        sealed();
        commitAndReveal();
        weighted();
        firstRefusal(false);
        firstRefusal(true);
        dutch();
        rebid();
        topUp();
        units();
        askedAndDisqualified();
        new VisibilityListingScenes(log).all();
        new VisibilityTradingScenes(log).all();
    }

    /** Opens lot 1 of asset 501, from 100 by tens, with a deposit of 100, and qualifies both bidders. */
    private VisibilityMarket open(final AuctionMode mode, final Consumer<OpenLot> terms) {
        final VisibilityMarket market = new VisibilityMarket(log);
        market.send(OWNER, new OpenLot(), c -> {
            fill(c, mode);
            c.assetId = 501;
            c.depositFen = 100;
            terms.accept(c);
        });
        qualify(market, BIDDER);
        qualify(market, OTHER);
        return market;
    }

    static void fill(final OpenLot open, final AuctionMode mode) {
        open.clientLotId = 1;
        open.venueId = VisibilityMarket.VENUE;
        open.startPriceFen = 100;
        open.freeMs = mode == AuctionMode.DUTCH ? 0 : FREE_MS;
        open.limitMs = mode == AuctionMode.MULTI ? FREE_MS : 0;
        open.auctionMode = mode;
        open.extensionBase = ExtensionBase.FROM_BID;
        open.pricing = Pricing.FIRST;
        open.tieRule = TieRule.EARLIEST_SEQUENCE;
        open.allocation = Allocation.SEQUENCE;
        open.firstRefusal = FirstRefusalMode.NONE;
        open.onDefault = OnDefault.RELIST;
        if (mode == AuctionMode.MULTI) {
            open.stepsCount = 1;
            open.stepsStepFen[0] = 10;
        }
    }

    private static void qualify(final VisibilityMarket market, final Role who) {
        market.send(OPERATOR, new QualifyBidder(), c -> {
            c.lotId = 1;
            c.targetParticipantId = who.participantId;
            c.accepted = true;
        });
    }

    private static void disqualify(final VisibilityMarket market, final Role who) {
        market.send(OPERATOR, new DisqualifyBidder(), c -> {
            c.lotId = 1;
            c.targetParticipantId = who.participantId;
        });
    }

    static void bid(final VisibilityMarket market, final Role from, final Role who, final long priceFen) {
        market.send(from, new PlaceBid(), c -> {
            c.participantId = who.participantId;
            c.clientBidId = 7;
            c.lotId = 1;
            c.priceFen = priceFen;
        });
    }

    static void pay(final VisibilityMarket market, final Role from) {
        market.send(from, new ConfirmPayment(), c -> {
            c.model = Model.AUCTION;
            c.subjectId = 1;
        });
    }

    static void certify(final VisibilityMarket market, final CertificateState state) {
        market.send(OPERATOR, new IssueCertificate(), c -> {
            c.tradeVenueId = VisibilityMarket.VENUE;
            c.tradeYear = YEAR;
            c.tradeNumber = 1;
            c.state = state;
        });
    }

    /** MULTI with a secret reserve: bids by hand and for a maximum, an extension, a default, a payment. */
    private void inTheOpen() {
        final long[] reserve = sha256(1, 2, 3, 4, 110);
        final VisibilityMarket market = open(AuctionMode.MULTI, c -> {
            c.proxy = true;
            c.onDefault = OnDefault.NEXT_CANDIDATE;
            c.reserveHash0 = reserve[0];
            c.reserveHash1 = reserve[1];
            c.reserveHash2 = reserve[2];
            c.reserveHash3 = reserve[3];
        });
        bid(market, BIDDER, BIDDER, 100);
        market.send(OTHER, new SetProxyMaximum(), c -> {
            c.lotId = 1;
            c.maximumFen = 150;
        });
        bid(market, BIDDER, BIDDER, 120);
        market.pass(FREE_MS + 1);
        bid(market, BIDDER, BIDDER, 160);
        bid(market, OTHERS_GATEWAY, OTHER, 170);
        market.pass(3 * FREE_MS);
        market.send(OWNER, new RevealReserve(), c -> {
            c.lotId = 1;
            c.reserveFen = 110;
            c.salt0 = 1;
            c.salt1 = 2;
            c.salt2 = 3;
            c.salt3 = 4;
        });
        market.send(OPERATOR, new DeclareDefault(), c -> {
            c.model = Model.AUCTION;
            c.subjectId = 1;
            c.costsFen = 5;
        });
        market.send(OPERATOR, new DisburseForfeit(), c -> {
            c.lotId = 1;
            c.targetParticipantId = OTHER.participantId;
            c.amountFen = 5;
        });
        pay(market, OWNER);
        certify(market, CertificateState.PROVISIONAL);
        certify(market, CertificateState.REVOKED);
        market.send(BIDDER, new WithdrawDeposit(), c -> c.amountFen = 1);
    }

    /** The leader is disqualified before the public's eyes; then nobody has reached the reserve. */
    private void leaderDisqualified() {
        final VisibilityMarket market = open(AuctionMode.MULTI, c -> c.reserveFen = 500);
        bid(market, OTHER, OTHER, 100);
        bid(market, BIDDER, BIDDER, 110);
        disqualify(market, BIDDER);
        market.pass(3 * FREE_MS);
    }

    /** ONE_SHOT: taken, revised, withdrawn, disqualified while sealed; then opened. */
    private void sealed() {
        final VisibilityMarket market = open(AuctionMode.ONE_SHOT, c -> c.revisions = 3);
        market.when("sealed");
        bid(market, BIDDER, BIDDER, 100);
        bid(market, OTHERS_GATEWAY, OTHER, 120);
        market.send(OTHER, new WithdrawBid(), c -> c.lotId = 1);
        bid(market, OTHER, OTHER, 130);
        bid(market, BIDDER, BIDDER, 110);
        market.when("sealed, disqualified by the operator");
        disqualify(market, OTHER);
        market.when("").pass(FREE_MS);
    }

    /** One commitment is revealed, one void, none told to anybody else before the opening. */
    private void commitAndReveal() {
        final VisibilityMarket market = open(AuctionMode.ONE_SHOT, c -> c.revealMs = FREE_MS);
        market.when("sealed");
        commit(market, BIDDER, sha256(1, 2, 3, 4, 110, 1));
        commit(market, OTHER, sha256(1, 2, 3, 4, 120, 1));
        market.when("").pass(FREE_MS).when("sealed");
        market.send(BIDDER, new RevealBid(), c -> reveal(c, 110));
        market.send(OTHER, new RevealBid(), c -> reveal(c, 121));
        market.when("").pass(FREE_MS);
    }

    private static void commit(final VisibilityMarket market, final Role from, final long[] hash) {
        market.send(from, new CommitBid(), c -> {
            c.lotId = 1;
            c.commitment0 = hash[0];
            c.commitment1 = hash[1];
            c.commitment2 = hash[2];
            c.commitment3 = hash[3];
        });
    }

    private static void reveal(final RevealBid reveal, final long priceFen) {
        reveal.lotId = 1;
        reveal.priceFen = priceFen;
        reveal.units = 1;
        reveal.salt0 = 1;
        reveal.salt1 = 2;
        reveal.salt2 = 3;
        reveal.salt3 = 4;
    }

    /** WEIGHTED: the outsider is an expert. */
    private void weighted() {
        final VisibilityMarket market = open(AuctionMode.WEIGHTED, c -> {
            c.weightsCount = 2;
            c.weightsCriterionId[1] = 1;
            c.weightsWeight[0] = 4_000;
            c.weightsWeight[1] = 6_000;
        });
        market.when("sealed");
        bid(market, BIDDER, BIDDER, 100);
        bid(market, OTHER, OTHER, 110);
        market.when("").send(OPERATOR, new ScoreOffer(), c -> {
            c.participantId = OUTSIDER.participantId;
            c.lotId = 1;
            c.targetParticipantId = BIDDER.participantId;
            c.criterionId = 1;
            c.scoreE4 = 5_000;
        });
        market.pass(FREE_MS);
    }

    /** ASK_AFTER: the other bidder has the right; its answer ends the lot for both. */
    private void firstRefusal(final boolean accept) {
        final VisibilityMarket market = held(AuctionMode.ONE_SHOT, c -> { }).when("sealed");
        bid(market, BIDDER, BIDDER, 120);
        market.when("").pass(FREE_MS);
        answer(market, accept);
    }

    /** DUTCH: the take of one bidder is the end of the lot for the other too. */
    private void dutch() {
        final VisibilityMarket market = open(AuctionMode.DUTCH, c -> {
            c.dropFen = 10;
            c.floorFen = 50;
            c.stepMs = FREE_MS;
        });
        market.pass(FREE_MS);
        market.send(BIDDER, new TakeStep(), c -> {
            c.lotId = 1;
            c.step = 1;
        });
        pay(market, OPERATOR);
    }

    /** ONE_SHOT, tied: the round of bids is sealed again. */
    private void rebid() {
        final VisibilityMarket market = open(AuctionMode.ONE_SHOT, c -> {
            c.tieRule = TieRule.REBID_TIED;
            c.rebidMs = FREE_MS;
        });
        market.when("sealed");
        bid(market, BIDDER, BIDDER, 110);
        bid(market, OTHER, OTHER, 110);
        market.when("").pass(FREE_MS).when("sealed");
        bid(market, OTHERS_GATEWAY, OTHER, 120);
        market.when("").pass(FREE_MS);
    }

    /** The other bidder has the right and accepts; the beaten bidder raises, and is beaten again. */
    private void topUp() {
        final VisibilityMarket market = held(AuctionMode.MULTI, c -> { });
        bid(market, BIDDER, BIDDER, 120);
        market.pass(2 * FREE_MS);
        answer(market, true);
        market.send(BIDDER, new TopUpBid(), c -> {
            c.lotId = 1;
            c.priceFen = 140;
        });
        answer(market, true);
        market.pass(FREE_MS);
    }

    /** DUTCH: who has taken the step is disqualified while the holder is asked; the right is asked for no more. */
    private void askedAndDisqualified() {
        final VisibilityMarket market = held(AuctionMode.DUTCH, c -> {
            c.dropFen = 10;
            c.floorFen = 50;
            c.stepMs = FREE_MS;
        });
        market.send(BIDDER, new TakeStep(), c -> c.lotId = 1);
        disqualify(market, BIDDER);
    }

    /** A lot that has begun, with the bidder qualified, and the other one a holder that is asked. */
    private VisibilityMarket held(final AuctionMode mode, final Consumer<OpenLot> terms) {
        final VisibilityMarket market = new VisibilityMarket(log);
        market.send(OWNER, new OpenLot(), c -> {
            fill(c, mode);
            c.startAtNs = FREE_MS * VisibilityMarket.NS_PER_MS;
            c.depositFen = 100;
            c.askMs = FREE_MS;
            c.firstRefusal = FirstRefusalMode.ASK_AFTER;
            terms.accept(c);
        });
        qualify(market, BIDDER);
        market.send(OPERATOR, new RegisterHolder(), c -> {
            c.lotId = 1;
            c.targetParticipantId = OTHER.participantId;
            c.rank = 1;
        });
        return market.pass(FREE_MS);
    }

    private static void answer(final VisibilityMarket market, final boolean accept) {
        market.send(OTHER, new AnswerFirstRefusal(), c -> {
            c.lotId = 1;
            c.accept = accept;
        });
    }

    /** MULTI_UNIT: both get some; each is told of its own award and payment only. */
    private void units() {
        final VisibilityMarket market = open(AuctionMode.MULTI_UNIT, c -> {
            c.assetId = 0;
            c.units = 5;
            c.pricing = Pricing.PAY_AS_BID;
        });
        market.when("sealed");
        for (final Role role : new Role[] {BIDDER, OTHER}) {
            market.send(role, new PlaceBid(), c -> {
                c.clientBidId = 7;
                c.lotId = 1;
                c.priceFen = 100;
                c.units = 3;
            });
        }
        market.when("").pass(FREE_MS);
        market.send(OPERATOR, new ConfirmPayment(), c -> {
            c.model = Model.AUCTION;
            c.subjectId = 1;
            c.targetParticipantId = OTHER.participantId;
        });
    }

    /** As the engine hashes: numbers of 8 bytes, little-endian. */
    private static long[] sha256(final long... numbers) {
        final ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(numbers);
        try {
            final byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            final long[] words = new long[hash.length / Long.BYTES];
            ByteBuffer.wrap(hash).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
            return words;
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
