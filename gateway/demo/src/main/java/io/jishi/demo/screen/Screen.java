package io.jishi.demo.screen;

/** Where a person watches. One thread, except {@link #close()}. */
public interface Screen extends AutoCloseable {
    /**
     * Shows the market as it is now; called often.
     *
     * @param view what there is to see.
     */
    void show(View view);

    /**
     * Tells at once what happened now.
     *
     * @param elapsedNs since trading began; negative before.
     * @param note      one line.
     */
    void note(long elapsedNs, String note);

    /** Leaves the screen as a terminal expects it; what is printed afterwards goes below. */
    @Override
    void close();
}
