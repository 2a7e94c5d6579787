package io.jishi.core.pool;

/**
 * Cells in the order of the score that their members may reach at most: the greatest on top. Grows with the most cells
 * that there ever were.
 */
final class CellHeap {
    private int[] heap = {};
    private int[] fixed = {};
    private int[] bound = {};
    private int[] front = {};
    private int size;

    /** Begins anew, with cells below a number. */
    void clear(final int cells) {
        size = 0;
        if (cells > heap.length) {
            heap = new int[2 * cells];
            fixed = new int[2 * cells];
            bound = new int[2 * cells];
            front = new int[2 * cells];
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The most that its next member can score. */
    int bound() {
        return bound[heap[0]];
    }

    /** Position of its next member. */
    int front() {
        return front[heap[0]];
    }

    /** Adds a cell. */
    void add(final int cell, final int fixedPart, final int pricePart, final int position) {
        fixed[cell] = fixedPart;
        bound[cell] = fixedPart + pricePart;
        front[cell] = position;
        int place = size++;
        while (place > 0 && bound[cell] > bound[heap[(place - 1) >>> 1]]) {
            heap[place] = heap[(place - 1) >>> 1];
            place = (place - 1) >>> 1;
        }
        heap[place] = cell;
    }

    /** The first cell goes on to its next member. */
    void advance(final int position, final int pricePart) {
        final int cell = heap[0];
        front[cell] = position;
        bound[cell] = fixed[cell] + pricePart;
        sink(cell);
    }

    void removeFirst() {
        size--;
        if (size > 0) {
            sink(heap[size]);
        }
    }

    private void sink(final int cell) {
        int place = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && bound[heap[child + 1]] > bound[heap[child]]) {
                child++;
            }
            if (bound[heap[child]] <= bound[cell]) {
                break;
            }
            heap[place] = heap[child];
            place = child;
            child = 2 * place + 1;
        }
        heap[place] = cell;
    }
}
