package io.jishi.demo.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.Exchange;
import io.jishi.core.MarketModels;
import io.jishi.core.event.Event;
import io.jishi.core.event.Rejected;
import io.jishi.core.event.TradeReported;
import io.jishi.core.state.CoreLimits;
import io.jishi.json.JsonMessageReader;
import io.jishi.json.MessageKind;
import io.jishi.json.SchemaLayout;
import io.jishi.node.codec.CommandDecoder;
import io.jishi.wire.ExecutionMode;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.SubmitDemandEncoder;
import io.jishi.wire.SubmitSupplyEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;

/**
 * The shipped market and its listings through the engine's own core: what the schema, the codec and the matcher make of
 * them. The trades are those of the brute force in {@link MarketOfListingsTest}, which knows none of the three.
 */
class ListingsInTheEngineTest {
    private static final long START_NS = 1_800_000_000_000_000_000L;
    private static final Map<String, Integer> VENUES = Map.of("CTEX", 1, "STEX", 2, "SZTC", 3);

    private final ListingSource source = Listings.source();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final long[] clientSequences = new long[4];
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private final CommandDecoder decoder = new CommandDecoder();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final Exchange exchange = new Exchange(new CoreLimits(), MarketModels.all(), this::onEvent);
    private long sequence;
    private int trades;
    private long valueFen;

    @Test
    void shouldTradeInTheEngineAsByBruteForce() throws IOException {
        defineMarket();
        assertThat(refused).isEmpty();

        source.supplies().forEach(this::submit);
        assertThat(refused).isEqualTo(Map.of("EXPIRED", 11));

        source.demands().forEach(this::submit);
        assertThat(refused).isEqualTo(Map.of("EXPIRED", 11));
        assertThat(List.of(trades, valueFen)).isEqualTo(List.of(2_429, 152_385_540_000L));
    }

    private void defineMarket() throws IOException {
        final JsonMessageReader reader = new JsonMessageReader(SchemaLayout.load(), Set.of(MessageKind.COMMAND));
        for (final String line : Files.readAllLines(Listings.DIRECTORY.resolveSibling("market/national.ndjson"))) {
            final byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            apply(reader.read(bytes, 0, bytes.length, sequence + 1, buffer, 0));
        }
    }

    private void submit(final SupplyListing supply) {
        final SubmitSupplyEncoder encoder = new SubmitSupplyEncoder().wrapAndApplyHeader(buffer, 0, header);
        buffer.setMemory(MessageHeaderEncoder.ENCODED_LENGTH, SubmitSupplyEncoder.BLOCK_LENGTH, (byte) 0);
        final int session = VENUES.get(supply.head().owner().venue());
        encoder.header().clientSequence(++clientSequences[session]).sessionId(session)
                .participantId(supply.head().owner().participantId());
        final SupplyTerms terms = supply.terms();
        encoder.clientListingId(supply.head().clientListingId()).priceFen(terms.priceFen()).units(terms.units())
                .minUnits(terms.minUnits()).validUntilNs(terms.lifetime().validUntilNs(START_NS))
                .assetId(supply.assetId()).allowedRegionsLow(supply.reach().allowedRegions())
                .tags0(supply.tags().bits0()).tags1(supply.tags().bits1()).tags2(supply.tags().bits2())
                .tags3(supply.tags().bits3()).fieldId(supply.classification().field().fieldId()).venueId(session)
                .right(terms.right()).maturity((short) terms.maturity()).regionId((short) supply.reach().regionId())
                .visibility(supply.reach().visibility()).executionMode(ExecutionMode.FIRM)
                .minimumGrade(terms.minimumGrade());
        buffer.putShort(encoder.offset() + SubmitSupplyEncoder.modesEncodingOffset(), (short) terms.modes(),
                SubmitSupplyEncoder.BYTE_ORDER);
        apply(MessageHeaderEncoder.ENCODED_LENGTH + encoder.encodedLength());
    }

    private void submit(final DemandListing demand) {
        final SubmitDemandEncoder encoder = new SubmitDemandEncoder().wrapAndApplyHeader(buffer, 0, header);
        buffer.setMemory(MessageHeaderEncoder.ENCODED_LENGTH, SubmitDemandEncoder.BLOCK_LENGTH, (byte) 0);
        final int session = VENUES.get(demand.head().owner().venue());
        encoder.header().clientSequence(++clientSequences[session]).sessionId(session)
                .participantId(demand.head().owner().participantId());
        final DemandTerms terms = demand.terms();
        encoder.clientListingId(demand.head().clientListingId()).priceFen(terms.priceFen()).units(terms.units())
                .minUnits(terms.minUnits()).validUntilNs(terms.lifetime().validUntilNs(START_NS))
                .regionsLow(demand.reach().regions()).tags0(demand.tags().bits0()).tags1(demand.tags().bits1())
                .tags2(demand.tags().bits2()).tags3(demand.tags().bits3())
                .fieldId(demand.classification().field().fieldId()).venueId(session)
                .minMaturity((short) terms.minMaturity()).visibility(demand.reach().visibility())
                .executionMode(ExecutionMode.FIRM).minimumGrade(terms.minimumGrade());
        buffer.putShort(encoder.offset() + SubmitDemandEncoder.rightsEncodingOffset(), (short) terms.rights(),
                SubmitDemandEncoder.BYTE_ORDER);
        buffer.putShort(encoder.offset() + SubmitDemandEncoder.modesEncodingOffset(), (short) terms.modes(),
                SubmitDemandEncoder.BYTE_ORDER);
        apply(MessageHeaderEncoder.ENCODED_LENGTH + encoder.encodedLength());
    }

    private void apply(final int length) {
        exchange.onCommand(decoder.decode(buffer, 0, length), ++sequence, START_NS);
    }

    private void onEvent(final Event event) {
        if (event instanceof Rejected rejected) {
            refused.merge(rejected.reason.name(), 1, Integer::sum);
        } else if (event instanceof TradeReported trade) {
            trades++;
            valueFen += trade.priceFen * trade.quantityUnits;
        }
    }
}
