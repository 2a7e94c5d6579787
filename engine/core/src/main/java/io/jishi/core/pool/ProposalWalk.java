package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import java.util.Arrays;

/**
 * The candidates of a PROPOSAL listing in the order of what they can score at most by their field, maturity and price,
 * then by price, then by place in line: a heap of the next entry of every queue that may hold some. Inside a queue
 * field and maturity are the same, or the field is that of a prefix as a whole, so that order is the order of the
 * queue. As in {@link Walk} queues are opened as late as can be, and the index must not change meanwhile.
 */
final class ProposalWalk {
    static final int NONE = Listings.NONE;
    private static final int FIRST_PLACES = 1 << 8;
    private static final int AHEAD = 4;
    private final Listings listings;
    private final Fields fields;
    private final SupplyIndex supplies;
    private final DemandIndex demands;
    private final MostScore most;
    private final CandidateBits asked = new CandidateBits();
    private PriceQueues queues;
    private long limit;
    private boolean ofSupplies;
    private boolean shown;
    private long touched;
    private int size;
    /** By place in the heap: which slot; by slot: where in which queue. */
    private int[] heap = new int[FIRST_PLACES];
    private int[] queueOf = new int[FIRST_PLACES];
    private int[] positionOf = new int[FIRST_PLACES];
    private int[] handleOf = new int[FIRST_PLACES];
    private int[] fixedOf = new int[FIRST_PLACES];
    private int[] boundOf = new int[FIRST_PLACES];
    private long[] priceOf = new long[FIRST_PLACES];
    private long[] priorityOf = new long[FIRST_PLACES];

    ProposalWalk(final Listings listings, final Fields fields, final Search search, final MostScore most) {
        this.listings = listings;
        this.fields = fields;
        this.most = most;
        supplies = search.supplies();
        demands = search.demands();
        Arrays.setAll(heap, (i) -> i);
    }

    /** Begins for a listing, for which the bounds have been set. */
    void begin(final int incoming) {
        asked.ask(listings, incoming);
        size = 0;
        shown = false;
        ofSupplies = !listings.isSupply(incoming);
        if (!ofSupplies) {
            queues = demands.queues();
            limit = -listings.priceFen(incoming);
            openDemands(incoming);
        } else {
            queues = supplies.queues();
            limit = listings.priceFen(incoming);
            openSupplies(incoming);
        }
    }

    private void openSupplies(final int incoming) {
        final int prefix = listings.field(incoming);
        for (int left = listings.rights(incoming); left != 0; left &= left - 1) {
            final int right = Integer.numberOfTrailingZeros(left) + 1;
            for (int offered = Math.max(1, listings.maturity(incoming)); offered <= SupplyIndex.MATURITIES; offered++) {
                final int queue = supplies.queueOf(prefix, 1 << (right - 1), offered);
                final long ask = supplies.bestAsk(prefix, right, offered);
                if (ask <= limit && ask != SupplyIndex.NO_ASK) {
                    offerFirst(queue, most.underPrefix(offered));
                }
            }
        }
    }

    private void openDemands(final int incoming) {
        final int leaf = listings.field(incoming);
        final int right = listings.rights(incoming);
        for (int depth = fields.depthOf(leaf); depth >= 0; depth--) {
            final int node = fields.ancestorAt(leaf, depth);
            for (int minimum = 0; minimum <= listings.maturity(incoming); minimum++) {
                int group = demands.groupFrom(node, minimum, 0, right, limit);
                while (group != NONE) {
                    offerFirst(group, most.at(node, minimum));
                    group = demands.groupFrom(node, minimum, demands.rightsOf(group) + 1, right, limit);
                }
            }
        }
    }

    private void offerFirst(final int queue, final int fixed) {
        offerAt(queue, fixed, queues.first(queue));
    }

    private void offerAt(final int queue, final int fixed, final int position) {
        if (position != PriceQueues.NONE && queues.priceAt(position) <= limit) {
            add(queue, position, fixed);
        }
    }

    /** The next listing, or NONE. */
    int next() {
        if (shown) {
            advance();
        }
        shown = size > 0;
        return shown ? handleOf[heap[0]] : NONE;
    }

    /** The most that the listing shown can score. */
    int bound() {
        return boundOf[heap[0]] + most.rest();
    }

    /** The most that it can score, its modes known; 0 if it cannot pair as far as is known without its row. */
    int boundWithModes() {
        final int slot = heap[0];
        final int bits = candidateBits(queueOf[slot], queues.bitsAt(positionOf[slot]));
        return asked.refuse(bits) ? 0 : bound() - most.lessFor(CandidateBits.modesOf(bits));
    }

    private int candidateBits(final int queue, final int bits) {
        return ofSupplies ? supplies.candidateBits(queue, bits) : bits;
    }

    private void advance() {
        final int slot = heap[0];
        final int queue = queueOf[slot];
        final int fixed = fixedOf[slot];
        final int bits = queues.bitsAt(positionOf[slot]);
        final int position = queues.after(positionOf[slot]);
        if (position != PriceQueues.NONE && queues.priceAt(position) <= limit) {
            if ((position & (AHEAD - 1)) == 0) {
                touchAhead(position);
            }
            fill(slot, position);
            siftDown(slot);
        } else {
            removeFirst();
        }
        if (ofSupplies) {
            follow(queue, fixed, bits);
        }
    }

    /** Asks at once for the listings that come next, which would else be waited for one after the other. */
    private void touchAhead(final int position) {
        for (int places = 0; places < AHEAD; places++) {
            if (queues.isInNode(position, places) && isWanted(queues.bitsAt(position + places))) {
                final int handle = queues.handleAt(position + places);
                touched ^= listings.priceFen(handle) ^ listings.tags(handle, 0);
            }
        }
    }

    private boolean isWanted(final int bits) {
        return (ofSupplies && SupplyIndex.isBestOfChild(bits)) || !asked.refuse(bits);
    }

    /** What came of asking ahead: a number without a meaning, kept so that the compiler does not leave it out. */
    long touched() {
        return touched;
    }

    /** A supply shown at a node stood for a child of it, as its first: what comes after it there follows, and so on. */
    private void follow(final int above, final int fixed, final int bits) {
        final int cell = SupplyIndex.cellOfQueue(above);
        int under = bits;
        while (SupplyIndex.isBestOfChild(under)) {
            final int queue = SupplyIndex.queue(SupplyIndex.childOf(under), cell);
            final int first = queues.first(queue);
            offerAt(queue, fixed, queues.after(first));
            under = queues.bitsAt(first);
        }
    }

    private void fill(final int slot, final int position) {
        positionOf[slot] = position;
        handleOf[slot] = queues.handleAt(position);
        priceOf[slot] = queues.priceAt(position);
        priorityOf[slot] = queues.priorityAt(position);
        boundOf[slot] = fixedOf[slot] + most.headroom(priceOf[slot]);
    }

    private void add(final int queue, final int position, final int fixed) {
        if (size == heap.length) {
            grow();
        }
        final int slot = heap[size];
        queueOf[slot] = queue;
        fixedOf[slot] = fixed;
        fill(slot, position);
        int place = size++;
        while (place > 0 && isBefore(slot, heap[(place - 1) >>> 1])) {
            heap[place] = heap[(place - 1) >>> 1];
            place = (place - 1) >>> 1;
        }
        heap[place] = slot;
    }

    private void grow() {
        final int places = 2 * heap.length;
        heap = Arrays.copyOf(heap, places);
        for (int slot = size; slot < places; slot++) {
            heap[slot] = slot;
        }
        queueOf = Arrays.copyOf(queueOf, places);
        positionOf = Arrays.copyOf(positionOf, places);
        handleOf = Arrays.copyOf(handleOf, places);
        fixedOf = Arrays.copyOf(fixedOf, places);
        boundOf = Arrays.copyOf(boundOf, places);
        priceOf = Arrays.copyOf(priceOf, places);
        priorityOf = Arrays.copyOf(priorityOf, places);
    }

    /** Slots that are free stand behind those in the heap. */
    private void removeFirst() {
        final int slot = heap[0];
        final int last = heap[--size];
        heap[size] = slot;
        if (size > 0) {
            siftDown(last);
        }
    }

    /** Puts a slot where it belongs, from the top. */
    private void siftDown(final int slot) {
        int place = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], slot)) {
                break;
            }
            heap[place] = heap[child];
            place = child;
            child = 2 * place + 1;
        }
        heap[place] = slot;
    }

    private boolean isBefore(final int a, final int b) {
        if (boundOf[a] != boundOf[b]) {
            return boundOf[a] > boundOf[b];
        }
        return priceOf[a] < priceOf[b] || (priceOf[a] == priceOf[b] && priorityOf[a] < priorityOf[b]);
    }
}
