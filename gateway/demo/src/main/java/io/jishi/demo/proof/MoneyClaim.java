package io.jishi.demo.proof;

import io.jishi.demo.gateway.Counter;
import io.jishi.demo.gateway.GatewayStatus;
import io.jishi.demo.script.DemoVenue;
import java.util.Map;
import org.agrona.DirectBuffer;

/**
 * Money and units are conserved.
 * <p>
 * Every trade of the event journal is price times units, is numbered without a gap at its venue, and is published once
 * with the same number, price and units; each order and listing never fills more than it has, and has left what the
 * trade says. What the three gateways counted on their own streams as bought equals what they counted as sold, and both
 * equal the journal.
 */
final class MoneyClaim {
    private static final long FEN_PER_YUAN = 100;

    private final Evidence evidence;
    private final Map<DemoVenue, GatewayStatus> gateways;
    private final Findings findings = new Findings("Money and units are conserved, trades numbered without a gap");
    private final TradeBook trades = new TradeBook(findings);

    MoneyClaim(final Evidence evidence, final Map<DemoVenue, GatewayStatus> gateways) {
        this.evidence = evidence;
        this.gateways = gateways;
    }

    Verdict examine() {
        JournalWalk.each(evidence.eventJournal(), this::onEvent);
        trades.finish();
        final long boughtFen = sum(Counter.BOUGHT_FEN);
        final long soldFen = sum(Counter.SOLD_FEN);
        final long boughtUnits = sum(Counter.BOUGHT_UNITS);
        final long soldUnits = sum(Counter.SOLD_UNITS);
        if (boughtFen != trades.valueFen() || soldFen != trades.valueFen()) {
            findings.fault("the gateways saw %,d fen paid and %,d fen received, the journal holds %,d", boughtFen,
                soldFen, trades.valueFen());
        }
        if (boughtUnits != trades.units() || soldUnits != trades.units()) {
            findings.fault("the gateways saw %,d units bought and %,d sold, the journal holds %,d", boughtUnits,
                soldUnits, trades.units());
        }
        findings.evidence("%,17d RMB paid by buyers, as the gateways counted it", boughtFen / FEN_PER_YUAN);
        findings.evidence("%,17d RMB received by sellers, as the gateways counted it", soldFen / FEN_PER_YUAN);
        findings.evidence("%,17d RMB in the event journal: %,d trades of %,d units", trades.valueFen() / FEN_PER_YUAN,
            trades.count(), trades.units());
        findings.evidence("Each published once; last trade numbers: %s.", trades.lastNumbers());
        findings.evidence("%,d orders and listings: units filled and left add up after every trade.",
            trades.instructions());
        return findings.verdict();
    }

    private void onEvent(final long sequence, final long timestampNs, final DirectBuffer buffer, final int offset,
        final int length) {
        trades.onEvent(buffer, offset);
    }

    private long sum(final Counter counter) {
        return gateways.values().stream().mapToLong(status -> status.get(counter)).sum();
    }
}
