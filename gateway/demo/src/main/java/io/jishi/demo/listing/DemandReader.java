package io.jishi.demo.listing;

import io.jishi.wire.ListingVisibility;
import io.jishi.wire.Right;

/** What the readers of both demand sources have in common. */
abstract class DemandReader {
    static final int LICENCES = rightSet(Right.ORDINARY, Right.KNOW_HOW, Right.DEVELOPMENT);
    static final int CONTROL = rightSet(Right.EXCLUSIVE, Right.SOLE, Right.ASSIGNMENT);

    final Reference reference;

    DemandReader(final Reference reference) {
        this.reference = reference;
    }

    static int rightSet(final Right... rights) {
        int bits = 0;
        for (final Right right : rights) {
            bits |= 1 << (right.value() - 1);
        }
        return bits;
    }

    /** Three in five look everywhere; the others in the area of their venue and of one more. */
    final DemandReach reach(final Owner owner, final Draw draw) {
        final ListingVisibility visibility =
                draw.below("visibility", 20) == 0 ? ListingVisibility.VENUE : ListingVisibility.NATIONAL;
        if (draw.below("regions", 5) < 3) {
            return new DemandReach(0, visibility);
        }
        final String[] venues = {"CTEX", "STEX", "SZTC"};
        final long own = reference.regions().bitsOf(owner.venue());
        return new DemandReach(own | reference.regions().bitsOf(venues[draw.below("area", 3)]), visibility);
    }

    final String title(final String published, final String otherwise) {
        final String title = Words.unescape(published).strip();
        reference.quirks().countIf(!title.equals(published.strip()), Quirk.TITLE_ESCAPED);
        reference.quirks().countIf(title.isEmpty(), Quirk.TITLE_MISSING);
        return title.isEmpty() ? otherwise : title;
    }
}
