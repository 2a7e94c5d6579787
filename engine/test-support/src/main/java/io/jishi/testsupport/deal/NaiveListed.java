package io.jishi.testsupport.deal;

import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.command.DraftDisclosure;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Scope;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A public listing as the naive twin keeps it. */
final class NaiveListed {
    /** An application; what it is worth follows from what happened to it. */
    static final class Entry {
        int party;
        long beneficiary;
        long account;
        long offer;
        boolean decided;
        boolean out;
        boolean suspect;
        /** It bids in the lot. */
        boolean bids;
        long due;
        /** 0 = nothing is due; the end of all time = the clock stands. */
        long dueAt;
        long left;
        int timer = -1;

        static Entry of(final ApplyToBuy c) {
            final Entry entry = new Entry();
            entry.party = c.participantId;
            entry.beneficiary = c.beneficialOwnerId;
            entry.account = c.depositAccountId;
            entry.offer = c.offerFen;
            return entry;
        }

        boolean counts() {
            return decided && !out && !suspect && dueAt == 0;
        }
    }

    final List<Entry> entries = new ArrayList<>();
    long id;
    long client;
    int seller;
    int venue;
    long asset;
    Right right;
    long floor;
    long appraisal;
    long appraisedAt;
    long deposit;
    long depositDueMs;
    int period;
    int extension;
    int maxExtensions;
    AuctionMode mode;
    boolean forfeit;
    DisclosureState state = DisclosureState.DRAFT;
    DisclosureState before = DisclosureState.DRAFT;
    long end;
    long left;
    /** A halt stops bidding in its lot. */
    boolean halted;
    int timer;
    int extensions;
    long lot;
    Entry winner;
    long price;
    boolean signed;
    boolean told;

    static NaiveListed of(final DraftDisclosure c, final long id) {
        final NaiveListed listed = new NaiveListed();
        listed.id = id;
        listed.client = c.clientListingId;
        listed.seller = c.participantId;
        listed.venue = c.venueId;
        listed.asset = c.assetId;
        listed.right = c.right;
        listed.floor = c.floorFen;
        listed.appraisal = c.appraisalFen;
        listed.appraisedAt = c.appraisedAtNs;
        listed.deposit = c.depositFen;
        listed.depositDueMs = c.depositDueMs;
        listed.period = c.periodDays;
        listed.extension = c.extensionDays;
        listed.maxExtensions = c.maxExtensions;
        listed.mode = c.auctionMode;
        listed.forfeit = c.forfeitIfNoBid;
        return listed;
    }

    static long plus(final long a, final long b) {
        return BigInteger.valueOf(a).add(BigInteger.valueOf(b)).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }

    boolean isIn(final Scope scope, final long subjectId) {
        return switch (scope) {
            case ALL -> true;
            case VENUE -> venue == subjectId;
            default -> seller == subjectId;
        };
    }

    boolean in(final DisclosureState... states) {
        return List.of(states).contains(state);
    }

    NaiveListed tell() {
        told = true;
        return this;
    }

    NaiveListed sign() {
        signed = true;
        return this;
    }

    void lose() {
        winner = null;
        price = 0;
        signed = false;
    }

    boolean running() {
        return in(DisclosureState.LISTED, DisclosureState.EXTENDED);
    }

    /** Its period is not over, whether it runs or stands still. */
    boolean underWay() {
        return running() || in(DisclosureState.SUSPENDED);
    }

    boolean early() {
        return in(DisclosureState.DRAFT, DisclosureState.PRE);
    }

    boolean unsold() {
        return in(DisclosureState.NO_BUYER, DisclosureState.NO_SALE);
    }

    Entry of(final int party) {
        return entries.stream().filter((e) -> e.party == party).findFirst().orElse(null);
    }

    void hashInto(final StateHash hash) {
        hash.add(id).add(client).add(seller).add(venue).add(asset).add(right.code()).add(floor);
        hash.add(appraisal).add(appraisedAt).add(deposit).add(depositDueMs).add(period);
        hash.add(extension).add(maxExtensions).add(mode.code()).add(forfeit).add(state.code());
        hash.add(before.code()).add(end).add(left).add(halted).add(extensions);
        hash.add(lot).add(winner == null ? 0 : winner.party).add(price).add(signed);
        hash.add(told).add(entries.size());
        for (final Entry e : entries) {
            hash.add(e.party).add(e.beneficiary).add(e.account).add(e.offer);
            hash.add(e.decided).add(e.decided).add(e.out).add(e.suspect).add(e.bids);
            hash.add(e.due).add(e.dueAt).add(e.left);
        }
    }
}
