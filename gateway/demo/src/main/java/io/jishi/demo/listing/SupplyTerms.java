package io.jishi.demo.listing;

import io.jishi.wire.CreditGrade;
import io.jishi.wire.Right;

/**
 * What a supply offers.
 *
 * @param right        kind of right.
 * @param maturity     technology readiness level, 1-9.
 * @param modes        cooperation modes, bits as in {@link CooperationMode}.
 * @param priceFen     ask per unit.
 * @param units        licences offered; 1 for an indivisible right.
 * @param minUnits     least units in the first command that fills it; 0 = none.
 * @param minimumGrade lowest grade of a buyer.
 * @param lifetime     how long it stands.
 */
public record SupplyTerms(Right right, int maturity, int modes, long priceFen, long units, long minUnits,
                          CreditGrade minimumGrade, Lifetime lifetime) {
}
