package io.jishi.perf.pool;

import io.jishi.core.command.Command;

/** A command to a pool, reused: a submission with all its terms, or what is done to an earlier one. */
final class PoolOrder {
    PoolKind kind;
    /** Number of the submission, from 1; all are accepted, so it is the id of the listing. */
    long id;
    boolean supply;
    int party;
    /** Node of the taxonomy: a main group, or any prefix, 0 being the whole tree. */
    int field;
    /** Set of rights; one of a supply. */
    int rights;
    int maturity;
    /** Of a supply, 1 to 34. */
    int region;
    /** Of a supply, if it has one; its right is then granted in a territory. */
    long assetId;
    long territory;
    /** Of a demand; empty is any. */
    long regions;
    int modes;
    /** A fingerprint of 256 bits; not given to those who only search. */
    final long[] tags = new long[4];
    long priceFen;
    long units;
    long validUntilNs;
    long timeNs;
    /** What ours is given, where it was made beforehand, and its carriers. */
    Command command;
    JishiCommands commands;
}
