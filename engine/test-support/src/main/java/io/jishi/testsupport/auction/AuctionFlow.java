package io.jishi.testsupport.auction;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.Command;
import io.jishi.core.command.DisqualifyBidder;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.RegisterHolder;
import io.jishi.core.event.EventType;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.BidderStanding;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.testsupport.RecordedEvent;
import io.jishi.testsupport.SeededFlow;
import io.jishi.testsupport.TwinExchanges;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Random commands for auctions: a few lots at a time in the modes asked for, parties that come in, bid on the grid and
 * off it, at the instant a countdown ends and just before and after, and an operator who halts, blocks and disqualifies
 * in between. Not thread safe.
 */
public final class AuctionFlow extends SeededFlow {
    private static final int LIVE_LOTS = 4;

    private final AuctionWorld world;
    private final LotMaker maker;
    private final AuctionOperator operator;
    private final AuctionBids bids;
    private final List<LotView> lots = new ArrayList<>();
    private final SortedMap<String, Long> seen = new TreeMap<>();
    private final LotSights sights;
    private final int liveLots = between(1, LIVE_LOTS);
    private final int operatorPerMille = oneOf(10, 40, 90);
    private long nowNs = 1_000_000_000_000L;
    private OpenLot opening;

    /**
     * A flow.
     *
     * @param seed  decides everything.
     * @param modes of the lots.
     */
    public AuctionFlow(final long seed, final List<AuctionMode> modes) {
        super(seed);
        hostilePerMille(3);
        world = new AuctionWorld(seed);
        maker = new LotMaker(seed, modes, world);
        operator = new AuctionOperator(seed, world);
        bids = new AuctionBids(seed, world);
        sights = new LotSights(seen, world.biddersPerCommand());
    }

    /**
     * Venues, parties and limits.
     *
     * @return the world.
     */
    public AuctionWorld world() {
        return world;
    }

    /**
     * What came up, and how often.
     *
     * @return types of events; rejections with reason and template id, states with their names.
     */
    public SortedMap<String, Long> seen() {
        return seen;
    }

    /**
     * Sends commands to two exchanges that must agree.
     *
     * @param twins    the exchanges, empty.
     * @param commands how many, the definitions aside.
     */
    public void run(final TwinExchanges twins, final long commands) {
        for (final Command command : world.definition()) {
            twins.apply(command, nowNs);
        }
        for (long i = 0; i < commands; i++) {
            final long timeNs = nextTimeNs(nowNs, twins.built().nextDeadlineNs());
            final Command command = next(timeNs);
            world.number(command);
            twins.apply(command, timeNs);
            learn(twins.lastEvents().events());
        }
    }

    /**
     * Time of the next command: mostly little later, often at a deadline or just beside it.
     *
     * @param beforeNs   time of the command before.
     * @param deadlineNs earliest deadline in the exchange.
     * @return nanoseconds, never less than before.
     */
    public long nextTimeNs(final long beforeNs, final long deadlineNs) {
        nowNs = beforeNs;
        final int kind = between(0, 99);
        final long ahead = deadlineNs == Timers.NEVER || deadlineNs < nowNs ? 0 : deadlineNs - nowNs;
        if (kind < 82 || ahead > 1_000_000_000L) {
            return nowNs + (chance(500) ? 0 : between(0L, 200_000L));
        } else if (kind < 89) {
            return nowNs + ahead;
        } else if (kind < 93) {
            return nowNs + Math.max(0, ahead - 1);
        } else if (kind < 94) {
            return nowNs + ahead + 1;
        }
        return nowNs + between(0L, kind < 99 ? 2_000_000L : 30_000_000L);
    }

    /**
     * Whether hours may pass at once: a falling price that falls every millisecond would fall too often.
     *
     * @return true if no price of this flow's lots falls or will.
     */
    public boolean mayPassHours() {
        return lots.stream().noneMatch(lot -> lot.terms.auctionMode == AuctionMode.DUTCH
            && (lot.state == LotState.SCHEDULED || lot.state == LotState.FREE));
    }

    /**
     * The next command; its session is not numbered yet.
     *
     * @param timeNs its time.
     * @return a new command.
     */
    public Command next(final long timeNs) {
        nowNs = timeNs;
        opening = null;
        lots.removeIf(lot -> lot.isOver() || (lot.state == LotState.AWARDED && chance(10)));
        if (chance(operatorPerMille)) {
            return operator.next(lots.isEmpty() ? between(0L, 9L) : any().id);
        }
        if (lots.isEmpty() || chance(lots.size() < liveLots ? 250 : 15)) {
            opening = maker.make(nowNs);
            opening.sessionId = world.sessionFor(opening.participantId, chance(600), chance(15));
            return opening;
        }
        if (chance(20)) {
            return new AdvanceTime();
        }
        final LotView lot = any();
        if ((lot.state == LotState.ASKING || lot.state == LotState.TOP_UP) && chance(60)) {
            return disqualify(lot, chance(500) ? lot.beaten : bids.party(lot));
        }
        if (chance(lot.state == LotState.SCHEDULED ? 850 : crowd(lot) ? 40 : lot.bidders.isEmpty() ? 900 : 350)) {
            return invite(lot);
        }
        return bids.next(lot);
    }

    private boolean crowd(final LotView lot) {
        return lot.bidders.size() >= Math.min(world.participants(), world.crowd());
    }

    private LotView any() {
        return lots.get(between(0, lots.size() - 1));
    }

    private long id(final LotView lot) {
        return chance(995) ? lot.id : number(0L, lot.id + 2);
    }

    private Command invite(final LotView lot) {
        final boolean refusals = NaiveTerms.refusal(lot.terms) != FirstRefusalMode.NONE;
        if (lot.state == LotState.SCHEDULED && chance(refusals ? 500 : 20)) {
            final RegisterHolder holder = new RegisterHolder();
            holder.sessionId = world.operatorSession();
            holder.lotId = id(lot);
            holder.targetParticipantId = number(1, world.participants());
            holder.rank = chance(30) ? 0 : between(1, 3);
            return holder;
        }
        if (chance(60)) {
            return disqualify(lot, chance(600) ? lot.leader : 0);
        }
        final QualifyBidder qualify = new QualifyBidder();
        qualify.sessionId = world.operatorSession();
        qualify.lotId = id(lot);
        qualify.targetParticipantId = number(1, world.participants());
        qualify.accepted = chance(950);
        qualify.reasonCode = qualify.accepted ? 0 : between(1, 9);
        return qualify;
    }

    /** The party that is named, or any if none is. */
    private Command disqualify(final LotView lot, final int party) {
        final DisqualifyBidder disqualify = new DisqualifyBidder();
        disqualify.sessionId = world.operatorSession();
        disqualify.lotId = id(lot);
        disqualify.targetParticipantId = party > 0 ? party : number(1, world.participants());
        disqualify.reasonCode = between(1, 9);
        return disqualify;
    }

    /**
     * Learns what has become of the lots.
     *
     * @param events the answer to a command, this flow's or another's; a lot that another's opened is not this one's.
     */
    public void learn(final List<RecordedEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            final RecordedEvent event = events.get(i);
            see(event);
            sights.see(event, lots);
            if (event.type() == EventType.BIDDER_CHANGED
                && event.get("standing") == BidderStanding.DISQUALIFIED.code()) {
                lots.stream().filter(lot -> lot.id == event.get("lotId"))
                    .forEach(lot -> seeDisqualified(lot, events));
            }
            switch (event.type()) {
                case LOT_OPENED -> lots.add(new LotView(
                    event.get("lotId"), NaiveTerms.copy(opening), maker.salt().clone(), maker.reserve()));
                case BIDDER_CHANGED, BID_ACCEPTED, LOT_PHASE_CHANGED, LOT_CLOSED, DUTCH_STEP, FIRST_REFUSAL_ASKED,
                    FIRST_REFUSAL_ANSWERED, LOT_AWARDED -> learn(event);
                default -> { }
            }
        }
    }

    /** What a disqualification while holders are asked leads to: others asked, at what price, or the end of the lot. */
    private void seeDisqualified(final LotView lot, final List<RecordedEvent> events) {
        if (lot.state == LotState.ASKING || lot.state == LotState.TOP_UP) {
            final RecordedEvent last = events.stream().filter(event -> event.type() == EventType.FIRST_REFUSAL_ASKED
                || event.type() == EventType.LOT_CLOSED).reduce((a, b) -> b).orElse(null);
            final String then = last == null ? "STAYS"
                : last.type() == EventType.LOT_CLOSED ? LotState.ofCode((int)last.get("state")).name()
                : last.get("priceFen") == lot.asked ? "ASKS" : "ASKS_ANEW";
            count("DISQUALIFIED " + lot.state + " " + then);
        }
    }

    private void learn(final RecordedEvent event) {
        for (final LotView lot : lots) {
            if (lot.id == event.get("lotId")) {
                bids.learn(lot, event);
            }
        }
    }

    private void see(final RecordedEvent event) {
        switch (event.type()) {
            case REJECTED -> count("REJECTED " + RejectReason.ofCode((int)event.get("reason")) + " "
                + event.get("commandTemplateId"));
            case LOT_PHASE_CHANGED, LOT_CLOSED -> count(event.type() + " "
                + LotState.ofCode((int)event.get("state")));
            case BID_VOIDED -> count(event.type() + " " + RejectReason.ofCode((int)event.get("reason")));
            default -> count(event.type().name());
        }
    }

    private void count(final String what) {
        seen.merge(what, 1L, Long::sum);
    }
}
