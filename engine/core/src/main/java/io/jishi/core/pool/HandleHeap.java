package io.jishi.core.pool;

import java.util.Arrays;

/** A binary heap of handles: the first in an order on top. Grows to the most that it ever held. */
final class HandleHeap {
    /** A strict order of handles. */
    @FunctionalInterface
    interface Order {
        boolean before(int a, int b);
    }

    private static final int FIRST_PLACES = 64;
    private final Order order;
    private int[] heap = new int[FIRST_PLACES];
    private int size;

    HandleHeap(final Order order) {
        this.order = order;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return heap[0];
    }

    void add(final int handle) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
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
            siftDown(heap[size]);
        }
    }

    private void siftDown(final int handle) {
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
