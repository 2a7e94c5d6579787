package io.jishi.demo.listing;

/**
 * Where a listing stands in the taxonomy, and why.
 *
 * @param field   the node.
 * @param basis   what decided.
 * @param pattern the pattern of {@code field_rules.csv} that did.
 */
public record Classification(FieldNode field, Basis basis, String pattern) {
    /** What decided on a field. */
    public enum Basis {
        /** Words of the title. */
        TITLE,
        /** Words of the abstract or description. */
        TEXT,
        /** The source's own category, or the agency. */
        FALLBACK
    }
}
