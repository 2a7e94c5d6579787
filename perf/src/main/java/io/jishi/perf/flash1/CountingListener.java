package io.jishi.perf.flash1;

/** Counts reports and writes none. */
final class CountingListener implements Flash1Listener {
    private long count;

    long count() {
        return count;
    }

    @Override
    public void accepted(final boolean buy, final long id, final long price, final long quantity) {
        count++;
    }

    @Override
    public void traded(final long price, final long quantity, final long maker, final long taker) {
        count++;
    }

    @Override
    public void cancelled(final boolean buy, final long id, final long price) {
        count++;
    }

    @Override
    public void modified(final boolean buy, final long id, final long price, final long quantity) {
        count++;
    }

    @Override
    public void cancelRefused(final long id) {
        count++;
    }

    @Override
    public void modifyRefused(final long id) {
        count++;
    }
}
