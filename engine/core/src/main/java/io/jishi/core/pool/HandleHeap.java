package io.jishi.core.pool;

/** A binary heap of handles: the first in an order on top. Preallocated. */
final class HandleHeap {
    /** A strict order of handles. */
    @FunctionalInterface
    interface Order {
        boolean before(int a, int b);
    }

    private final Order order;
    private final int[] heap;
    private int size;

    HandleHeap(final int capacity, final Order order) {
        this.order = order;
        heap = new int[capacity];
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return heap[0];
    }

    void add(final int handle) {
        int place = size++;
        while (place > 0 && order.before(handle, heap[(place - 1) >>> 1])) {
            heap[place] = heap[(place - 1) >>> 1];
            place = (place - 1) >>> 1;
        }
        heap[place] = handle;
    }

    void removeFirst() {
        size--;
        if (size > 0) {
            replaceFirst(heap[size]);
        }
    }

    /** Puts another in the place of the first. */
    void replaceFirst(final int handle) {
        int place = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && order.before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!order.before(heap[child], handle)) {
                break;
            }
            heap[place] = heap[child];
            place = child;
            child = 2 * place + 1;
        }
        heap[place] = handle;
    }
}
