package io.jishi.demo.listing;

/** Ways to work together (S&amp;T Achievements Law, art. 16); each has its bit in the schema's set. */
public enum CooperationMode {
    /** The owner brings it to use. */
    SELF_IMPLEMENTATION(0),
    /** Transfer to another. */
    TRANSFER(1),
    /** Licence to another. */
    LICENCE(2),
    /** Implementation together. */
    JOINT_IMPLEMENTATION(3),
    /** Contribution as capital. */
    EQUITY(4),
    /** Development on commission. */
    COMMISSIONED_DEVELOPMENT(5),
    /** Advice. */
    CONSULTING(6),
    /** Technical service. */
    SERVICE(7),
    /** Training. */
    TRAINING(8);

    private final int bit;

    CooperationMode(final int bit) {
        this.bit = bit;
    }

    /**
     * Makes a set.
     *
     * @param modes its members.
     * @return one bit for each.
     */
    public static int setOf(final CooperationMode... modes) {
        int bits = 0;
        for (final CooperationMode mode : modes) {
            bits |= 1 << mode.bit;
        }
        return bits;
    }
}
