package io.jishi.testsupport.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.Exchange;
import io.jishi.core.auction.AuctionModel;
import io.jishi.core.command.Command;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.state.CoreLimits;
import io.jishi.testsupport.OneVenue;
import io.jishi.testsupport.RecordingListener;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether a batch of bids was read ahead or not makes no difference to what they do. */
class ReadAheadTest {
    /** More than are looked at together. */
    private static final int BATCH = 100;
    private static final int BATCHES = 200;
    private static final int LOTS = 5;
    private static final int PARTIES = 8;
    private static final int AUCTION = 4;
    private static final long LENGTH_MS = 10;

    private final RecordingListener readingEvents = new RecordingListener();
    private final RecordingListener plainEvents = new RecordingListener();
    private final CoreLimits limits = new CoreLimits().maxLots(LOTS).maxBids(LOTS * PARTIES).maxTimers(10)
        .maxParticipants(PARTIES + 1);
    private final Exchange reading = new Exchange(limits, List.of(AuctionModel::new), readingEvents);
    private final Exchange plain = new Exchange(limits, List.of(AuctionModel::new), plainEvents);
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    private long nowNs = 1;
    private long events;

    /** Lots that are open, that close meanwhile, that are forgotten, that never were; bidders of them and others. */
    @Test
    void shouldChangeNothing() {
        apply(OneVenue.definition(AUCTION, PARTIES));
        for (int lot = 1; lot <= LOTS; lot++) {
            open(lot);
        }
        for (int batch = 0; batch < BATCHES; batch++) {
            apply(Stream.generate(this::bid).limit(BATCH).toList());
            nowNs += 1_000_000;
        }
        assertThat(events).as("a bid that is accepted has several events").isGreaterThan(BATCHES * BATCH);
    }

    private void apply(final List<? extends Command> batch) {
        batch.forEach(reading::expect);
        reading.readAhead();
        readingEvents.clear();
        plainEvents.clear();
        for (final Command command : batch) {
            reading.onCommand(command, reading.lastSequence() + 1, nowNs);
            plain.onCommand(command, plain.lastSequence() + 1, nowNs);
        }
        events += readingEvents.count();
        assertThat(readingEvents.sameAs(plainEvents)).isTrue();
        assertThat(reading.stateHash()).isEqualTo(plain.stateHash());
    }

    /** Even lots reach no reserve, so that they are forgotten when they close. */
    private void open(final int lot) {
        final OpenLot open = PlainTerms.multi(10, 1);
        open.participantId = 1;
        open.clientLotId = lot;
        open.reserveFen = lot % 2 == 0 ? Long.MAX_VALUE / 2 : 0;
        open.freeMs = lot * LENGTH_MS;
        open.limitMs = LENGTH_MS;
        open.maxExtensionMs = LENGTH_MS;
        open.proxy = true;
        apply(List.of(open));
        for (int id = 2; id < PARTIES; id++) {
            final QualifyBidder qualify = new QualifyBidder();
            qualify.lotId = lot;
            qualify.targetParticipantId = id;
            qualify.accepted = true;
            apply(List.of(qualify));
        }
    }

    private Command bid() {
        final long amountFen = 10 + nowNs / 10_000 + random.nextInt(1_000);
        if (random.nextInt(4) == 0) {
            final SetProxyMaximum maximum = new SetProxyMaximum();
            maximum.participantId = random.nextInt(PARTIES + 2);
            maximum.lotId = random.nextInt(LOTS + 2);
            maximum.maximumFen = amountFen;
            return maximum;
        }
        final PlaceBid bid = new PlaceBid();
        bid.participantId = random.nextInt(PARTIES + 2);
        bid.clientBidId = 1;
        bid.lotId = random.nextInt(LOTS + 2);
        bid.priceFen = amountFen;
        return bid;
    }
}
