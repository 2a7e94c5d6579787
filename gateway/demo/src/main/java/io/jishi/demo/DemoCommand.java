package io.jishi.demo;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import io.jishi.cli.JishiCommand;
import io.jishi.cli.Streams;
import io.jishi.demo.process.Children;
import io.jishi.demo.screen.PlainScreen;
import io.jishi.demo.screen.Screen;
import io.jishi.demo.screen.TerminalScreen;
import io.jishi.demo.script.Schedule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jishi demo}: a technology market on this machine, killed half way and proven at the end. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
        "Runs a technology market on this machine: one engine and a gateway process for each of three venues (CTEX,"
            + " STEX, SZTC). Technologies of NASA are offered for licence; topics of US research programmes (SBIR) and"
            + " competitions of Challenge.gov seek them; both are real listings, from config/listings. SZTC has a"
            + " continuous book as well.",
        "Half way the engine is killed with SIGKILL and started again on its journal. At the end it is proven, from"
            + " what the gateways wrote down and from an independent replay, that nothing was lost, repeated or"
            + " changed; the exit code is 4 if anything was.",
        "Who does what and when follows from the listings and the seed by fixed rules. Everything is written below one"
            + " directory, which is deleted at the end unless something failed. Takes about 600 MB of memory and 100 MB"
            + " of disk."
    },
    footerHeading = "%nExamples:%n",
    footer = {
        "  jishi demo",
        "  jishi demo --seconds 20 --book-rate 500 --plain",
        "  jishi demo --dir /tmp/market --keep && jishi journal stat /tmp/market/engine"
    })
public final class DemoCommand implements JishiCommand {
    private static final int MAX_BOOK_RATE = 20_000;

    private final Streams streams;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60",
        description = "About how long it takes in all, three quarters of it trading (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
        description = "Draws who takes, amends and withdraws what (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--book-rate", paramLabel = "N", defaultValue = "2000",
        description = "Orders, cancels and replaces a second in SZTC's continuous book (default: ${DEFAULT-VALUE}).")
    private int bookRate;

    @Option(names = "--plain", description = "Lines instead of a screen, as when the output is no terminal.")
    private boolean plain;

    @Option(names = "--dir", paramLabel = "DIR",
        description = "Where to write, empty or missing (default: a new directory among the temporary files).")
    private Path directory;

    @Option(names = "--keep", description = "Keep journals, records and logs, as a failure does anyway.")
    private boolean keep;

    /** For {@link java.util.ServiceLoader}. */
    public DemoCommand() {
        this(Streams.ofProcess());
    }

    DemoCommand(final Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        final DemoSettings settings = settings();
        final PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
        final WorkDirectory work = WorkDirectory.open(directory, keep);
        final Children children = new Children();
        final Screen screen = plain ? new PlainScreen(out) : TerminalScreen.of(out);
        final AtomicBoolean interrupted = new AtomicBoolean();
        final Thread cleaner = new Thread(() -> {
            interrupted.set(true);
            screen.close();
            children.close();
            work.close();
        }, "demo-cleaner");
        Runtime.getRuntime().addShutdownHook(cleaner);
        try {
            final Outcome outcome = new Demo(settings, work.path(), children, screen).run();
            screen.close();
            outcome.printSummary(out);
            final boolean holds = outcome.printProof(out);
            if (!holds) {
                work.keep();
            }
            if (work.isKept()) {
                out.println("Kept: " + work.path() + "; look with: jishi journal stat " + work.path() + "/engine");
                out.flush();
            }
            return holds ? ExitCode.OK : ExitCode.INTEGRITY;
        } catch (final IOException | RuntimeException e) {
            if (interrupted.get()) {
                // The processes died of the interruption, which is no failure to tell of.
                Thread.sleep(Long.MAX_VALUE);
            }
            work.keep();
            throw e;
        } finally {
            if (!interrupted.get()) {
                screen.close();
                children.close();
                work.close();
                Runtime.getRuntime().removeShutdownHook(cleaner);
            }
        }
    }

    private DemoSettings settings() {
        check(seconds >= Schedule.MIN_SECONDS && seconds <= Schedule.MAX_SECONDS,
            "--seconds must be " + Schedule.MIN_SECONDS + " to " + Schedule.MAX_SECONDS + ", is " + seconds);
        check(bookRate >= 0 && bookRate <= MAX_BOOK_RATE,
            "--book-rate must be 0 to " + MAX_BOOK_RATE + ", is " + bookRate);
        final String home = System.getProperty("jishi.home");
        check(home != null, "jishi.home is not set; start with the launcher jishi, which sets it");
        final DemoSettings settings = new DemoSettings(Path.of(home).toAbsolutePath(), seconds, seed, bookRate);
        check(Files.isRegularFile(settings.nationalMarket()),
            settings.nationalMarket() + " is missing; is the distribution complete?");
        return settings;
    }

    private static void check(final boolean holds, final String rule) {
        if (!holds) {
            throw new CommandException(ExitCode.BAD_INPUT, rule);
        }
    }
}
