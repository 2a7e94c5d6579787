package io.jishi.core.continuous;

/** What the public is told once a command, or a timer, is done: what books show, then indicative prices. */
final class PublicData {
    private final PublicDepth depth;
    private final Indicatives indicatives;

    PublicData(final PublicDepth depth, final Indicatives indicatives) {
        this.depth = depth;
        this.indicatives = indicatives;
    }

    /** What a book would uncross at may have changed. */
    void note(final int instrumentIndex) {
        indicatives.note(instrumentIndex);
    }

    /** It is done. */
    void say() {
        depth.say();
        indicatives.say();
    }
}
