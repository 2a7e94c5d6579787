package io.jishi.node.rehearsal;

import io.jishi.core.command.AmendListing;
import io.jishi.core.command.Command;
import io.jishi.core.command.ConfirmMatch;
import io.jishi.core.command.DeclineMatch;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.command.Take;
import io.jishi.core.command.WithdrawListing;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Right;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Listings of both sides with every kind of condition, what is done to them, and answers to proposals. */
final class RehearsalListings {
    private static final long MOST_LIFE_NS = TimeUnit.MILLISECONDS.toNanos(400);
    private static final int LEAST_PRICE_FEN = 100;
    /** Doublings over which prices spread. */
    private static final int DOUBLINGS = 8;
    private static final int MOST_UNITS = 20;
    private static final int MATURITIES = 9;
    private static final int MODES = 5;
    private static final int RIGHTS = 4;
    private static final int TAGS = 64;
    private static final int MOST_TAGS = 6;
    private final RandomGenerator random;
    private final RecentIds recent;
    private final SubmitSupply supply = new SubmitSupply();
    private final SubmitDemand demand = new SubmitDemand();
    private final AmendListing amend = new AmendListing();
    private final WithdrawListing withdraw = new WithdrawListing();
    private final Take take = new Take();
    private final ConfirmMatch confirm = new ConfirmMatch();
    private final DeclineMatch decline = new DeclineMatch();
    private long clientIds;

    RehearsalListings(final RandomGenerator random, final RecentIds recent) {
        this.random = random;
        this.recent = recent;
        supply.venueId = RehearsalMarket.VENUE;
        supply.visibility = ListingVisibility.NATIONAL;
        supply.minimumGrade = CreditGrade.D;
        demand.venueId = RehearsalMarket.VENUE;
        demand.visibility = ListingVisibility.NATIONAL;
        demand.minimumGrade = CreditGrade.D;
        amend.visibility = ListingVisibility.NATIONAL;
        amend.minimumGrade = CreditGrade.D;
        take.venueId = RehearsalMarket.VENUE;
    }

    /** The next command, for some time; valid until the one after it. */
    Command next(final long nowNs) {
        final int chance = random.nextInt(20);
        if (chance < 10) {
            return random.nextInt(3) == 0 ? demand(nowNs) : supply(nowNs);
        }
        if (chance < 17) {
            final int place = recent.anyListing(random);
            if (chance < 13) {
                return amend(place, nowNs);
            }
            return chance < 15 && recent.canBeTaken(place) ? take(place) : withdraw(place);
        }
        final int place = recent.any(random);
        return chance < 19 ? confirm(place) : decline(place);
    }

    private ExecutionMode mode() {
        return random.nextBoolean() ? ExecutionMode.PROPOSAL : ExecutionMode.FIRM;
    }

    private int party() {
        return 1 + random.nextInt(RehearsalMarket.PARTIES);
    }

    private Command supply(final long nowNs) {
        supply.participantId = party();
        supply.clientListingId = ++clientIds;
        supply.executionMode = mode();
        supply.fieldId = field(RehearsalMarket.LEVELS);
        supply.right = Right.ofCode(1 + random.nextInt(RIGHTS));
        supply.maturity = maturity();
        supply.regionId = region();
        supply.modes = someOf(MODES);
        supply.units = supply.right == Right.ORDINARY ? units() : 1;
        supply.priceFen = priceFen();
        supply.validUntilNs = endNs(nowNs);
        supply.tags0 = tags();
        return supply;
    }

    private Command demand(final long nowNs) {
        demand.participantId = party();
        demand.clientListingId = ++clientIds;
        demand.executionMode = mode();
        demand.fieldId = field(random.nextInt(RehearsalMarket.LEVELS + 1));
        demand.rights = 1 + random.nextInt((1 << RIGHTS) - 1);
        demand.minMaturity = random.nextInt(MATURITIES / 2);
        demand.regionsLow = random.nextInt(3) == 0 ? 1L << region() : 0;
        demand.modes = someOf(MODES);
        demand.units = units();
        demand.priceFen = priceFen();
        demand.validUntilNs = endNs(nowNs);
        demand.tags0 = tags();
        return demand;
    }

    private Command amend(final int place, final long nowNs) {
        final boolean isSupply = recent.isSupply(place);
        amend.participantId = recent.listingParty(place);
        amend.listingId = recent.listingId(place);
        amend.executionMode = recent.mode(place);
        amend.maturity = maturity();
        amend.regionId = isSupply ? region() : 0;
        amend.regionsLow = 0;
        amend.modes = someOf(MODES);
        amend.units = isSupply ? 1 : units();
        amend.priceFen = priceFen();
        amend.validUntilNs = endNs(nowNs);
        return amend;
    }

    private Command withdraw(final int place) {
        withdraw.participantId = recent.listingParty(place);
        withdraw.listingId = recent.listingId(place);
        return withdraw;
    }

    private Command take(final int place) {
        take.participantId = party();
        take.listingId = recent.listingId(place);
        take.units = 1;
        return take;
    }

    private Command confirm(final int place) {
        confirm.participantId = recent.matchParty(place, random.nextBoolean());
        confirm.matchId = recent.matchId(place);
        return confirm;
    }

    private Command decline(final int place) {
        decline.participantId = recent.matchParty(place, random.nextBoolean());
        decline.matchId = recent.matchId(place);
        return decline;
    }

    private int field(final int level) {
        return RehearsalMarket.fieldAt(level, child(), child(), child());
    }

    private int child() {
        return random.nextInt(RehearsalMarket.CHILDREN);
    }

    private int maturity() {
        return 1 + random.nextInt(MATURITIES);
    }

    private int region() {
        return 1 + random.nextInt(RehearsalMarket.REGIONS);
    }

    private long units() {
        return 1L + random.nextInt(MOST_UNITS);
    }

    private long priceFen() {
        return (long)(LEAST_PRICE_FEN + random.nextInt(LEAST_PRICE_FEN)) << random.nextInt(DOUBLINGS);
    }

    private long endNs(final long nowNs) {
        return nowNs + 1 + random.nextLong(MOST_LIFE_NS);
    }

    private int someOf(final int count) {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(1 << count);
    }

    private long tags() {
        long tags = 0;
        for (int i = random.nextInt(MOST_TAGS + 1); i > 0; i--) {
            tags |= 1L << random.nextInt(TAGS);
        }
        return tags;
    }
}
