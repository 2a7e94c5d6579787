package io.jishi.node;

import com.lmax.disruptor.EventHandler;

/** Shows the exchange the commands of a batch before it is given the first, so that it reads ahead what they need. */
final class ExpectHandler implements EventHandler<CommandSlot> {
    private final Matcher matcher;

    ExpectHandler(final Matcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public void onEvent(final CommandSlot slot, final long position, final boolean endOfBatch) {
        matcher.expect(slot.command, 0, slot.length);
        if (endOfBatch) {
            matcher.readAhead();
        }
    }
}
