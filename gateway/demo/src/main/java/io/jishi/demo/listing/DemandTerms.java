package io.jishi.demo.listing;

import io.jishi.wire.CreditGrade;

/**
 * What a demand asks for.
 *
 * @param rights       rights that would do; bit n-1 is the right with code n.
 * @param minMaturity  least technology readiness level, 1-9.
 * @param modes        cooperation modes admitted, bits as in {@link CooperationMode}.
 * @param priceFen     budget per unit.
 * @param units        wanted.
 * @param minUnits     least units in the first command that fills it; 0 = none.
 * @param minimumGrade lowest grade of a supplier.
 * @param lifetime     how long it stands.
 */
public record DemandTerms(int rights, int minMaturity, int modes, long priceFen, long units, long minUnits,
                          CreditGrade minimumGrade, Lifetime lifetime) {
}
