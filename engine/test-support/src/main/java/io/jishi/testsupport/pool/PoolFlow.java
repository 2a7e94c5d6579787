package io.jishi.testsupport.pool;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.AmendListing;
import io.jishi.core.command.Command;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.command.Take;
import io.jishi.core.command.WithdrawListing;
import io.jishi.core.event.EventType;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Right;
import io.jishi.testsupport.RecordedEvent;
import io.jishi.testsupport.SeededFlow;
import io.jishi.testsupport.auction.ListingLots;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Random commands for the pool and the rights register: a market is laid out first, then anything may come. The shape
 * of the market (one field or many, equal prices, prefixes at the root, expiries at one instant, tiny limits …) is
 * drawn from the seed too.
 */
public final class PoolFlow extends SeededFlow implements ListingLots.Dice {
    private final PoolShape shape;
    private final Deque<Command> layout;
    private final PoolOperator operator;
    private final List<Restated> live = new ArrayList<>();
    private final PoolAnswers answers;
    private final List<RecordedEvent> contested = new ArrayList<>();
    private final ListingLots lots = new ListingLots(this, 1);
    private Command last;
    private long nowNs = 1_000_000;

    /** A live listing with the command that made it. */
    private record Restated(long listingId, Command command) { }

    /**
     * A flow.
     *
     * @param seed decides everything.
     */
    public PoolFlow(final long seed) {
        this(seed, (shape) -> { });
    }

    /**
     * A flow of which one thing is as hostile as can be.
     *
     * @param seed      decides the rest.
     * @param hostility what is hostile.
     */
    public PoolFlow(final long seed, final PoolHostility hostility) {
        this(seed, hostility::change);
    }

    private PoolFlow(final long seed, final Consumer<PoolShape> change) {
        super(seed);
        hostilePerMille(3);
        shape = PoolShape.of(this);
        change.accept(shape);
        operator = new PoolOperator(this, shape);
        answers = new PoolAnswers(this);
        layout = new ArrayDeque<>(operator.layout());
    }

    /**
     * Limits that the exchanges must have.
     *
     * @return the limits.
     */
    public CoreLimits limits() {
        return shape.limits.maxLots(chance(200) ? between(1, 2) : 30).maxBids(chance(200) ? between(1, 5) : 200)
            .maxReservations(chance(200) ? 2 : 50);
    }

    @Override
    public int draw(final int from, final int to) {
        return between(from, to);
    }

    int drawOneOf(final int... choices) {
        return choices[between(0, choices.length - 1)];
    }

    @Override
    public boolean dice(final int perMille) {
        return chance(perMille);
    }

    int any(final int from, final int to) {
        return number(from, to);
    }

    /**
     * Time of the next command.
     *
     * @return nanoseconds, never less than before.
     */
    public long nextTimeNs() {
        if (layout.isEmpty() && chance(600)) {
            nowNs += lots.isAny() && chance(100) ? 1_000_000
                : chance(shape.jumps) ? shape.endGridNs : between(0, shape.stepNs);
        }
        return nowNs;
    }

    /**
     * Sets the time, in a flow of several.
     *
     * @param timeNs time of the next command.
     */
    public void at(final long timeNs) {
        nowNs = timeNs;
    }

    /**
     * Whether the market is still being laid out.
     *
     * @return true until it is.
     */
    public boolean isLayout() {
        return !layout.isEmpty();
    }

    /**
     * The next command; its time is {@link #nextTimeNs()}, asked before.
     *
     * @return a new command.
     */
    public Command next() {
        last = layout.isEmpty() ? any() : layout.poll();
        return last;
    }

    private Command any() {
        if (lots.isAny() && chance(150)) {
            return lots.next();
        }
        if (contested.size() > 0 && chance(200)) {
            return openLot();
        }
        if (chance(shape.operatorRate)) {
            return operator.command(anyListing());
        }
        if (chance(shape.answerRate)) {
            return answers.command(anyListing());
        }
        final int dice = between(0, 99);
        if (dice < 35) {
            return supply();
        }
        if (dice < 68) {
            return demand();
        }
        if (dice < 78) {
            return amend();
        }
        if (dice < 90) {
            return take();
        }
        return dice < 98 ? withdraw() : new AdvanceTime();
    }

    /**
     * Learns from the answer which listings live.
     *
     * @param events the answer to the last command.
     */
    public void learn(final List<RecordedEvent> events) {
        for (final RecordedEvent event : events) {
            answers.learn(event);
            lots.learn(event);
            if (event.type() == EventType.COMPETITION_ANNOUNCED && event.get("model") == Model.POOL.code()) {
                contested.add(event);
            }
            if (event.type() == EventType.LISTING_ACCEPTED) {
                live.add(new Restated(event.get("listingId"), last));
            } else if (event.type() == EventType.LISTING_ENDED) {
                live.removeIf((listing) -> listing.listingId == event.get("listingId"));
                contested.removeIf((one) -> one.get("listingId") == event.get("listingId"));
            }
        }
    }

    /** A lot for a listing for which several compete, mostly as it wants it. */
    private Command openLot() {
        final RecordedEvent announced = contested.get(between(0, contested.size() - 1));
        final long id = announced.get("listingId");
        long price = 100;
        long asset = 0;
        for (final Restated listing : live) {
            if (listing.listingId == id && listing.command instanceof SubmitSupply s) {
                price = s.priceFen;
                asset = s.assetId;
            } else if (listing.listingId == id && listing.command instanceof SubmitDemand d) {
                price = d.priceFen;
            }
        }
        final OpenLot c = lots.open(chance(970) ? (int)announced.get("participantId") : party(),
            chance(970) ? (int)announced.get("venueId") : venue(), chance(980) ? asset : 1,
            chance(970) ? price : 5, AuctionMode.ofCode((int)announced.get("auctionMode")));
        c.auctionMode = chance(980) ? c.auctionMode : AuctionMode.MULTI;
        c.listingId = id;
        c.listingModel = Model.POOL;
        return c;
    }

    private Restated anyLive() {
        return live.isEmpty() || chance(20) ? null : live.get(between(0, live.size() - 1));
    }

    private long anyListing() {
        final Restated listing = anyLive();
        return listing == null ? any(0, 50) : listing.listingId;
    }

    @Override
    public long nowNs() {
        return nowNs;
    }

    @Override
    public int party() {
        return any(1, shape.parties);
    }

    int venue() {
        return any(1, shape.venues);
    }

    private boolean condition() {
        return chance(shape.conditions);
    }

    private long end() {
        return chance(shape.endRate)
            ? (nowNs / shape.endGridNs + between(shape.firstEnd, shape.lastEnd)) * shape.endGridNs : 0;
    }

    private ListingVisibility visibility() {
        return chance(300) ? ListingVisibility.VENUE : ListingVisibility.NATIONAL;
    }

    private CreditGrade grade() {
        return condition() ? CreditGrade.ofCode(between(1, 4)) : CreditGrade.D;
    }

    private ExecutionMode mode() {
        return chance(shape.proposals) ? ExecutionMode.PROPOSAL : ExecutionMode.FIRM;
    }

    private long tags() {
        return shape.tagBits == 0 ? 0 : between(0L, (1L << shape.tagBits) - 1);
    }

    private long units() {
        return number(1L, shape.maxUnits);
    }

    private long minimum(final long units) {
        return chance(shape.minimums) ? between(0, (int)Math.min(units < 0 ? 0 : units + (chance(30) ? 1 : 0), 50)) : 0;
    }

    private long price() {
        return number(100L, 99L + shape.prices);
    }

    Right right() {
        if (chance(shape.singleRights)) {
            return oneOf(Right.ASSIGNMENT, Right.EXCLUSIVE, Right.SOLE, Right.EXCLUSIVE);
        }
        return chance(700) ? Right.ORDINARY : Right.ofCode(between(1, 9));
    }

    private long clientId() {
        return number(1L, shape.clientIds);
    }

    /** Sets of modes; in some markets those of the two sides have mostly nothing in common. */
    private int modes(final int side) {
        return chance(shape.disjoint) ? side : condition() ? between(0, 7) : 0;
    }

    long regions() {
        return condition() ? between(0, 31) | (chance(5) ? 1 << 9 : 0) : 0;
    }

    private Command supply() {
        final SubmitSupply c = new SubmitSupply();
        c.participantId = party();
        c.venueId = venue();
        c.clientListingId = clientId();
        c.fieldId = operator.leaf();
        c.right = shape.licensed > 0 && chance(shape.licensed) ? oneOf(Right.EXCLUSIVE, Right.SOLE) : right();
        c.units = units();
        if (chance(950) && c.right.code() <= 3) {
            c.units = 1;
        }
        c.priceFen = price();
        c.minUnits = minimum(c.units);
        c.validUntilNs = end();
        c.maturity = any(1, 9);
        c.regionId = condition() ? any(0, 5) : 0;
        c.allowedRegionsLow = regions();
        c.allowedRegionsHigh = chance(1) ? 1 : 0;
        c.modes = modes(1);
        c.visibility = visibility();
        c.executionMode = mode();
        c.allOrNone = chance(shape.minimums / 2);
        c.minimumGrade = grade();
        c.tags0 = tags();
        c.tags1 = chance(100) ? tags() : 0;
        if (chance(shape.openLicences)) {
            offerToAll(c);
        }
        c.assetId = chance(shape.assetRate) ? operator.asset(c.participantId) : 0;
        if ((c.right != Right.ASSIGNMENT && c.assetId != 0) || chance(20)) {
            c.territoryLow = chance(400) ? between(0, 15) << 1 : 0;
            c.territoryHigh = chance(2) ? 1 : 0;
            c.fieldsOfUse = chance(400) ? between(0, 15) : 0;
            c.rightFromNs = chance(150) ? nowNs + between(-2, 3) * shape.endGridNs : 0;
            c.rightToNs = chance(300) ? nowNs + between(0, 6) * shape.endGridNs : 0;
        }
        if (shape.licensed > 0 && c.assetId != 0) {
            narrow(c);
        }
        return c;
    }

    /** A right that does not stand in the way of many others for long. */
    private void narrow(final SubmitSupply c) {
        c.territoryLow = 1L << between(1, 4);
        c.fieldsOfUse = 1L << between(0, 15);
        c.rightFromNs = 0;
        c.rightToNs = nowNs + (long)between(1, 400) * shape.stepNs;
    }

    private void offerToAll(final SubmitSupply c) {
        c.executionMode = ExecutionMode.OPEN_LICENCE;
        c.right = chance(970) ? Right.OPEN : c.right;
        c.units = chance(970) ? 0 : c.units;
        c.minUnits = chance(970) ? 0 : c.minUnits;
        c.allOrNone = chance(20);
        c.priceFen = chance(100) ? 0 : c.priceFen;
    }

    private Command demand() {
        final SubmitDemand c = new SubmitDemand();
        c.participantId = party();
        c.venueId = venue();
        c.clientListingId = clientId();
        c.fieldId = chance(shape.rootPrefixes) ? 0 : any(0, shape.fields);
        c.rights = chance(500) ? 511 : chance(900) ? between(1, 511) : any(0, 600);
        c.units = units();
        c.priceFen = price();
        c.priceLowFen = chance(100) ? between(0, 101) : 0;
        c.minUnits = minimum(c.units);
        c.validUntilNs = end();
        c.minMaturity = condition() ? any(0, 9) : 0;
        c.regionsLow = regions();
        c.regionsHigh = chance(1) ? 1 : 0;
        c.modes = modes(2);
        c.visibility = visibility();
        c.executionMode = chance(5) ? ExecutionMode.OPEN_LICENCE : mode();
        c.allOrNone = chance(shape.minimums / 2);
        c.minimumGrade = grade();
        c.tags0 = tags();
        c.tags1 = chance(100) ? tags() : 0;
        c.tags3 = chance(20) ? tags() : 0;
        return c;
    }

    /** Restates a live listing's terms, with none, one or several of them changed; now and then a stranger's. */
    private Command amend() {
        final AmendListing c = new AmendListing();
        final Restated listing = anyLive();
        c.executionMode = mode();
        if (listing == null) {
            c.participantId = party();
            c.listingId = any(0, 60);
            c.units = units();
            c.priceFen = price();
            c.visibility = visibility();
            c.minimumGrade = grade();
            return c;
        }
        c.participantId = chance(20) ? party() : listing.command.participantId;
        restate(c, listing);
        for (int changes = drawOneOf(0, 1, 1, 1, 2, 5); changes > 0; changes--) {
            change(c);
        }
        return c;
    }

    private void restate(final AmendListing c, final Restated listing) {
        final boolean named = chance(300);
        if (listing.command instanceof SubmitSupply s) {
            c.executionMode = chance(990) ? s.executionMode : c.executionMode;
            c.clientListingId = named ? s.clientListingId : 0;
            c.priceFen = s.priceFen;
            c.units = s.units;
            c.minUnits = s.minUnits;
            c.validUntilNs = s.validUntilNs;
            c.regionsLow = s.allowedRegionsLow;
            c.regionsHigh = s.allowedRegionsHigh;
            c.modes = s.modes;
            c.maturity = s.maturity;
            c.regionId = s.regionId;
            c.visibility = s.visibility;
            c.allOrNone = s.allOrNone;
            c.minimumGrade = s.minimumGrade;
        } else if (listing.command instanceof SubmitDemand d) {
            c.executionMode = chance(990) ? d.executionMode : c.executionMode;
            c.clientListingId = named ? d.clientListingId : 0;
            c.priceFen = d.priceFen;
            c.priceLowFen = d.priceLowFen;
            c.units = d.units;
            c.minUnits = d.minUnits;
            c.validUntilNs = d.validUntilNs;
            c.regionsLow = d.regionsLow;
            c.regionsHigh = d.regionsHigh;
            c.modes = d.modes;
            c.maturity = d.minMaturity;
            c.visibility = d.visibility;
            c.allOrNone = d.allOrNone;
            c.minimumGrade = d.minimumGrade;
        }
        c.listingId = named ? 0 : listing.listingId;
    }

    private void change(final AmendListing c) {
        switch (between(0, 14)) {
            case 0, 1, 2 -> c.units = Math.max(1, c.units - between(0, 5));
            case 3 -> c.units = units();
            case 4, 5 -> c.priceFen = price();
            case 6 -> c.minUnits = minimum(c.units);
            case 7, 8 -> c.validUntilNs = end();
            case 9 -> c.regionsLow = regions();
            case 10 -> c.modes = modes(4);
            case 11 -> c.maturity = any(0, 9);
            case 12 -> c.visibility = visibility();
            case 13 -> c.allOrNone = !c.allOrNone;
            default -> c.minimumGrade = grade();
        }
    }

    private Command take() {
        final Take c = new Take();
        c.participantId = party();
        c.venueId = venue();
        c.maxPriceFen = chance(200) ? price() : 0;
        Restated listing = anyLive();
        for (int i = 0; i < 5 && listing != null && listing.command instanceof SubmitDemand; i++) {
            listing = anyLive();
        }
        c.listingId = listing == null ? any(0, 50) : listing.listingId;
        c.units = listing != null && listing.command instanceof SubmitSupply supply && chance(700)
            ? supply.units : units();
        return c;
    }

    private Command withdraw() {
        final WithdrawListing c = new WithdrawListing();
        final Restated listing = anyLive();
        c.participantId = listing == null || chance(20) ? party() : listing.command.participantId;
        c.listingId = listing == null ? any(0, 60) : listing.listingId;
        return c;
    }
}
