package io.jishi.demo.gateway;

import io.jishi.wire.Right;

/**
 * A trade of the pool, as the gateway of the supply's venue tells it.
 *
 * @param number       trade number of the venue.
 * @param sellerVenue  venue of the supply.
 * @param buyerVenue   venue of the demand or take.
 * @param supplyId     client listing id of the supply.
 * @param demandId     client listing id of the demand; 0 = a take.
 * @param buyerId      participant who buys.
 * @param units        licences.
 * @param priceFen     price of one.
 * @param right        what is bought.
 */
public record TradeReport(long number, int sellerVenue, int buyerVenue, long supplyId, long demandId, int buyerId,
                          long units, long priceFen, Right right) {
    /** First word of the line. */
    public static final String WORD = "trade";

    /**
     * Reads the line.
     *
     * @param line as {@link #toLine()} made it.
     * @return the trade.
     */
    public static TradeReport parse(final String line) {
        final String[] words = line.split(" ", -1);
        if (words.length != 10 || !words[0].equals(WORD)) {
            throw new IllegalArgumentException("not a trade: " + line);
        }
        return new TradeReport(Long.parseLong(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]),
            Long.parseLong(words[4]), Long.parseLong(words[5]), Integer.parseInt(words[6]), Long.parseLong(words[7]),
            Long.parseLong(words[8]), Right.valueOf(words[9]));
    }

    /**
     * The line.
     *
     * @return one line without its end.
     */
    public String toLine() {
        return String.join(" ", WORD, Long.toString(number), Integer.toString(sellerVenue),
            Integer.toString(buyerVenue), Long.toString(supplyId), Long.toString(demandId), Integer.toString(buyerId),
            Long.toString(units), Long.toString(priceFen), right.name());
    }
}
