package io.jishi.demo.listing;

import java.nio.file.Path;

/** The tables that every reader of a source uses. */
record Reference(FieldTree tree, FieldRules rules, Regions regions, Owners owners, AwardAmounts awards,
                 Quirks quirks) {

    static Reference load(final Path directory) {
        final FieldTree tree = FieldTree.load(directory);
        final Regions regions = Regions.load(directory);
        return new Reference(tree, FieldRules.load(directory, tree), regions, Owners.load(directory, regions),
                AwardAmounts.load(directory), new Quirks());
    }

    /** Field of a demand: the surer the classification, the narrower. */
    Classification classifyDemand(final String title, final String text, final String branch, final String agency) {
        return rules.byWords(title, text)
                .map(found -> found.basis() == Classification.Basis.TITLE ? found
                        : new Classification(tree.widen(found.field()), found.basis(), found.pattern()))
                .orElseGet(() -> rules.byAgency(branch, agency));
    }
}
