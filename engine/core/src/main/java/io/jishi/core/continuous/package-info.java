/**
 * The price-time book of an instrument (market rules, continuous).
 *
 * <p>How the books are kept. Live orders are rows of one slab, {@link io.jishi.core.continuous.Orders}, price levels
 * rows of another, {@link io.jishi.core.continuous.Levels}; everything else refers to them by row number. Nothing is
 * an object of its own and nothing is allocated once the slabs exist. The levels of one side of one book are a
 * <em>ladder</em>: a treap (a search tree whose balance follows from pseudo-random ranks, Seidel and Aragon 1996)
 * threaded as a list from best to worst. The best level is remembered, so trading at the best price, adding to it and
 * improving it cost the same whatever the depth; the next best is one link away; a level anywhere else is found in
 * logarithmic time, also under an adversary's choice of prices. An empty book is its share of two arrays of row
 * numbers, 32 bytes: an array of prices per instrument would be faster within a narrow band, but 100,000 instruments
 * would pay for bands that hold nothing. Orders are found by the engine's id or by (participant, client's id) through
 * two open hash tables of row numbers with a part of the hash beside them.
 *
 * <p>One order takes 128 bytes in two rows, its share of the hash tables 32 to 64 bytes and a level 40: ten million
 * resting orders take about 2.2 GiB.
 */
package io.jishi.core.continuous;
