package io.jishi.core.pool;

import io.jishi.core.reference.Participants;
import java.util.Arrays;

/**
 * By what introductions are ranked: score, then the owner's credit grade, then the better price, then the earlier place
 * in line; all as they were when they were set. Places are the user's.
 */
final class RankKeys {
    private final Listings listings;
    private final Participants participants;
    private int[] score;
    private int[] grade;
    /** Of demands with the sign turned, so that the smaller is the better. */
    private long[] price;
    private long[] priority;

    RankKeys(final Listings listings, final Participants participants, final int capacity) {
        this.listings = listings;
        this.participants = participants;
        score = new int[capacity];
        grade = new int[capacity];
        price = new long[capacity];
        priority = new long[capacity];
    }

    /** Makes room for so many. */
    void grow(final int capacity) {
        score = Arrays.copyOf(score, capacity);
        grade = Arrays.copyOf(grade, capacity);
        price = Arrays.copyOf(price, capacity);
        priority = Arrays.copyOf(priority, capacity);
    }

    /** Sets what a listing with a score is ranked by. */
    void set(final int place, final int listing, final int total) {
        final long priceFen = listings.priceFen(listing);
        score[place] = total;
        grade[place] = participants.find(listings.participantId(listing)).grade().code();
        price[place] = listings.isSupply(listing) ? priceFen : -priceFen;
        priority[place] = listings.priority(listing);
    }

    void copy(final int from, final int to) {
        score[to] = score[from];
        grade[to] = grade[from];
        price[to] = price[from];
        priority[to] = priority[from];
    }

    /** Whether one ranks before another. */
    boolean isBefore(final int place, final int other) {
        if (score[place] != score[other]) {
            return score[place] > score[other];
        }
        if (grade[place] != grade[other]) {
            return grade[place] < grade[other];
        }
        return price[place] != price[other] ? price[place] < price[other] : priority[place] < priority[other];
    }

    int score(final int place) {
        return score[place];
    }

    int grade(final int place) {
        return grade[place];
    }

    long priority(final int place) {
        return priority[place];
    }
}
