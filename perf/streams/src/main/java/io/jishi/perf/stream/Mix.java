package io.jishi.perf.stream;

/** Shares of the kinds of commands in a stream, in thousandths. */
enum Mix {
    /** That of exchange-core's own performance tests. */
    XC(100, 0, 30, 50, 820, 0),
    /** About what an exchange's feed of orders holds. */
    ITCH(440, 0, 50, 390, 80, 40),
    /** Half of the new orders trade. */
    CROSS(400, 400, 0, 100, 60, 40);

    private final int enter;
    private final int aggressor;
    private final int immediate;
    private final int cancel;
    private final int move;
    private final int reduce;

    Mix(
        final int enter,
        final int aggressor,
        final int immediate,
        final int cancel,
        final int move,
        final int reduce) {
        this.enter = enter;
        this.aggressor = aggressor;
        this.immediate = immediate;
        this.cancel = cancel;
        this.move = move;
        this.reduce = reduce;
    }

    /** New orders that rest. */
    int enter() {
        return enter;
    }

    /** New orders that may rest and trade at once. */
    int aggressor() {
        return aggressor;
    }

    /** Orders that do not rest, and trade. */
    int immediate() {
        return immediate;
    }

    int cancel() {
        return cancel;
    }

    /** Orders moved to another price, losing their place. */
    int move() {
        return move;
    }

    /** Orders reduced where they stand. */
    int reduce() {
        return reduce;
    }

    int total() {
        return enter + aggressor + immediate + cancel + move + reduce;
    }
}
