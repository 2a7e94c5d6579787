package io.jishi.testsupport.pool;

import io.jishi.core.state.CoreLimits;

/** What one flow looks like: sizes, ranges and rates, drawn from its seed so that extremes come up often. */
final class PoolShape {
    int venues;
    int parties;
    int groups;
    int fields;
    /** How many of a thousand fields are right below the first. */
    int siblings;
    int assets;
    int prices;
    int maxUnits;
    int conditions;
    int singleRights;
    int assetRate;
    /** How many of a thousand supplies are exclusive or sole, and of operator's commands licences of one kind. */
    int licensed;
    int endRate;
    int operatorRate;
    int rootPrefixes;
    int minimums;
    int proposals;
    int openLicences;
    int answerRate;
    int tagBits;
    int disjoint;
    long clientIds = 200;
    int jumps = 10;
    int firstEnd;
    int lastEnd = 4;
    long endGridNs;
    int stepNs;
    CoreLimits limits;

    /** Draws a shape. */
    static PoolShape of(final PoolFlow flow) {
        final PoolShape shape = new PoolShape();
        shape.venues = flow.draw(1, 4);
        shape.parties = flow.draw(3, 12);
        shape.groups = flow.draw(1, 6);
        shape.fields = flow.drawOneOf(1, 2, 8, 24, 36);
        shape.siblings = flow.drawOneOf(0, 0, 800);
        shape.assets = flow.drawOneOf(1, 3, 9);
        shape.prices = flow.drawOneOf(1, 2, 5, 30);
        shape.maxUnits = flow.drawOneOf(1, 3, 10, 40);
        shape.conditions = flow.drawOneOf(0, 50, 200, 600);
        shape.singleRights = flow.drawOneOf(0, 100, 500);
        shape.assetRate = flow.drawOneOf(0, 200, 700, 1_000);
        shape.endRate = flow.drawOneOf(0, 200, 800);
        shape.operatorRate = flow.drawOneOf(10, 60, 150);
        shape.rootPrefixes = flow.drawOneOf(0, 300, 1_000);
        shape.minimums = flow.drawOneOf(0, 150, 600);
        shape.proposals = flow.drawOneOf(0, 5, 300, 1_000);
        shape.openLicences = flow.drawOneOf(0, 5, 100);
        shape.answerRate = flow.drawOneOf(20, 100, 350);
        shape.tagBits = flow.drawOneOf(0, 2, 8, 60);
        shape.disjoint = flow.drawOneOf(0, 0, 0, 0, 900);
        final int scale = flow.drawOneOf(1, 1, 1_000);
        shape.endGridNs = (long)scale * flow.drawOneOf(1, 500, 5_000);
        shape.stepNs = scale * flow.drawOneOf(1, 20, 200);
        shape.limits = limits(flow);
        if (flow.draw(0, 2) == 0) {
            shape.searchLong(flow);
        }
        return shape;
    }

    /** Few looks for a command, and time enough between commands for searches to go on. */
    private void searchLong(final PoolFlow flow) {
        limits.maxLooksPerCommand(flow.drawOneOf(1, 2, 5, 20));
        stepNs = flow.drawOneOf(200_000, 1_000_000, 4_000_000);
        endGridNs = flow.drawOneOf(1, 10_000_000, 500_000_000);
    }

    private static CoreLimits limits(final PoolFlow flow) {
        final boolean tiny = flow.draw(0, 3) == 0;
        return new CoreLimits()
            .maxSessions(4)
            .maxVenues(8)
            .maxParticipants(16)
            .maxFields(40)
            .maxInstruments(1)
            .maxOrders(1)
            .maxLevels(1)
            .maxListings(tiny ? flow.draw(1, 12) : flow.drawOneOf(40, 150))
            .maxAssets(tiny ? flow.draw(1, 4) : 12)
            .maxGrants(tiny ? flow.draw(1, 10) : 200)
            .maxTimers(tiny ? flow.draw(1, 10) : 400)
            .maxMatches(tiny ? flow.draw(1, 8) : flow.drawOneOf(30, 300))
            .maxMatchesPerListing(tiny ? flow.draw(1, 3) : flow.drawOneOf(4, 60))
            .maxFillsPerCommand(tiny ? flow.draw(1, 4) : flow.drawOneOf(5, 100));
    }
}
