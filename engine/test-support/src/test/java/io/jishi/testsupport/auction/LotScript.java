package io.jishi.testsupport.auction;

import io.jishi.core.Exchange;
import io.jishi.core.auction.AuctionModel;
import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.Command;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.CreditDeposit;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.command.DefineAsset;
import io.jishi.core.command.DisqualifyBidder;
import io.jishi.core.command.Halt;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.Resume;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.event.AliasAssigned;
import io.jishi.core.event.AuctionExtended;
import io.jishi.core.event.BidAccepted;
import io.jishi.core.event.DefaultDeclared;
import io.jishi.core.event.DepositMoved;
import io.jishi.core.event.Event;
import io.jishi.core.event.LotAwarded;
import io.jishi.core.event.LotClosed;
import io.jishi.core.event.LotOpened;
import io.jishi.core.event.LotPhaseChanged;
import io.jishi.core.event.MaximumSet;
import io.jishi.core.event.Rejected;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.Visibility;
import io.jishi.testsupport.OneVenue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plain cases of lots: seller 1 of asset 9, bidders 2 to 9 with 100 fen each; what happens, in a few words. */
final class LotScript {
    private static final int AUCTION = 4;
    private static final int PARTIES = 9;
    private static final long NS_PER_MS = 1_000_000;
    private final List<String> events = new ArrayList<>();
    private final Set<Long> toldAnybody = new HashSet<>();
    private final Set<Long> toldAll = new HashSet<>();
    private final Exchange exchange;
    private long nowNs = NS_PER_MS;
    private long lots;
    private long reserveFen;

    LotScript(final int maxBiddersPerCommand) {
        final CoreLimits limits = new CoreLimits().maxLots(10).maxBids(100).maxScores(10).maxTimers(100)
            .maxParticipants(10).maxSessions(2).maxInstruments(1).maxOrders(1).maxLevels(1).maxListings(1).maxAssets(2)
            .maxGrants(2).maxFields(1).maxReservations(20).maxBiddersPerCommand(maxBiddersPerCommand);
        exchange = new Exchange(limits, List.of(AuctionModel::new), this::onEvent);
        define();
        events.clear();
    }

    private void define() {
        OneVenue.definition(AUCTION, PARTIES).forEach(this::apply);
        for (int id = 1; id <= PARTIES; id++) {
            final CreditDeposit credit = new CreditDeposit();
            credit.targetParticipantId = id;
            credit.amountFen = 100;
            credit.accountId = id;
            apply(credit);
        }
        final DefineAsset asset = new DefineAsset();
        asset.assetId = 9;
        asset.ownerParticipantId = 1;
        apply(asset);
    }

    private void onEvent(final Event event) {
        event.visit((name, value) -> {
            toldAnybody.add(value);
            if (event.visibility == Visibility.PUBLIC) {
                toldAll.add(value);
            }
        });
        if (event instanceof Rejected e) {
            events.add(e.reason.name());
        } else if (event instanceof BidAccepted e && e.visibility == Visibility.PUBLIC) {
            events.add("alias " + e.alias + " " + e.priceFen);
        } else if (event instanceof LotAwarded e) {
            events.add(e.participantId + " wins at " + e.priceFen);
        } else if (event instanceof LotClosed e) {
            events.add(e.state.name());
        } else if (event instanceof LotPhaseChanged e) {
            events.add(e.state.name());
        } else if (event instanceof AuctionExtended e) {
            events.add("to " + e.endsAtNs / NS_PER_MS);
        } else if (event instanceof AliasAssigned e && e.counterpartyId != 0) {
            events.add(e.participantId + " was " + e.alias);
        } else if (event instanceof DepositMoved e) {
            events.add(e.participantId + " " + e.move);
        } else if (event instanceof DefaultDeclared e) {
            events.add(e.participantId + " defaults");
        } else if (event instanceof MaximumSet || event instanceof LotOpened) {
            events.add(event.getClass().getSimpleName());
        }
    }

    /** What happened since the last question. */
    List<String> happened() {
        final List<String> all = List.copyOf(events);
        events.clear();
        return all;
    }

    /** Whether any event, to whomever, has had a number. */
    boolean hasTold(final long number) {
        return toldAnybody.contains(number);
    }

    /** Whether a public event has had a number. */
    boolean hasToldAll(final long number) {
        return toldAll.contains(number);
    }

    private void apply(final Command command) {
        exchange.onCommand(command, exchange.lastSequence() + 1, nowNs);
    }

    /** The reserve of lots opened from now on. */
    LotScript reserve(final long fen) {
        reserveFen = fen;
        return this;
    }

    /** Opens a lot, at 100 by tens, with a deposit of 100, free for 10 ms, then 5 ms; bidders 2 to the last may bid. */
    LotScript open(final AuctionMode mode, final OnDefault onDefault, final int last) {
        final boolean ascending = mode == AuctionMode.MULTI;
        final OpenLot open = PlainTerms.multi(100, 10);
        open.participantId = 1;
        open.clientLotId = ++lots;
        open.assetId = 9;
        open.depositFen = 100;
        open.reserveFen = reserveFen;
        open.freeMs = 10;
        open.limitMs = ascending ? 5 : 0;
        open.revisions = ascending ? 0 : 3;
        open.auctionMode = mode;
        open.pricing = mode == AuctionMode.ONE_SHOT ? Pricing.SECOND : Pricing.FIRST;
        open.onDefault = onDefault;
        open.proxy = ascending;
        apply(open);
        for (int id = 2; id <= last; id++) {
            qualify(id);
        }
        events.clear();
        return this;
    }

    LotScript qualify(final int participantId) {
        final QualifyBidder qualify = new QualifyBidder();
        qualify.lotId = lots;
        qualify.targetParticipantId = participantId;
        qualify.accepted = true;
        apply(qualify);
        return this;
    }

    LotScript disqualify(final int participantId) {
        final DisqualifyBidder disqualify = new DisqualifyBidder();
        disqualify.lotId = lots;
        disqualify.targetParticipantId = participantId;
        apply(disqualify);
        return this;
    }

    LotScript bid(final int participantId, final long priceFen) {
        final PlaceBid bid = new PlaceBid();
        bid.participantId = participantId;
        bid.lotId = lots;
        bid.clientBidId = 1;
        bid.priceFen = priceFen;
        apply(bid);
        return this;
    }

    LotScript maximum(final int participantId, final long maximumFen) {
        final SetProxyMaximum maximum = new SetProxyMaximum();
        maximum.participantId = participantId;
        maximum.lotId = lots;
        maximum.maximumFen = maximumFen;
        apply(maximum);
        return this;
    }

    LotScript halt() {
        final Halt halt = new Halt();
        halt.scope = Scope.LOT;
        halt.subjectId = lots;
        apply(halt);
        return this;
    }

    LotScript resume() {
        final Resume resume = new Resume();
        resume.scope = Scope.LOT;
        resume.subjectId = lots;
        apply(resume);
        return this;
    }

    LotScript pay() {
        final ConfirmPayment paid = new ConfirmPayment();
        paid.subjectId = lots;
        paid.model = Model.AUCTION;
        apply(paid);
        return this;
    }

    LotScript fail() {
        final DeclareDefault failed = new DeclareDefault();
        failed.subjectId = lots;
        failed.model = Model.AUCTION;
        apply(failed);
        return this;
    }

    /** So many microseconds later. */
    LotScript pass(final long us) {
        nowNs += us * 1_000;
        apply(new AdvanceTime());
        return this;
    }
}
