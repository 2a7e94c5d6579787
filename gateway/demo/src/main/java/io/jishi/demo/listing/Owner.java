package io.jishi.demo.listing;

import io.jishi.wire.CreditGrade;
import io.jishi.wire.ParticipantKind;

/**
 * Who stands behind a listing: a NASA centre that offers, an agency that wants.
 *
 * @param participantId in the market.
 * @param code          short name.
 * @param name          full name.
 * @param kind          as the market sees it.
 * @param venue         code of its home venue; its listings are published there.
 * @param homeRegionId  its home region.
 * @param grade         its credit grade.
 * @param ownerGroupId  under the same controller; 0 = none.
 */
public record Owner(int participantId, String code, String name, ParticipantKind kind, String venue,
                    int homeRegionId, CreditGrade grade, int ownerGroupId) {
}
