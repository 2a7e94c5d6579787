package io.jishi.testsupport.pool;

import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.RejectReason;
import java.util.List;

/** With whom a FIRM listing pairs, one after the other. */
final class NaivePairings {
    /** Units to trade with a resting listing. */
    record Pairing(NaiveListing resting, long units) { }

    private final Market market;
    private final NaiveRules rules;
    private final NaiveRights rights;

    NaivePairings(final Market market, final NaiveRules rules, final NaiveRights rights) {
        this.market = market;
        this.rules = rules;
        this.rights = rights;
    }

    /** Pairs an incoming listing with others in turn, as long as there are looks; returns how many it looked at. */
    int pair(
        final NaiveListing incoming, final List<NaiveListing> others, final int looks, final List<Pairing> plan) {
        int seen = 0;
        for (int used = 0; used < looks && seen < others.size(); used++) {
            final NaiveListing resting = others.get(seen++);
            final long units = Math.min(left(incoming, plan), resting.left());
            if (units > 0 && resting.accepts(units)) {
                used += looksBeside(incoming, resting, plan);
                if (canPair(incoming, resting, plan)) {
                    plan.add(new Pairing(resting, units));
                }
            }
        }
        return seen;
    }

    /** What a plan leaves of a listing. */
    static long left(final NaiveListing incoming, final List<Pairing> plan) {
        return incoming.left() - plan.stream().mapToLong(Pairing::units).sum();
    }

    /** Looks that it takes to check a supply beside the rights in force, and those of its asset that are planned. */
    int looksBeside(final NaiveListing incoming, final NaiveListing resting, final List<Pairing> plan) {
        if (incoming.supply || resting.assetId == 0 || !rules.compatible(resting, incoming, resting)) {
            return 0;
        }
        final long planned = plan.stream().filter((pairing) -> pairing.resting.assetId == resting.assetId).count();
        return (int)(rights.beside(resting) + planned) / NaiveRights.TO_A_LOOK;
    }

    /** Whether two pair after those of a plan. */
    boolean canPair(final NaiveListing incoming, final NaiveListing resting, final List<Pairing> plan) {
        final NaiveListing supply = incoming.supply ? incoming : resting;
        final NaiveListing demand = incoming.supply ? resting : incoming;
        final List<NaiveListing> before =
            plan.stream().map((pairing) -> incoming.supply ? incoming : pairing.resting).toList();
        return rules.compatible(supply, demand, resting)
            && rights.check(supply, before, market.clock().nowNs()) == RejectReason.NONE;
    }

    /** Whether what a plan grants finds room: NONE, TOO_MANY_GRANTS, TOO_MANY_TIMERS. */
    RejectReason room(final NaiveListing incoming, final int timers, final List<Pairing> plan) {
        final List<NaiveListing> cells = plan.stream()
            .map((pairing) -> incoming.supply ? incoming : pairing.resting)
            .filter(NaiveListing::entersCell)
            .toList();
        final int endings = (int)cells.stream().filter((supply) -> supply.rightTo != 0).count();
        if (market.rights().size() + cells.size() > market.limits().maxGrants()) {
            return RejectReason.TOO_MANY_GRANTS;
        }
        return market.timers().hasRoomFor(timers + endings) ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
    }
}
