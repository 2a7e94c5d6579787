package io.jishi.core.pool;

import java.util.Arrays;

/**
 * The candidates of a PROPOSAL listing by what they can score at most by what stands in the index: field, maturity and
 * price, tags, modes and whether regions are named. Nodes of queues are read in the order of what their next entry can
 * score at most by field, maturity and price alone; a candidate is shown when no entry that is not read yet can score
 * more, or one for so many entries read, so that the list is soon full and most of what is read can be left out. The
 * index must not change meanwhile.
 */
final class ProposalWalk {
    static final int NONE = Listings.NONE;
    /** To find a queue costs as much as to read so many entries. */
    static final int ENTRIES_TO_A_QUEUE = 8;
    private static final int READ_FOR_A_LOOK = 8;
    private static final int AT_ONCE = 8;
    private static final int FIRST_GROUPS = 1 << 8;
    private final Listings listings;
    private final SupplyIndex supplies;
    private final DemandIndex demands;
    private final MostScore most;
    private final EntryScore entry;
    private final CandidateBits asked = new CandidateBits();
    /** Node, queue, and what everything in it scores by field and maturity. */
    private final ScoreQueue unread = new ScoreQueue();
    /** Handle, and what stands beside its entry. */
    private final ScoreQueue known = new ScoreQueue();
    private final ScoreCounts read = new ScoreCounts();
    private final ScoreCounts shown = new ScoreCounts();
    private final DemandIndex.GroupVisitor group = this::noteGroup;
    private final int maxRead;
    private final int maxShown;
    private final int[] nodeOf = new int[AT_ONCE];
    private final int[] queueOf = new int[AT_ONCE];
    private final int[] withOf = new int[AT_ONCE];
    private int[] groups = new int[FIRST_GROUPS];
    private int[] fixedOf = new int[FIRST_GROUPS];
    private int groupCount;
    private int groupNode;
    private int groupMinimum;
    private int groupFixed;
    private PriceQueues queues;
    private QueueNodes nodes;
    private int incoming;
    private long limit;
    private boolean ofSupplies;
    private boolean tooLong;
    private boolean mayPair;
    private long touched;

    /** The limits are those of entries which a search may have to read, and of candidates to look at. */
    ProposalWalk(final Listings listings, final Search search, final MostScore most, final EntryScore entry,
        final int maxRead, final int maxShown) {
        this.listings = listings;
        this.most = most;
        this.entry = entry;
        this.maxRead = maxRead;
        this.maxShown = maxShown;
        supplies = search.supplies();
        demands = search.demands();
    }

    /** Begins for a listing, for which the bounds have been set. */
    void begin(final int listing) {
        incoming = listing;
        ofSupplies = !listings.isSupply(incoming);
        queues = ofSupplies ? supplies.queues() : demands.queues();
        nodes = queues.nodes();
        limit = ofSupplies ? listings.priceFen(incoming) : -listings.priceFen(incoming);
        asked.ask(listings, incoming);
        entry.begin(incoming);
        known.clear();
        read.clear();
        shown.clear();
        tooLong = false;
        open();
    }

    private void open() {
        unread.clear();
        if (!ofSupplies) {
            openDemands();
            return;
        }
        final int prefix = listings.field(incoming);
        for (int left = listings.rights(incoming); left != 0; left &= left - 1) {
            final int right = Integer.numberOfTrailingZeros(left) + 1;
            for (int offered = Math.max(1, listings.maturity(incoming)); offered <= SupplyIndex.MATURITIES; offered++) {
                final long ask = supplies.bestAsk(prefix, right, offered);
                if (ask <= limit && ask != SupplyIndex.NO_ASK) {
                    offer(supplies.queueOf(prefix, 1 << (right - 1), offered), most.underPrefix(offered), ask);
                }
            }
        }
    }

    /** Bests and roots of groups lie apart in memory: they are asked for all at once. */
    private void openDemands() {
        groupCount = 0;
        demands.forEachGroup(
            listings.field(incoming), listings.rights(incoming), listings.maturity(incoming), limit, group);
        for (int i = 0; i < groupCount; i++) {
            touched ^= demands.bestPrice(groups[i]) ^ queues.root(groups[i]);
        }
        for (int i = 0; i < groupCount; i++) {
            final long best = demands.bestPrice(groups[i]);
            if (best <= limit) {
                offer(groups[i], fixedOf[i], best);
            }
        }
    }

    private void noteGroup(final int node, final int minimum, final int queue) {
        if (groupCount == groups.length) {
            groups = Arrays.copyOf(groups, 2 * groupCount);
            fixedOf = Arrays.copyOf(fixedOf, 2 * groupCount);
        }
        if (node != groupNode || minimum != groupMinimum || groupCount == 0) {
            groupNode = node;
            groupMinimum = minimum;
            groupFixed = most.at(node, minimum);
        }
        groups[groupCount] = queue;
        fixedOf[groupCount++] = groupFixed;
    }

    private void offer(final int queue, final int fixed, final long best) {
        unread.add(boundOf(fixed, best), queues.root(queue), queue, fixed << 1 | 1);
    }

    private int boundOf(final int fixed, final long price) {
        return fixed + most.headroom(price) + most.rest();
    }

    /** The next candidate that can score so much, or NONE: no other can, or the search {@link #isTooLong}. */
    int next(final int least) {
        while (!tooLong) {
            final int mostKnown = known.highest();
            final int mostUnread = unread.highest();
            if (mostKnown >= least
                && (mostKnown >= mostUnread || read.inAll() >= READ_FOR_A_LOOK * (shown.inAll() + 1))) {
                return show(mostKnown, mostUnread);
            }
            if (mostUnread < least) {
                tooLong = read.inAll() > maxRead && count(least) > maxRead;
                return NONE;
            }
            tooLong = read.inAll() > maxRead && read.from(mostUnread) > maxRead;
            if (!tooLong) {
                readSome(least);
            }
        }
        return NONE;
    }

    private int show(final int mostKnown, final int mostUnread) {
        final int taken = known.take();
        final int candidate = known.what(taken);
        mayPair = !asked.refuse(known.where(taken));
        shown.add(mostKnown, 1);
        if (shown.inAll() > maxShown && shown.from(Math.max(mostKnown, mostUnread)) > maxShown) {
            tooLong = true;
            return NONE;
        }
        return candidate;
    }

    /** Reads the next few nodes: asks for all of them at once, then for the rows of all that they may be wanted for. */
    private void readSome(final int least) {
        int count = 0;
        while (count < AT_ONCE && unread.highest() >= least) {
            final int taken = unread.take();
            nodeOf[count] = unread.what(taken);
            queueOf[count] = unread.where(taken);
            withOf[count] = unread.with(taken);
            touched ^= nodes.touch(nodeOf[count++]);
        }
        final int before = known.size();
        for (int i = 0; i < count; i++) {
            read(nodeOf[i], queueOf[i], withOf[i], least);
        }
        for (int added = before; added < known.size(); added++) {
            final int handle = known.what(added);
            touched ^= listings.priceFen(handle) ^ listings.id(handle) ^ listings.tags(handle, 0);
        }
    }

    private void read(final int root, final int queue, final int with, final int least) {
        final int fixed = with >>> 1;
        final int node = queues.firstLeaf(root);
        final int count = countFrom(node, fixed, least);
        if (count == 0) {
            return;
        }
        final int others = readEntries(node, count, queue, fixed, least);
        final int bound = boundOf(fixed, nodes.price(node, count - 1));
        read.add(bound, others);
        read.add(boundOf(fixed, nodes.price(node, 0)), (with & 1) * ENTRIES_TO_A_QUEUE);
        if (count == nodes.count(node) && nodes.next(node) != NONE) {
            unread.add(bound, nodes.next(node), queue, fixed << 1);
        }
    }

    /** How many entries of a node cross and can score so much: those before the others. */
    private int countFrom(final int node, final int fixed, final int least) {
        int from = 0;
        int to = nodes.count(node);
        int probe = to - 1;
        while (from < to) {
            final long price = nodes.price(node, probe);
            if (price <= limit && boundOf(fixed, price) >= least) {
                from = probe + 1;
            } else {
                to = probe;
            }
            probe = (from + to) >>> 1;
        }
        return from;
    }

    /** Enters the first entries of a node; returns how many are listings and do not stand for a child. */
    private int readEntries(final int node, final int count, final int queue, final int fixed, final int least) {
        final long[] block = nodes.block(node);
        final int columns = nodes.columns();
        final int first = QueueNodes.firstPrice(node);
        final int mostOfNode = boundOf(fixed, block[first]);
        int others = 0;
        for (int at = first; at < first + count * columns; at += columns) {
            final long word = block[at + 2];
            final int bits = (int)(word >>> 32);
            if (ofSupplies && SupplyIndex.isBestOfChild(bits)) {
                offer(SupplyIndex.queue(SupplyIndex.childOf(bits), SupplyIndex.cellOfQueue(queue)), fixed, block[at]);
            } else {
                others++;
                final int less = entry.less(bits, block[at + 3]);
                if (mostOfNode - less >= least) {
                    final int score = boundOf(fixed, block[at]) - less;
                    if (score >= least) {
                        known.add(score, (int)word, bits, 0);
                    }
                }
            }
        }
        return others;
    }

    /** How many entries can score so much by field, maturity and price. */
    private int count(final int least) {
        if (read.from(least) > maxRead) {
            return maxRead + 1;
        }
        int sum = 0;
        open();
        while (unread.highest() >= least) {
            final int taken = unread.take();
            final int node = queues.firstLeaf(unread.what(taken));
            final int queue = unread.where(taken);
            final int fixed = unread.with(taken) >>> 1;
            sum += (unread.with(taken) & 1) * ENTRIES_TO_A_QUEUE;
            final int count = countFrom(node, fixed, least);
            sum += readEntries(node, count, queue, fixed, MostScore.HIGHEST + 1);
            if (count > 0 && count == nodes.count(node) && nodes.next(node) != NONE) {
                unread.add(boundOf(fixed, nodes.price(node, count - 1)), nodes.next(node), queue, fixed << 1);
            }
        }
        return sum;
    }

    /** Whether the candidate shown last may pair as far as is known without a look into its row. */
    boolean mayPair() {
        return mayPair;
    }

    /** Whether so many of those shown can score so much that a search may not look at them all. */
    boolean isTooLong(final int least) {
        return tooLong || shown.from(least) > maxShown;
    }

    /** What came of asking ahead: a number without a meaning, kept so that the compiler does not leave it out. */
    long touched() {
        return touched;
    }
}
