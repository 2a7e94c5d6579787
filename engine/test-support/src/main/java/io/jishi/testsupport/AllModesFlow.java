package io.jishi.testsupport;

import io.jishi.core.command.Command;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.event.EventType;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.testsupport.auction.AuctionFlow;
import io.jishi.testsupport.deal.DealFlow;
import io.jishi.testsupport.deal.DisclosureFlow;
import io.jishi.testsupport.pool.PoolFlow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Random commands for lots of every procedure, public listings, agreements and the pool in one exchange, where they
 * share parties, assets, deposits, rights, timers and the numbers of lots. Each command is of one of four flows; all of
 * them hear what it led to. Not thread safe.
 */
public final class AllModesFlow extends SeededFlow {
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final int ALL_MODELS = 31;

    private final AuctionFlow auctions;
    private final PoolFlow pool;
    private final DisclosureFlow listings;
    private final DealFlow agreements;
    private final Deque<Command> layout = new ArrayDeque<>();
    /** How often a command is of the pool, of listings, of agreements; others are of the auctions. */
    private final int[] shares = {oneOf(50, 250, 400), oneOf(100, 250, 400), oneOf(30, 100)};
    private final int hoursPerMille = oneOf(2, 10, 60);
    private final boolean tiny = chance(200);
    private Object sender;
    private long nowNs = 1_000_000_000_000L;

    /**
     * A flow.
     *
     * @param seed decides everything.
     */
    public AllModesFlow(final long seed) {
        super(seed);
        auctions = new AuctionFlow(seed, List.of(AuctionMode.values()));
        pool = new PoolFlow(seed);
        listings = new DisclosureFlow(seed);
        agreements = new DealFlow(seed);
        layout.addAll(auctions.world().definition());
        while (listings.isLayout()) {
            layout.add(listings.next());
        }
        while (pool.isLayout()) {
            layout.add(pool.next());
        }
        while (agreements.isLayout()) {
            agreements.next();
        }
    }

    /**
     * Limits that the exchanges must have.
     *
     * @return the limits; in one of five markets so tight that they are reached all the time.
     */
    public CoreLimits limits() {
        final CoreLimits limits = new CoreLimits()
            .maxSessions(64).maxVenues(8).maxParticipants(64).maxFields(40).maxInstruments(1).maxOrders(1).maxLevels(1)
            .maxAssets(16).maxFillsPerCommand(oneOf(4, 50)).maxMatchesPerListing(oneOf(4, 40))
            .maxLooksPerCommand(oneOf(3, 20, 10_000)).maxBiddersPerCommand(oneOf(1, 3, 64));
        if (tiny) {
            return limits.maxLots(between(1, 9)).maxBids(between(2, 12)).maxScores(between(1, 9))
                .maxTimers(between(4, 20)).maxReservations(between(1, 8)).maxListings(between(1, 12))
                .maxGrants(between(1, 8)).maxMatches(between(1, 8)).maxDeals(between(1, 6));
        }
        return limits.maxLots(200).maxBids(1_000).maxScores(500).maxTimers(2_000).maxReservations(1_000)
            .maxListings(100).maxGrants(1_000).maxMatches(200).maxDeals(100);
    }

    /**
     * Sends commands to two exchanges that must agree.
     *
     * @param twins    the exchanges, empty.
     * @param commands how many, the definitions aside.
     * @param reader   is told what each led to.
     */
    public void run(
        final TwinExchanges twins, final long commands, final Consumer<RecordedEvent> reader) {
        for (final Command command : layout) {
            twins.apply(inAllModels(command), nowNs);
        }
        for (long i = 0; i < commands; i++) {
            nowNs = nextTimeNs(twins.built().nextDeadlineNs());
            final Command command = inAllModels(next());
            auctions.world().number(command);
            twins.apply(command, nowNs);
            final List<RecordedEvent> events = twins.lastEvents().events();
            learn(events);
            events.forEach(reader);
        }
    }

    /** Each flow knows its own models; here mostly every venue allows all. */
    private Command inAllModels(final Command command) {
        if (command instanceof DefineVenue venue && chance(970)) {
            venue.models = ALL_MODELS;
        }
        return command;
    }

    private long nextTimeNs(final long deadlineNs) {
        final long timeNs = auctions.nextTimeNs(nowNs, deadlineNs);
        return chance(hoursPerMille) && auctions.mayPassHours() ? timeNs + between(1, 30) * HOUR_NS : timeNs;
    }

    private Command next() {
        final int dice = between(0, 999);
        if (dice < shares[0]) {
            sender = pool;
            pool.at(nowNs);
            return pool.next();
        } else if (dice < shares[0] + shares[1]) {
            sender = listings;
            listings.at(nowNs);
            return listings.next();
        } else if (dice < shares[0] + shares[1] + shares[2]) {
            sender = agreements;
            agreements.at(nowNs);
            return agreements.next();
        }
        sender = auctions;
        return auctions.next(nowNs);
    }

    private void learn(final List<RecordedEvent> events) {
        final List<RecordedEvent> ofOthers = events.stream().filter(event -> event.type() != EventType.LOT_OPENED
            && event.type() != EventType.LISTING_ACCEPTED).toList();
        auctions.learn(sender == auctions ? events : ofOthers);
        pool.learn(sender == pool ? events : ofOthers);
        listings.learn(sender == listings ? events : ofOthers);
        agreements.learn(events);
    }

    /**
     * What lots came to.
     *
     * @return as {@link AuctionFlow#seen()}.
     */
    public SortedMap<String, Long> seen() {
        return auctions.seen();
    }
}
