package io.jishi.perf.stream;

import java.util.Arrays;
import java.util.List;

/** The streams there are: what they are made of, how many orders rest while they run, over how many instruments. */
public enum StreamSpec {
    /** Mostly moves, 1,000 resting orders. */
    XC1K("xc1k", Mix.XC, 1_000, 1),
    /** Mostly new orders and cancels, 1,000 resting orders. */
    ITCH1K("itch1k", Mix.ITCH, 1_000, 1),
    /** The same over 100,000 resting orders. */
    ITCH100K("itch100k", Mix.ITCH, 100_000, 1),
    /** The same over 1,000,000 resting orders. */
    ITCH1M("itch1m", Mix.ITCH, 1_000_000, 1),
    /** Half of the new orders trade, 10,000 resting orders. */
    CROSS("cross", Mix.CROSS, 10_000, 1),
    /** 1,000 instruments, 100,000 resting orders. */
    SYM1K("sym1k", Mix.ITCH, 100_000, 1_000),
    /** 100,000 instruments, 1,000,000 resting orders. */
    SYM100K("sym100k", Mix.ITCH, 1_000_000, 100_000);

    private final String label;
    private final Mix mix;
    private final int resting;
    private final int instruments;

    StreamSpec(final String label, final Mix mix, final int resting, final int instruments) {
        this.label = label;
        this.mix = mix;
        this.resting = resting;
        this.instruments = instruments;
    }

    /**
     * Its name on the command line and in tables.
     *
     * @return the name.
     */
    public String label() {
        return label;
    }

    Mix mix() {
        return mix;
    }

    /**
     * Resting orders while it runs, about.
     *
     * @return the number.
     */
    public int resting() {
        return resting;
    }

    /**
     * Instruments, numbered from 0.
     *
     * @return the number.
     */
    public int instruments() {
        return instruments;
    }

    /**
     * The stream with a name.
     *
     * @param label a name.
     * @return the stream.
     * @throws IllegalArgumentException naming those there are, if there is none.
     */
    public static StreamSpec of(final String label) {
        return Arrays.stream(values()).filter(spec -> spec.label.equals(label)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no stream " + label + ", only " + labels()));
    }

    /**
     * All names.
     *
     * @return in the order of the table.
     */
    public static List<String> labels() {
        return Arrays.stream(values()).map(StreamSpec::label).toList();
    }
}
