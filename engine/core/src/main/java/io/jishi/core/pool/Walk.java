package io.jishi.core.pool;

import java.util.Arrays;

/**
 * A walk over many queues at once, in order of price and priority: a heap of the next entry of each. Queues are opened
 * as late as can be: the best of a queue is known without looking into it, and what comes after an entry is looked for
 * only when the entry after it is asked for. The index must not change between {@link #begin} and the last
 * {@link #next()}. Reusable; allocates only while it grows to the widest walk so far.
 */
final class Walk {
    static final int NONE = Listings.NONE;

    /** Knows what the bits beside an entry mean. */
    interface Source {
        /** Offers, by {@link #offerAt}, the queues that an entry shown from a queue, of a listing, stood for. */
        void follow(Walk walk, int queue, int bits, int handle);

        /** What candidates are refused by, of the listing of an entry. */
        int candidateBits(int queue, int bits);
    }

    /** Opens what was offered by {@link #offerLater}. */
    interface Later {
        /** Offers the queues of a part of a node, or smaller parts. */
        void open(Walk walk, int node, int part);
    }

    /** Position of what is not opened yet. */
    private static final int UNOPENED = -2;
    private static final int FIRST_PLACES = 1 << 10;
    private static final int AHEAD = 4;
    private final Listings listings;
    private final CandidateBits asked = new CandidateBits();
    private long touched;
    private Source source;
    private Later later;
    private PriceQueues queues;
    private long limit;
    private boolean shown;
    private int size;
    /** By place in the heap: which slot; by slot: where in which queue. */
    private int[] heap = new int[FIRST_PLACES];
    private int[] queueOf = new int[FIRST_PLACES];
    private int[] positionOf = new int[FIRST_PLACES];
    /** What stands beside the entry above, the handle of its listing below. */
    private long[] wordOf = new long[FIRST_PLACES];
    private long[] priceOf = new long[FIRST_PLACES];
    private long[] priorityOf = new long[FIRST_PLACES];

    Walk(final Listings listings) {
        this.listings = listings;
        Arrays.setAll(heap, (i) -> i);
    }

    /** What came of asking ahead: a number without a meaning, kept so that the compiler does not leave it out. */
    long touched() {
        return touched;
    }

    /** Begins anew. */
    void begin(final Source ofSource, final PriceQueues ofQueues, final long highestPrice) {
        source = ofSource;
        queues = ofQueues;
        limit = highestPrice;
        shown = false;
        size = 0;
    }

    /** A listing will walk; before {@link #begin}. */
    void ask(final int incoming) {
        asked.ask(listings, incoming);
    }

    /** Whether the listing shown last may pair as far as is known without a look into its row. */
    boolean mayPair() {
        final int slot = heap[0];
        final int bits = (int)(wordOf[slot] >>> 32);
        return !asked.refuse(positionOf[slot] == PriceQueues.NONE ? bits : source.candidateBits(queueOf[slot], bits));
    }

    /** Where the listing shown last stands: the best of a queue is its first. */
    private int positionShown() {
        final int slot = heap[0];
        if (positionOf[slot] == PriceQueues.NONE) {
            positionOf[slot] = queues.first(queueOf[slot]);
        }
        return positionOf[slot];
    }

    /** Adds a queue whose best is known: its listing's own bits above, its handle below. */
    void offer(final int queue, final long price, final long priority, final long word) {
        add(queue, PriceQueues.NONE, word, price, priority);
    }

    /** Adds a part of a node, which is opened when nothing better is left than the best price in it. */
    void offerLater(final Later opens, final int node, final int part, final long price) {
        later = opens;
        add(node, UNOPENED, part, price, Long.MIN_VALUE);
    }

    private void openWhatIsFirst() {
        while (size > 0 && positionOf[heap[0]] == UNOPENED) {
            final int slot = heap[0];
            removeFirst();
            later.open(this, queueOf[slot], (int)wordOf[slot]);
        }
    }

    /** Adds a queue from a position on, or NONE. */
    void offerAt(final int queue, final int position) {
        if (position != PriceQueues.NONE && queues.priceAt(position) <= limit) {
            add(queue, position, queues.wordAt(position), queues.priceAt(position), queues.priorityAt(position));
        }
    }

    /** The next listing, or NONE. */
    int next() {
        if (shown) {
            advance();
        }
        openWhatIsFirst();
        shown = size > 0;
        return shown ? (int)wordOf[heap[0]] : NONE;
    }

    private void advance() {
        final int slot = heap[0];
        final int queue = queueOf[slot];
        final int handle = (int)wordOf[slot];
        final int shownAt = positionShown();
        final int bits = queues.bitsAt(shownAt);
        final int position = queues.after(shownAt);
        if (position != PriceQueues.NONE && queues.priceAt(position) <= limit) {
            if ((position & (AHEAD - 1)) == 0) {
                touchAhead(position);
            }
            fill(slot, queue, position, queues.wordAt(position));
            priceOf[slot] = queues.priceAt(position);
            priorityOf[slot] = queues.priorityAt(position);
            siftDown(slot);
        } else {
            removeFirst();
        }
        source.follow(this, queue, bits, handle);
    }

    /** Asks at once for the listings that come next, which would else be waited for one after the other. */
    private void touchAhead(final int position) {
        for (int places = 0; places < AHEAD; places++) {
            if (queues.isInNode(position, places) && isWanted(queues.bitsAt(position + places))) {
                touched ^= listings.priceFen(queues.handleAt(position + places));
            }
        }
    }

    private boolean isWanted(final int bits) {
        return bits >= 0 && !asked.refuse(bits);
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

    private void fill(final int slot, final int queue, final int position, final long word) {
        queueOf[slot] = queue;
        positionOf[slot] = position;
        wordOf[slot] = word;
    }

    private void add(final int queue, final int position, final long word, final long price, final long priority) {
        if (size == heap.length) {
            grow();
        }
        final int slot = heap[size];
        fill(slot, queue, position, word);
        priceOf[slot] = price;
        priorityOf[slot] = priority;
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
        wordOf = Arrays.copyOf(wordOf, places);
        priceOf = Arrays.copyOf(priceOf, places);
        priorityOf = Arrays.copyOf(priorityOf, places);
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
        return priceOf[a] < priceOf[b] || (priceOf[a] == priceOf[b] && priorityOf[a] < priorityOf[b]);
    }
}
