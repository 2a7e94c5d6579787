package io.jishi.core.pool;

/**
 * Candidates of a page that are taken out in the {@link ProposalOrder}, each with what it can score at most. What is
 * compared stands side by side, so that no listing is read for it.
 */
final class InOrder {
    /** After so many that are not wanted any more, those are left out who are not either. */
    private static final int MANY_UNWANTED = 64;
    private final Listings listings;
    private final int[] heap;
    private final int[] handles;
    private final int[] lanes;
    private final int[] nodes;
    private final int[] most;
    private final long[] prices;
    private final long[] priorities;
    private ProposalOrder order;
    private int size;
    private int unwanted;

    InOrder(final Listings listings, final int capacity) {
        this.listings = listings;
        heap = new int[capacity];
        handles = new int[capacity];
        lanes = new int[capacity];
        nodes = new int[capacity];
        most = new int[capacity];
        prices = new long[capacity];
        priorities = new long[capacity];
    }

    /** Forgets all; those that come are in this order. */
    void clear(final ProposalOrder newOrder) {
        order = newOrder;
        size = 0;
        unwanted = 0;
    }

    /** Adds one; {@link #arrange()} when all are there. */
    void add(final int handle, final int score) {
        handles[size] = handle;
        lanes[size] = order.lane(handle);
        nodes[size] = listings.field(handle);
        prices[size] = order.price(handle);
        priorities[size] = listings.priority(handle);
        most[size] = score;
        heap[size] = size++;
    }

    void arrange() {
        for (int place = size / 2 - 1; place >= 0; place--) {
            sink(heap[place], place);
        }
    }

    /** Takes out the first that can score so much, or returns NONE; those before it are forgotten. */
    int take(final int least) {
        while (size > 0) {
            final int first = heap[0];
            size--;
            if (size > 0) {
                sink(heap[size], 0);
            }
            if (most[first] >= least) {
                return handles[first];
            }
            forgetOthers(least);
        }
        return Listings.NONE;
    }

    private void forgetOthers(final int least) {
        if (++unwanted % MANY_UNWANTED == 0) {
            int kept = 0;
            for (int place = 0; place < size; place++) {
                heap[kept] = heap[place];
                kept += most[heap[place]] >= least ? 1 : 0;
            }
            size = kept;
            arrange();
        }
    }

    private void sink(final int sinking, final int from) {
        int place = from;
        int child = 2 * place + 1;
        while (child < size) {
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], sinking)) {
                break;
            }
            heap[place] = heap[child];
            place = child;
            child = 2 * place + 1;
        }
        heap[place] = sinking;
    }

    private boolean isBefore(final int a, final int b) {
        if (nodes[a] != nodes[b] || lanes[a] != lanes[b]) {
            return order.compare(lanes[a], nodes[a], prices[a], priorities[a],
                lanes[b], nodes[b], prices[b], priorities[b]) < 0;
        }
        return prices[a] < prices[b] || (prices[a] == prices[b] && priorities[a] < priorities[b]);
    }

    /**
     * Of those that were added, {@link #arrange()} or not, the one that has so many before it.
     *
     * @param count how many, fewer than there are; all are forgotten.
     * @return its handle.
     */
    int nth(final int count) {
        int from = 0;
        int to = size - 1;
        while (from < to) {
            final int pivot = heap[(from + to) >>> 1];
            int low = from;
            int high = to;
            while (low <= high) {
                while (isBefore(heap[low], pivot)) {
                    low++;
                }
                while (isBefore(pivot, heap[high])) {
                    high--;
                }
                if (low <= high) {
                    final int swapped = heap[low];
                    heap[low++] = heap[high];
                    heap[high--] = swapped;
                }
            }
            if (count <= high) {
                to = high;
            } else if (count >= low) {
                from = low;
            } else {
                break;
            }
        }
        size = 0;
        return handles[heap[count]];
    }
}
