package io.jishi.demo.listing;

/**
 * A node of the technology taxonomy: a section, class or subclass of the International Patent Classification.
 *
 * @param fieldId       as in the market definition: its row in the file, from 1.
 * @param code          IPC code: {@code G}, {@code G06} or {@code G06N}.
 * @param parentFieldId its parent; 0 = a section.
 * @param title         in English, without the remarks in brackets.
 */
public record FieldNode(int fieldId, String code, int parentFieldId, String title) {
    private static final int LEAF_LENGTH = 4;

    /**
     * Whether a supply may stand here.
     *
     * @return true for a subclass.
     */
    public boolean isLeaf() {
        return code.length() == LEAF_LENGTH;
    }
}
