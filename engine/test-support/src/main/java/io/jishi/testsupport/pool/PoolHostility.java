package io.jishi.testsupport.pool;

import io.jishi.core.state.CoreLimits;

/** What may be against an index: how attributes lie, and how much there is to look at or to end. */
public enum PoolHostility {
    /** Every listing in one field. */
    ONE_FIELD {
        @Override
        void change(final PoolShape shape) {
            shape.fields = 1;
            shape.limits = roomy();
        }
    },
    /** Everybody would do with everybody, of whatever field, and prices cross. */
    OVERLAPPING {
        @Override
        void change(final PoolShape shape) {
            shape.conditions = 0;
            shape.minimums = 0;
            shape.disjoint = 0;
            shape.rootPrefixes = 1_000;
            shape.limits = roomy();
        }
    },
    /** One price. */
    EQUAL_PRICES {
        @Override
        void change(final PoolShape shape) {
            shape.prices = 1;
            shape.limits = roomy();
        }
    },
    /** Every demand for the whole of a deep tree. */
    ROOT_PREFIXES {
        @Override
        void change(final PoolShape shape) {
            shape.fields = 24;
            shape.rootPrefixes = 1_000;
            shape.limits = roomy();
        }
    },
    /** Fields right below one, more than rows of a page tell apart at first sight. */
    SIBLINGS {
        @Override
        void change(final PoolShape shape) {
            shape.fields = 36;
            shape.siblings = 990;
            shape.proposals = 900;
            shape.limits = roomy();
        }
    },
    /** Many that stay and differ in everything, in pages as large as there are. */
    LARGE_PAGES {
        @Override
        void change(final PoolShape shape) {
            shape.parties = 12;
            shape.fields = 36;
            shape.siblings = 800;
            shape.rootPrefixes = 200;
            shape.prices = 1_900;
            shape.maxUnits = 3;
            shape.tagBits = 60;
            shape.clientIds = 1_000_000;
            shape.proposals = 995;
            shape.disjoint = 0;
            shape.assetRate = 0;
            shape.openLicences = 0;
            shape.endRate = 0;
            shape.operatorRate = 8;
            shape.answerRate = 5;
            shape.minimums = 50;
            shape.stepNs = 4_000_000;
            shape.limits = roomy().maxListings(33_000).maxTimers(40_000).maxMatches(1_500);
        }
    },
    /** What field, right, maturity and price allow meets in no mode of cooperation. */
    EMPTY_INTERSECTIONS {
        @Override
        void change(final PoolShape shape) {
            shape.disjoint = 1_000;
            shape.limits = roomy();
        }
    },
    /** Exclusive rights of assets that are licensed many times, mostly in another field of use. */
    MANY_RIGHTS {
        @Override
        void change(final PoolShape shape) {
            shape.parties = 4;
            shape.groups = 4;
            shape.assets = 4;
            shape.assetRate = 900;
            shape.licensed = 400;
            shape.singleRights = 0;
            shape.operatorRate = 60;
            shape.conditions = 0;
            shape.minimums = 0;
            shape.disjoint = 0;
            shape.rootPrefixes = 500;
            shape.clientIds = 10_000;
            shape.endRate = 900;
            shape.stepNs = 200_000;
            shape.endGridNs = 20_000_000;
            shape.limits = roomy().maxGrants(1_000).maxLooksPerCommand(5);
        }
    },
    /** Thousands that end at one instant, more than are told in one slice. */
    ONE_END {
        @Override
        void change(final PoolShape shape) {
            shape.parties = 12;
            shape.clientIds = 1_000_000;
            shape.disjoint = 1_000;
            shape.singleRights = 0;
            shape.assetRate = 0;
            shape.openLicences = 0;
            shape.operatorRate = 0;
            shape.answerRate = 0;
            shape.minimums = 0;
            shape.endRate = 1_000;
            shape.jumps = 0;
            shape.firstEnd = 1;
            shape.lastEnd = 1;
            shape.stepNs = 10_000;
            shape.endGridNs = END_GRID_NS;
            shape.limits = roomy().maxListings(5_000).maxTimers(6_000);
        }
    },
    /** A look or two for a command, in a full market, so that a search takes many steps. */
    FEW_LOOKS {
        @Override
        void change(final PoolShape shape) {
            shape.disjoint = 950;
            shape.rootPrefixes = 700;
            shape.singleRights = 0;
            shape.operatorRate = 5;
            shape.clientIds = 10_000;
            shape.stepNs = 4_000_000;
            shape.endGridNs = 1_000_000_000;
            shape.limits = roomy().maxListings(400).maxLooksPerCommand(2);
        }
    };

    /** Where many end at one instant, such instants are so far apart. */
    public static final long END_GRID_NS = 10_000_000;

    abstract void change(PoolShape shape);

    private static CoreLimits roomy() {
        return new CoreLimits().maxSessions(4).maxVenues(8).maxParticipants(16).maxFields(40).maxInstruments(1)
            .maxOrders(1).maxLevels(1).maxListings(300).maxAssets(12).maxGrants(200).maxTimers(2_000).maxMatches(900)
            .maxMatchesPerListing(60).maxFillsPerCommand(100);
    }
}
