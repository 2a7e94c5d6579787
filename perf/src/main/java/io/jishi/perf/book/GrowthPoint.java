package io.jishi.perf.book;

/**
 * What a command costs at one size.
 *
 * @param size         resting orders, instruments or listings.
 * @param nsPerCommand the cost.
 */
public record GrowthPoint(int size, double nsPerCommand) {
}
