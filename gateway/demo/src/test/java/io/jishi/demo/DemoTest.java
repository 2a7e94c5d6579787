package io.jishi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.demo.gateway.Counter;
import io.jishi.demo.gateway.GatewayStatus;
import io.jishi.demo.process.Children;
import io.jishi.demo.process.EngineProcess;
import io.jishi.demo.process.ReplayProcess;
import io.jishi.demo.proof.Evidence;
import io.jishi.demo.proof.Proof;
import io.jishi.demo.proof.Verdict;
import io.jishi.demo.record.RecordFiles;
import io.jishi.demo.screen.PlainScreen;
import io.jishi.demo.script.DemoVenue;
import io.jishi.journal.JournalContext;
import io.jishi.journal.JournalReader;
import io.jishi.journal.JournalWriter;
import io.jishi.journal.RecordHandler;
import io.jishi.wire.CommandHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.TradedDecoder;
import io.jishi.wire.TradedEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One short demonstration with real processes and a real kill; then its evidence is damaged in every way that the
 * proof must notice.
 */
class DemoTest {
    private static final int ENTRY_BYTES = 24;

    @TempDir
    private static Path work;
    private static Children children;
    private static Outcome outcome;
    private static String lines;

    @TempDir
    private Path copy;

    @BeforeAll
    static void runOnce() throws IOException, InterruptedException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        children = new Children();
        final DemoSettings settings = new DemoSettings(Path.of(System.getProperty("jishi.root")), 8, 1, 500);
        try {
            outcome = new Demo(settings, work, children,
                new PlainScreen(new PrintStream(bytes, true, StandardCharsets.UTF_8))).run();
        } finally {
            lines = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void endAll() {
        children.close();
    }

    @Test
    void shouldKillTheEngineRecoverAndProveEverything() throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        outcome.printSummary(out);
        final boolean holds = outcome.printProof(out);

        assertThat(holds).as(lines + bytes.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(lines).contains("is killed with SIGKILL", " commands recovered", "CTEX resumes", "STEX resumes",
            "SZTC resumes", "traded: ");
        assertThat(Files.readString(work.resolve("engine-1.log"))).doesNotContain("stopped after");
        assertThat(Files.readString(work.resolve("engine-2.log"))).contains("recovered ", "stopped after");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("HOLDS", "Everything holds.");
    }

    @Test
    void shouldTradeAtEveryVenueAndInTheBook() {
        for (final GatewayStatus status : outcome.statuses().values()) {
            assertThat(status.get(Counter.POOL_TRADES)).isPositive();
            assertThat(status.get(Counter.RESUMED)).isPositive();
            assertThat(status.get(Counter.ACKNOWLEDGED)).isEqualTo(status.get(Counter.SUBMITTED));
        }
        assertThat(outcome.statuses().get(DemoVenue.SZTC).get(Counter.BOOK_TRADES)).isPositive();
    }

    @Test
    void shouldLeaveNoProcessBehind() {
        children.close();

        assertThat(ProcessHandle.current().descendants()
            .filter(it -> it.info().commandLine().orElse("").contains("io.jishi.cli.Jishi"))).isEmpty();
    }

    @Test
    void shouldNoticeAnEventThatWasMissed() throws IOException {
        final RecordFiles files = copyRecords(DemoVenue.CTEX);
        rewrite(files.sessionStream(), bytes -> Arrays.copyOf(bytes, bytes.length - ENTRY_BYTES));

        assertThat(faults(evidence(), 1)).contains("CTEX, session stream: event", "was never received");
    }

    @Test
    void shouldNoticeAnEventThatWasSkipped() throws IOException {
        final RecordFiles files = copyRecords(DemoVenue.STEX);
        rewrite(files.publicStream(), bytes -> without(bytes, 1_000));

        assertThat(faults(evidence(), 1))
            .contains("STEX, public stream: number 1,002 was received where 1,001 was due");
    }

    @Test
    void shouldNoticeAnEventThatWasRepeated() throws IOException {
        final RecordFiles files = copyRecords(DemoVenue.SZTC);
        rewrite(files.sessionStream(), bytes -> {
            final byte[] longer = Arrays.copyOf(bytes, bytes.length + ENTRY_BYTES);
            System.arraycopy(bytes, bytes.length - ENTRY_BYTES, longer, bytes.length, ENTRY_BYTES);
            return longer;
        });

        assertThat(faults(evidence(), 1)).contains("SZTC, session stream: number", "is not in the event journal");
    }

    @Test
    void shouldNoticeAnEventOfOtherBytes() throws IOException {
        final RecordFiles files = copyRecords(DemoVenue.CTEX);
        rewrite(files.sessionStream(), bytes -> {
            bytes[7 * ENTRY_BYTES + ENTRY_BYTES - 1] ^= 1;
            return bytes;
        });

        assertThat(faults(evidence(), 1)).contains("CTEX, session stream: event", "has other bytes");
    }

    @Test
    void shouldNoticeACommandThatWasNotWhatWasSubmitted() throws IOException {
        final RecordFiles files = copyRecords(DemoVenue.CTEX);
        rewrite(files.submitted(), bytes -> {
            bytes[4 * ENTRY_BYTES + 8] ^= 1;
            return bytes;
        });

        assertThat(faults(evidence(), 0)).contains("CTEX: client sequence 5", "is not what the gateway submitted");
    }

    @Test
    void shouldNoticeACommandThatNobodySubmitted() throws IOException {
        final RecordFiles files = copyRecords(DemoVenue.STEX);
        rewrite(files.submitted(), bytes -> Arrays.copyOf(bytes, bytes.length - ENTRY_BYTES));

        assertThat(faults(evidence(), 0)).contains("STEX: the command journal holds");
    }

    @Test
    void shouldNoticeAnAcknowledgementOfAnotherCommand() throws IOException {
        final RecordFiles files = copyRecords(DemoVenue.SZTC);
        rewrite(files.acknowledged(), bytes -> {
            bytes[9 * ENTRY_BYTES + 15] ^= 1;
            return bytes;
        });

        assertThat(faults(evidence(), 0)).contains("SZTC: client sequence 10 was acknowledged as command");
    }

    @Test
    void shouldNoticeACommandThatWasNeverAcknowledged() throws IOException {
        final RecordFiles files = copyRecords(DemoVenue.SZTC);
        rewrite(files.acknowledged(), bytes -> Arrays.copyOf(bytes, bytes.length - ENTRY_BYTES));

        assertThat(faults(evidence(), 0)).contains("SZTC: 1 commands were never acknowledged");
    }

    @Test
    void shouldNoticeAnAcknowledgedCommandThatIsNotInTheJournal() {
        final Path journal = copy.resolve("command");
        final long last = outcome.engine().lastCommand();
        final long[] dropped = new long[1];
        copyJournal(outcome.evidence().commandJournal(), journal, (writer, sequence, time, buffer, offset, length) -> {
            final int session = new CommandHeaderDecoder()
                .wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH).sessionId();
            if (sequence > last / 2 && session == DemoVenue.STEX.sessionId() && dropped[0] == 0) {
                dropped[0] = sequence;
            } else {
                writer.append(writer.lastSequence() + 1, time, buffer, offset, length);
            }
        });
        final Evidence damaged = new Evidence(work, journal, outcome.evidence().eventJournal());

        assertThat(dropped[0]).isPositive();
        assertThat(faults(damaged, 0)).contains("STEX: command ");
        assertThat(faults(damaged, 2)).contains("the command journal holds");
    }

    @Test
    void shouldNoticeATradeWhosePriceWasChanged() {
        final Path journal = copy.resolve("events");
        final boolean[] changed = new boolean[1];
        copyJournal(outcome.evidence().eventJournal(), journal, (writer, sequence, time, buffer, offset, length) -> {
            final UnsafeBuffer event = new UnsafeBuffer(new byte[length]);
            event.putBytes(0, buffer, offset, length);
            final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(event, 0);
            if (header.templateId() == TradedDecoder.TEMPLATE_ID && !changed[0]) {
                changed[0] = true;
                final long priceFen = new TradedDecoder().wrapAndApplyHeader(event, 0, header).priceFen();
                new TradedEncoder().wrap(event, MessageHeaderDecoder.ENCODED_LENGTH).priceFen(priceFen + 1);
            }
            writer.append(sequence, time, event, 0, length);
        });
        final Evidence damaged = new Evidence(work, outcome.evidence().commandJournal(), journal);

        assertThat(changed[0]).isTrue();
        assertThat(faults(damaged, 1)).contains("has other bytes");
        assertThat(faults(damaged, 3)).contains("trade 1: ", " fen are not ");
    }

    @Test
    void shouldNoticeAnotherStateHash() {
        final EngineProcess.State state = outcome.engine();
        final Verdict verdict = Proof.examine(outcome.evidence(),
            new EngineProcess.State(state.lastCommand(), state.stateHash() ^ 1), outcome.replay(),
            outcome.statuses()).toList().get(2);

        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.evidence().get(0)).startsWith("the engine stopped with state hash");
    }

    @Test
    void shouldNoticeAReplayOfFewerEvents() {
        final ReplayProcess.Result replay = outcome.replay();
        final Verdict verdict = Proof.examine(outcome.evidence(), outcome.engine(),
            new ReplayProcess.Result(0, replay.commands(), replay.events() - 1, replay.compared() - 1,
                replay.stateHash(), replay.pid(), ""), outcome.statuses()).toList().get(2);

        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.evidence().get(0)).startsWith("the event journal holds");
    }

    @Test
    void shouldNoticeMoneyThatDoesNotAddUp() {
        final Map<DemoVenue, GatewayStatus> statuses = new EnumMap<>(outcome.statuses());
        final Map<Counter, Long> values = new EnumMap<>(Counter.class);
        for (final Counter counter : Counter.values()) {
            values.put(counter, statuses.get(DemoVenue.CTEX).get(counter));
        }
        values.merge(Counter.BOUGHT_FEN, 1L, Long::sum);
        statuses.put(DemoVenue.CTEX, GatewayStatus.of(values));
        final Verdict verdict =
            Proof.examine(outcome.evidence(), outcome.engine(), outcome.replay(), statuses).toList().get(3);

        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.evidence().get(0)).startsWith("the gateways saw");
    }

    @Test
    void shouldNotHoldWhenTheEvidenceCannotBeRead() {
        final Evidence missing = new Evidence(copy, outcome.evidence().commandJournal(),
            outcome.evidence().eventJournal());

        assertThat(verdicts(missing).get(0).holds()).isFalse();
        assertThat(verdicts(missing).get(1).holds()).isFalse();
    }

    private Evidence evidence() throws IOException {
        for (final DemoVenue venue : DemoVenue.values()) {
            if (!Files.exists(RecordFiles.of(copy, venue).directory())) {
                copyRecords(venue);
            }
        }
        return new Evidence(copy, outcome.evidence().commandJournal(), outcome.evidence().eventJournal());
    }

    private RecordFiles copyRecords(final DemoVenue venue) throws IOException {
        final RecordFiles from = RecordFiles.of(work, venue);
        final RecordFiles to = RecordFiles.of(copy, venue);
        Files.createDirectories(to.directory());
        for (final Path file : List.of(from.submitted(), from.acknowledged(), from.sessionStream(),
            from.publicStream())) {
            Files.copy(file, to.directory().resolve(file.getFileName()));
        }
        return to;
    }

    private static void rewrite(final Path file, final UnaryOperator<byte[]> change)
        throws IOException {
        Files.write(file, change.apply(Files.readAllBytes(file)));
    }

    private static byte[] without(final byte[] bytes, final int entry) {
        final byte[] shorter = Arrays.copyOf(bytes, bytes.length - ENTRY_BYTES);
        final int from = (entry + 1) * ENTRY_BYTES;
        System.arraycopy(bytes, from, shorter, entry * ENTRY_BYTES, bytes.length - from);
        return shorter;
    }

    /** Writes a record, or another one, or none. */
    @FunctionalInterface
    private interface Copier {
        void copy(JournalWriter writer, long sequence, long timestampNs, DirectBuffer buffer, int offset, int length);
    }

    private static void copyJournal(final Path from, final Path to, final Copier copier) {
        try (JournalReader reader = JournalReader.open(from, 1);
            JournalWriter writer = JournalWriter.open(new JournalContext().directory(to).conclude())) {
            final RecordHandler handler = (sequence, time, buffer, offset, length) ->
                copier.copy(writer, sequence, time, buffer, offset, length);
            while (reader.poll(handler, 1_024) > 0) {
                // Everything there is.
            }
        }
    }

    private static List<Verdict> verdicts(final Evidence evidence) {
        return Proof.examine(evidence, outcome.engine(), outcome.replay(), outcome.statuses())
            .collect(Collectors.toList());
    }

    private static String faults(final Evidence evidence, final int claim) {
        final Verdict verdict = verdicts(evidence).get(claim);
        assertThat(verdict.holds()).as(verdict.claim()).isFalse();
        return Stream.of(verdict).flatMap(it -> it.evidence().stream()).collect(Collectors.joining("\n"));
    }
}
