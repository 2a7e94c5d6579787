package io.jishi.testsupport.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.Exchange;
import io.jishi.core.auction.AuctionModel;
import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.Command;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.event.Event;
import io.jishi.core.event.LotAwarded;
import io.jishi.core.event.LotOpened;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ParticipantKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Auctions that took place, bid for again: the same winner, at the price that our rule makes of the record. Needs the
 * records: {@code -Djishi.auctions=DIR}, a directory with {@code ebay_bids.csv.gz}, {@code ebay_expected.csv},
 * {@code nft_english_bids.csv} and {@code nft_english_auctions.csv}.
 */
@EnabledIfSystemProperty(named = "jishi.auctions", matches = ".+")
class RecordedAuctionsTest {
    private static final Path RECORDS = Path.of(System.getProperty("jishi.auctions", ""));
    private static final int AUCTION = 4;
    private static final int OWNER = 1;
    private final Exchange exchange = new Exchange(new CoreLimits().maxLots(2_000).maxBids(20_000)
        .maxParticipants(10_000).maxTimers(4_000), List.of(AuctionModel::new), this::onEvent);
    private final Map<String, Integer> parties = new LinkedHashMap<>();
    private final Map<String, Long> lots = new LinkedHashMap<>();
    private final Map<Long, LotAwarded> awards = new LinkedHashMap<>();
    private long lotId;
    private int winnerId;
    private long priceFen;

    /** Open bids on a public chain, each a tenth above the one before: every one is admissible with a step of 1. */
    @Test
    void shouldAwardWhatWasBidForInTheOpen() throws IOException {
        define();
        for (final String[] bid : rows("nft_english_bids.csv")) {
            open(bid[0], 1, false);
            final PlaceBid command = new PlaceBid();
            command.participantId = qualified(bid[2]);
            command.clientBidId = 1;
            command.lotId = lotId;
            command.priceFen = new BigDecimal(bid[3]).movePointRight(6).longValueExact();
            apply(command, 0);
        }
        final List<String[]> expected = rows("nft_english_auctions.csv");
        assertThat(expected).hasSize(16).allSatisfy(auction -> {
            award(auction[0]);
            assertThat(winnerId).as(auction[0]).isEqualTo(parties.get(auction[4]));
            assertThat(priceFen).as(auction[0])
                .isEqualTo(new BigDecimal(auction[3]).movePointRight(6).longValueExact());
        });
    }

    /**
     * Each recorded bid was a secret maximum; on a grid of one cent the price is a cent above the second, or the second
     * itself where that was bid already when it came.
     */
    @Test
    void shouldAwardWhatWasBidForByMaxima() throws IOException {
        define();
        for (final String[] bid : rows("ebay_bids.csv.gz")) {
            open(bid[0], cents(bid[5]), true);
            final SetProxyMaximum command = new SetProxyMaximum();
            command.participantId = qualified(bid[3]);
            command.lotId = lotId;
            command.maximumFen = cents(bid[1]);
            apply(command, 0);
        }
        final List<String[]> expected = rows("ebay_expected.csv");
        assertThat(expected).hasSize(628).allSatisfy(auction -> {
            award(auction[0]);
            assertThat(winnerId).as(auction[0]).isEqualTo(parties.get(auction[6]));
            final long openFen = Long.parseLong(auction[3]);
            final boolean alone = auction[8].isEmpty() || auction[8].equals("0");
            final long secondFen = alone ? openFen : Long.parseLong(auction[8]);
            final long aboveFen = auction[5].equals("1") ? openFen : secondFen + 1;
            assertThat(priceFen).as(auction[0]).isBetween(secondFen, Math.min(Long.parseLong(auction[7]), aboveFen));
        });
    }

    private static long cents(final String dollars) {
        return new BigDecimal(dollars).movePointRight(2).longValue();
    }

    private static List<String[]> rows(final String file) throws IOException {
        final Path path = RECORDS.resolve(file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            file.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(path)) : Files.newInputStream(path),
            StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    private void define() {
        final DefineVenue venue = new DefineVenue();
        venue.venueId = 1;
        venue.models = AUCTION;
        venue.codeLow = 1;
        apply(venue, 0);
        register(OWNER);
    }

    private void register(final int id) {
        final RegisterParticipant party = new RegisterParticipant();
        party.newParticipantId = id;
        party.homeVenueId = 1;
        party.kind = ParticipantKind.INDIVIDUAL;
        party.grade = CreditGrade.A;
        party.codeLow = id;
        apply(party, 0);
    }

    private void open(final String name, final long startFen, final boolean proxy) {
        if (!lots.containsKey(name)) {
            final OpenLot open = PlainTerms.multi(startFen, 1);
            open.participantId = OWNER;
            open.clientLotId = lots.size() + 1L;
            open.freeMs = 1;
            open.limitMs = 1;
            open.proxy = proxy;
            open.selfRaise = true;
            apply(open, 0);
            lots.put(name, lotId);
        }
        lotId = lots.get(name);
    }

    /** The party of a name, qualified for the lot; again is refused and changes nothing. */
    private int qualified(final String name) {
        if (!parties.containsKey(name)) {
            parties.put(name, OWNER + 1 + parties.size());
            register(parties.get(name));
        }
        final QualifyBidder qualify = new QualifyBidder();
        qualify.lotId = lotId;
        qualify.targetParticipantId = parties.get(name);
        qualify.accepted = true;
        apply(qualify, 0);
        return parties.get(name);
    }

    /** All lots close at once; finds what one was awarded for. */
    private void award(final String name) {
        apply(new AdvanceTime(), 1_000_000_000);
        final LotAwarded awarded = awards.get(lots.get(name));
        winnerId = awarded.participantId;
        priceFen = awarded.priceFen;
    }

    private void apply(final Command command, final long timestampNs) {
        exchange.onCommand(command, exchange.lastSequence() + 1, timestampNs);
    }

    private void onEvent(final Event event) {
        if (event instanceof LotOpened opened) {
            lotId = opened.lotId;
        } else if (event instanceof LotAwarded award) {
            final LotAwarded kept = new LotAwarded();
            kept.participantId = award.participantId;
            kept.priceFen = award.priceFen;
            awards.put(award.lotId, kept);
        }
    }
}
