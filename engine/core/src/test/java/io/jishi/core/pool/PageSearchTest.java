package io.jishi.core.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.SetPoolRules;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.reference.Fields;
import io.jishi.core.vocabulary.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as full and rows as long as they get, against a look at everybody. */
class PageSearchTest {
    private static final int CAPACITY = 33_000;
    private static final int RESTING = 12_000;
    private static final int SEARCHES = 400;
    private static final int MAX_FIELDS = 700;
    /** The round in which most fields are roots, and demands ask for two of them or all: each has whole pages. */
    private static final int MANY_ROOTS = 3;
    private static final int ROOTS = 600;
    private final List<Integer> resting = new ArrayList<>();
    private final Listings listings = new Listings(CAPACITY, 0);
    private final SplittableRandom random = new SplittableRandom(11);
    private OpenMarket market;
    private Fields fields;
    private Score score;
    private ProposalIndex index;
    private PageSearch search;
    private int round;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, MANY_ROOTS})
    void shouldFindExactlyThoseWhoCanScoreSoMuch(final int itsRound) {
        round = itsRound;
        define();
        fill();
        assertThat(index.candidates(resting.get(0)).size()).isGreaterThan(1);
        int many = 0;
        for (int i = 0; i < SEARCHES; i++) {
            rules();
            draft(random.nextBoolean());
            search.begin(listings.draft());
            final int least = least();
            final List<Integer> expected = resting.stream().filter((listing) -> canScore(listing, least)).toList();
            assertThat(found(least)).as("round %d, search %d", round, i).containsExactlyInAnyOrderElementsOf(expected);
            many += expected.size() > Long.SIZE ? 1 : 0;
        }
        assertThat(many).isGreaterThan(SEARCHES / 10);
    }

    private List<Integer> found(final int least) {
        final List<Integer> found = new ArrayList<>();
        final PageRanges ranges = search.ranges();
        for (int range = 0; range < ranges.count(); range++) {
            for (int position = ranges.first(range); position < ranges.end(range); position++) {
                final int count = search.select(range, position, least);
                for (int i = 0; i < count; i++) {
                    found.add(search.handle(i));
                    assertThat(search.most(i)).isEqualTo(search.mostOf(search.handle(i)))
                        .isLessThanOrEqualTo(ranges.most(range, position));
                }
            }
        }
        return found;
    }

    /** A score that somebody has exactly, or nearly. */
    private int least() {
        while (true) {
            final int listing = resting.get(random.nextInt(resting.size()));
            if (canScore(listing, 0)) {
                return Math.max(0, search.mostOf(listing) - random.nextInt(-1, 2));
            }
            if (random.nextInt(200) == 0) {
                return random.nextInt(1_000);
            }
        }
    }

    /** As far as a page knows: prices by class, regions and tags by row. */
    private boolean canScore(final int listing, final int least) {
        final int draft = listings.draft();
        if (listings.isSupply(listing) == listings.isSupply(draft)) {
            return false;
        }
        final int supply = listings.isSupply(listing) ? listing : draft;
        final int demand = supply == listing ? draft : listing;
        return fields.isUnder(listings.field(supply), listings.field(demand))
            && (listings.rights(supply) & listings.rights(demand)) != 0
            && listings.maturity(supply) >= listings.maturity(demand)
            && meet(listings.modes(supply), listings.modes(demand)) && regionsMeet(supply, demand)
            && crosses(listing, listings.priceFen(draft)) && search.mostOf(listing) >= least;
    }

    private boolean crosses(final int listing, final long ownFen) {
        final int itsClass = PriceClass.of(listings.priceFen(listing));
        return listings.isSupply(listing) ? PriceClass.lowest(itsClass) <= ownFen
            : PriceClass.highest(itsClass) >= ownFen;
    }

    private static boolean meet(final int one, final int other) {
        return one == 0 || other == 0 || (one & other) != 0;
    }

    private boolean regionsMeet(final int supply, final int demand) {
        final long low = listings.regionsLow(demand);
        final long high = listings.regionsHigh(demand);
        return (low | high) == 0
            || (EntryRows.foldedRegions(low, high) >>> EntryRows.foldedRegion(listings.regionId(supply)) & 1) != 0;
    }

    private void define() {
        market = new OpenMarket(MAX_FIELDS);
        fields = market.fields();
        final DefineVenue venue = new DefineVenue();
        venue.venueId = 1;
        venue.codeLow = 1;
        market.apply(venue);
        for (int id = 1; id <= MAX_FIELDS; id++) {
            market.defineField(id, id <= (round == MANY_ROOTS ? ROOTS : 3) ? 0 : parent(id));
        }
        assertThat(fields.size()).isGreaterThan(MAX_FIELDS / 4);
        score = new Score(listings, fields);
        index = new ProposalIndex(fields, listings, MAX_FIELDS);
        search = new PageSearch(fields, listings, index, score);
    }

    /** Hundreds right below one, a few right below each of many, or as deep as fields lie. */
    private int parent(final int id) {
        return switch (round) {
            case 0 -> id <= 450 ? 2 : random.nextInt(1, id);
            case 1 -> random.nextInt(1, Math.min(id, 40));
            default -> random.nextInt(Math.max(1, id - 60), id);
        };
    }

    private void rules() {
        final SetPoolRules rules = new SetPoolRules();
        rules.venueId = 1;
        rules.weightField = random.nextInt(301);
        rules.weightTags = random.nextInt(301);
        rules.weightHeadroom = random.nextInt(random.nextInt(3) == 0 ? 4 : 201);
        rules.weightMaturity = random.nextInt(101);
        rules.weightModes = random.nextInt(101);
        rules.weightRegion = 1_000 - rules.weightField - rules.weightTags - rules.weightHeadroom
            - rules.weightMaturity - rules.weightModes;
        rules.topK = 1;
        rules.proposalMs = 1;
        market.apply(rules);
        score.rules(market.market().reference().venues().find(1).poolRules());
    }

    private void fill() {
        while (resting.size() < RESTING) {
            draft(random.nextInt(3) > 0);
            listings.id(listings.draft(), resting.size() + 1);
            final int listing = listings.add();
            listings.place(listing, resting.size() + 1, 1);
            index.insert(listing);
            resting.add(listing);
            if (random.nextInt(20) == 0) {
                final int leaving = resting.remove(random.nextInt(resting.size()));
                index.remove(leaving);
                listings.remove(leaving);
            }
        }
    }

    private void draft(final boolean supply) {
        if (supply) {
            supply();
        } else {
            demand();
        }
    }

    private void supply() {
        final SubmitSupply command = OpenMarket.supply();
        command.right = Right.ofCode(random.nextInt(3) > 0 ? 4 : random.nextInt(1, 10));
        command.priceFen = price();
        command.maturity = random.nextInt(1, 10);
        command.regionId = random.nextInt(40);
        command.modes = random.nextInt(2) == 0 ? 0 : random.nextInt(16);
        command.tags0 = tags();
        command.tags2 = random.nextInt(4) == 0 ? random.nextLong(1L << 4) : 0;
        listings.draft(command, random.nextInt(random.nextBoolean() ? 12 : fields.size()), Listings.NONE);
    }

    private int wanted() {
        return round == MANY_ROOTS ? 2 : random.nextBoolean() ? 12 : fields.size();
    }

    private void demand() {
        final SubmitDemand command = OpenMarket.demand();
        command.rights = random.nextInt(1, 512);
        command.priceFen = price();
        command.minMaturity = random.nextInt(3) == 0 ? 0 : random.nextInt(10);
        command.regionsLow = random.nextInt(2) == 0 ? 0 : random.nextLong(1L << 40);
        command.modes = random.nextInt(2) == 0 ? 0 : random.nextInt(16);
        command.tags0 = tags();
        command.tags2 = random.nextInt(4) == 0 ? random.nextLong(1L << 4) : 0;
        listings.draft(command, random.nextInt(Fields.ROOT, wanted()));
    }

    /** Mostly of four doublings, some of them the first or last of a class. */
    private long price() {
        final long price = random.nextInt(8) == 0 ? random.nextLong(1, 1_000_000) : random.nextLong(1_000, 16_000);
        return random.nextInt(3) > 0 ? price : PriceClass.lowest(PriceClass.of(price));
    }

    /** None, few, or more than are told apart from fewer, mostly in common with others. */
    private long tags() {
        final int kind = random.nextInt(4);
        return kind == 0 ? 0 : kind == 1 ? 1L << random.nextInt(10)
            : kind == 2 ? random.nextLong(1L << 6) : 3L << random.nextInt(63);
    }
}
