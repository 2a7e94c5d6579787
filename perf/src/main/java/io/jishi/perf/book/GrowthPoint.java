package io.jishi.perf.book;

/** What a command costs at one size: {@code size} resting orders, or instruments. */
record GrowthPoint(int size, double nsPerCommand) {
}
