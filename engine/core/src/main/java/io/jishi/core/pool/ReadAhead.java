package io.jishi.core.pool;

import io.jishi.core.command.AmendListing;
import io.jishi.core.command.Command;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.command.Take;
import io.jishi.core.command.WithdrawListing;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Participants;
import io.jishi.core.time.Timers;

/**
 * Reads the memory that commands will need, for a batch of them, before the first is applied. In a large stock a
 * command waits for memory some ten times, mostly for an address that it got from the time before; here each step is
 * taken for all commands before the next, so that they wait together. It is a guess: it decides nothing and changes
 * nothing, and it does not matter what has become of a listing by the time its command is applied.
 */
final class ReadAhead {
    /** Commands that are looked at together: what they need fits a near cache. */
    private static final int MOST = 64;
    /** Places in queues that are looked at together; a command needs two, and more where it is the best. */
    private static final int MOST_PLACES = 6 * MOST;
    /** With fewer it was not measured; parties, bests and roots of queues are far from the core with any stock. */
    private static final int FEW_LISTINGS = 1_000;
    private static final int NONE = Listings.NONE;
    private static final long ENDS = -1;

    private final Participants participants;
    private final Listings listings;
    private final ListingGuesses guesses;
    private final SupplyIndex supplyIndex;
    private final DemandIndex demandIndex;
    private final Timers timers;
    private final Arrivals arrivals;
    /** Of each command that names a listing: that listing. */
    private final int[] handles = new int[MOST];
    /** Its timer, if the command will cancel it. */
    private final int[] timersOf = new int[MOST];
    /** Those of the listings that end, and of each one that shares a chain with it. */
    private final int[] ending = new int[MOST];
    private final int[] neighbours = new int[MOST];
    private int endingCount;
    private final long[] namedIds = new long[MOST];
    private final long[] clientIds = new long[MOST];
    private final int[] owners = new int[MOST];
    /** When what is named will end from now on; {@link #ENDS} at once. */
    private final long[] ends = new long[MOST];
    private final long[] newPrices = new long[MOST];
    private int count;
    private final ReadAheadTree supplies;
    private final ReadAheadTree demands;
    /** What was read, added up: a number without a meaning, kept so that the compiler does not leave the reads out. */
    private long sum;

    ReadAhead(final Market market, final Listings listings, final Search search) {
        this.listings = listings;
        guesses = listings.guesses();
        participants = market.reference().participants();
        timers = market.timers();
        supplyIndex = search.supplies();
        demandIndex = search.demands();
        supplies = new ReadAheadTree(supplyIndex.queues(), MOST_PLACES);
        demands = new ReadAheadTree(demandIndex.queues(), MOST_PLACES);
        arrivals = new Arrivals(market.reference().fields(), guesses, search, supplies, demands, MOST);
    }

    boolean pays() {
        return listings.size() > FEW_LISTINGS;
    }

    /** Notes a command that will be applied soon; no more than fit. */
    void expect(final Command command) {
        if (count + arrivals.count() == MOST) {
            return;
        }
        if (command instanceof SubmitSupply supply) {
            arrivals.note(supply);
        } else if (command instanceof SubmitDemand demand) {
            arrivals.note(demand);
        } else if (command instanceof AmendListing amend) {
            note(amend.listingId, amend.participantId, amend.clientListingId, amend.priceFen, amend.validUntilNs);
        } else if (command instanceof WithdrawListing withdraw) {
            note(withdraw.listingId, withdraw.participantId, withdraw.clientListingId, 0, ENDS);
        } else if (command instanceof Take take) {
            note(take.listingId, take.participantId, 0, 0, ENDS);
        }
    }

    private void note(
        final long id, final int owner, final long clientId, final long newPriceFen, final long endNs) {
        namedIds[count] = id;
        owners[count] = owner;
        ends[count] = endNs;
        clientIds[count] = clientId;
        newPrices[count++] = newPriceFen;
    }

    /** Reads what the commands noted will need, and forgets them. */
    void read() {
        readTables();
        readNamed();
        readRows();
        readPlaces();
    }

    /** Reads what it takes to end the listings that a plan will fill; commands noted but not read are forgotten. */
    void read(final Plan plan) {
        forget();
        for (int i = 0; i < plan.size() && count < MOST; i++) {
            final int handle = plan.resting(i);
            if (plan.units(i) == listings.remainingUnits(handle)) {
                handles[count] = handle;
                owners[count] = listings.participantId(handle);
                ends[count] = ENDS;
                newPrices[count++] = 0;
            }
        }
        readRows();
        readPlaces();
    }

    private void readPlaces() {
        readBests();
        supplies.readRoots();
        demands.readRoots();
        readNeighbours();
        while (supplies.count() + demands.count() > 0) {
            supplies.readNodes();
            demands.readNodes();
        }
        forget();
    }

    private void forget() {
        count = 0;
        arrivals.forget();
    }

    /** Who sends the commands, and the listings that they name. */
    private void readTables() {
        for (int i = 0; i < count; i++) {
            handles[i] = namedIds[i] == 0 ? guesses.first(owners[i], clientIds[i]) : guesses.first(namedIds[i]);
        }
        arrivals.findTables();
        for (int i = 0; i < count; i++) {
            sum += handles[i] == NONE ? 0 : guesses.touchRow(handles[i]);
        }
        for (int i = 0; i < count; i++) {
            sum += touch(participants.find(owners[i]));
        }
        for (int i = 0; i < arrivals.count(); i++) {
            sum += touch(participants.find(arrivals.owner(i)));
        }
        arrivals.readTables();
    }

    /** The first and the last of what is asked of a party, which may lie in two lines. */
    private static long touch(final Participant party) {
        return party == null ? 0 : (long)party.ownerGroupId() + party.status().code();
    }

    private void readNamed() {
        for (int i = 0; i < count; i++) {
            handles[i] = namedIds[i] == 0 ? handles[i] : guesses.second(handles[i], namedIds[i]);
            sum += handles[i] == NONE ? 0 : guesses.touchRow(handles[i]);
        }
        arrivals.readChained();
        sum += guesses.touchFree(listings.nextFree(), arrivals.count());
    }

    /** What the rows of the listings say: other chains that they are in, their timers, where they stand. */
    private void readRows() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            handles[kept] = handles[i];
            owners[kept] = owners[i];
            ends[kept] = ends[i];
            newPrices[kept] = newPrices[i];
            kept += handles[i] == NONE ? 0 : 1;
        }
        count = kept;
        for (int i = 0; i < count; i++) {
            timersOf[i] = ends[i] == listings.validUntilNs(handles[i]) ? Timers.NONE : listings.timer(handles[i]);
        }
        for (int i = 0; i < count; i++) {
            sum += timers.touchRow(timersOf[i]);
        }
        readChains();
        for (int i = 0; i < count; i++) {
            if (owners[i] != listings.participantId(handles[i])) {
                sum += touch(participants.find(listings.participantId(handles[i])));
            }
        }
        for (int i = 0; i < count; i++) {
            stands(handles[i], newPrices[i]);
        }
    }

    /** Of those that end: who shares a chain by the owner's id, and the tags, which the next in the row overwrites. */
    private void readChains() {
        endingCount = 0;
        for (int i = 0; i < count; i++) {
            ending[endingCount] = handles[i];
            endingCount += ends[i] == ENDS ? 1 : 0;
        }
        for (int i = 0; i < endingCount; i++) {
            neighbours[i] = guesses.first(listings.participantId(ending[i]), listings.clientId(ending[i]));
        }
        for (int i = 0; i < endingCount; i++) {
            sum += guesses.touchTags(ending[i]);
        }
    }

    /** Where a listing stands, and where it will at a new price; with the same it is likely to keep its place. */
    private void stands(final int handle, final long newPriceFen) {
        final long priceFen = listings.priceFen(handle);
        if (newPriceFen == priceFen) {
            return;
        }
        final int field = listings.field(handle);
        final int rights = listings.rights(handle);
        if (listings.isSupply(handle)) {
            final int queue = supplyIndex.queueOf(field, rights, listings.maturity(handle));
            supplies.expect(queue, priceFen);
            if (newPriceFen != 0) {
                supplies.expect(queue, newPriceFen);
                arrivals.addSupply(field, rights);
            }
        } else {
            final int group = listings.group(handle);
            demands.expect(group, -priceFen);
            if (newPriceFen != 0) {
                demands.expect(group, -newPriceFen);
                arrivals.addDemand(field, rights);
            }
        }
    }

    /** The bests of the queues in which they stand and will stand. */
    private void readBests() {
        for (int i = 0; i < supplies.count(); i++) {
            sum += supplyIndex.touchBest(supplies.queue(i));
        }
        for (int i = 0; i < demands.count(); i++) {
            sum += demandIndex.touchGroup(demands.queue(i));
        }
        arrivals.readOtherSide();
        standAbove();
    }

    /** Who is or will be the best of a queue stands in that of the node above as well. */
    private void standAbove() {
        for (int i = 0; i < supplies.count(); i++) {
            supplies.expect(supplyIndex.queueAbove(supplies.queue(i), supplies.price(i)), supplies.price(i));
        }
    }

    /** What stands beside them in chains, and their timers among others. */
    private void readNeighbours() {
        for (int i = 0; i < endingCount; i++) {
            sum += neighbours[i] == NONE ? 0 : guesses.touchIds(neighbours[i]);
        }
        for (int i = 0; i < count; i++) {
            sum += timers.touchHeap(timersOf[i]);
        }
    }

    /** What came of reading: a number without a meaning. */
    long sum() {
        return sum + arrivals.sum() + supplies.sum() + demands.sum();
    }
}
