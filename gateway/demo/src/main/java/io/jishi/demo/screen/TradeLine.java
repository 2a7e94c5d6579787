package io.jishi.demo.screen;

/**
 * A trade in words.
 *
 * @param route      venues of seller and buyer: {@code CTEX>SZTC}.
 * @param valueFen   what was paid.
 * @param right      what was bought.
 * @param technology title of the supply.
 * @param buyer      who bought, and for what.
 */
public record TradeLine(String route, long valueFen, String right, String technology, String buyer) {
}
