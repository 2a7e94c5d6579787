package io.jishi.client;

import io.aeron.ChannelUri;
import org.agrona.BitUtil;

/** Checks settings; a breach names the setting, its value and the rule. */
final class Rule {
    private Rule() {
    }

    static void check(final boolean holds, final String name, final Object value, final String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": " + value + " " + rule);
        }
    }

    static void checkChannel(final String name, final String channel) {
        try {
            ChannelUri.parse(channel);
        } catch (final RuntimeException e) {
            throw new IllegalArgumentException(name + ": " + channel + " is not an Aeron channel", e);
        }
    }

    static boolean isPowerOfTwo(final int value, final int highest) {
        return value >= 1 && value <= highest && BitUtil.isPowerOfTwo(value);
    }
}
