package io.jishi.perf;

import io.jishi.cli.JishiCommand;
import io.jishi.perf.auction.BenchAuctionsCommand;
import io.jishi.perf.book.BenchBookCommand;
import io.jishi.perf.book.BenchGrowthCommand;
import io.jishi.perf.book.BenchMemoryCommand;
import io.jishi.perf.flash1.BenchFlash1Command;
import io.jishi.perf.pool.BenchPoolCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jishi bench}: what things cost on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
        "Measures on this machine. Let nothing else run meanwhile; figures of one run may be compared with each other,"
            + " not with those of another machine."
    },
    synopsisSubcommandLabel = "BENCHMARK",
    subcommands = {
        BenchAuctionsCommand.class,
        BenchBookCommand.class,
        BenchGrowthCommand.class,
        BenchMemoryCommand.class,
        BenchFlash1Command.class,
        BenchMatchCommand.class,
        BenchMicroCommand.class,
        BenchPoolCommand.class},
    footerHeading = "%nExample:%n",
    footer = "  jishi bench book --streams itch1k,cross")
public final class BenchCommand implements JishiCommand {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "name a benchmark");
    }
}
