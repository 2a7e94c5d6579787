package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** The resting PROPOSAL listings of both sides, by cell. */
final class ProposalIndex {
    private final FieldTree supplyFields;
    private final ProposalCells cells;

    ProposalIndex(final Fields fields, final Listings listings, final int maxFields) {
        supplyFields = new FieldTree(fields, maxFields);
        cells = new ProposalCells(listings, supplyFields, maxFields);
    }

    void insert(final int listing) {
        cells.insert(listing);
    }

    void remove(final int listing) {
        cells.remove(listing);
    }

    FieldTree supplyFields() {
        return supplyFields;
    }

    ProposalCells cells() {
        return cells;
    }
}
