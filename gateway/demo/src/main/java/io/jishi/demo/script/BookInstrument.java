package io.jishi.demo.script;

import java.util.List;

/**
 * An instrument of SZTC's continuous book, as the market definition has it.
 *
 * @param instrumentId      its id.
 * @param code              its short name.
 * @param tickFen           price step.
 * @param referencePriceFen around which it trades.
 */
public record BookInstrument(int instrumentId, String code, long tickFen, long referencePriceFen) {
    /** Those of {@code config/market/national.ndjson}. */
    public static final List<BookInstrument> ALL = List.of(
        new BookInstrument(1, "G06N-ORD-1Y", 10_000, 5_000_000),
        new BookInstrument(2, "H01M-ORD-1Y", 10_000, 8_000_000),
        new BookInstrument(3, "A61K-ORD-1Y", 10_000, 12_000_000),
        new BookInstrument(4, "B64U-ORD-1Y", 10_000, 3_000_000));
}
