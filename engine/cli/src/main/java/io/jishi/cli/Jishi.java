package io.jishi.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code jishi} command: names its subcommands and turns what goes wrong in them into messages and exit codes. */
@Command(
    name = "jishi",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Jishi, a matching engine for technology markets.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
        "0:done",
        "1:failed",
        "2:the command line, a configuration or the input is wrong",
        "3:unreachable: what should be running does not answer",
        "4:integrity: what was stored or proven is not whole"
    },
    footerHeading = "%nExamples:%n",
    footer = {
        "  jishi match commands.ndjson    what the matching core answers to a script of commands",
        "  jishi engine                   runs an engine with the default settings",
        "  jishi COMMAND --help           more about a command, with an example"
    })
public final class Jishi implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
        names = "--stacktrace",
        scope = ScopeType.INHERIT,
        description = "Show where in the program an error came from.")
    private boolean stacktrace;

    /**
     * The program.
     *
     * @param arguments of the command line.
     */
    public static void main(final String[] arguments) {
        final int exitCode = commandLine(Streams.ofProcess()).execute(arguments);
        // Always, since a command may leave threads behind that keep a process alive.
        System.exit(exitCode);
    }

    /**
     * The command line, for {@link #main} and for tests.
     *
     * @param streams that it reads and writes.
     * @return it, with every subcommand on the class path.
     */
    public static CommandLine commandLine(final Streams streams) {
        final Jishi jishi = new Jishi();
        final CommandLine commandLine = new CommandLine(jishi);
        commandLine.addSubcommand(new EngineCommand(streams));
        commandLine.addSubcommand(new MatchCommand(streams));
        commandLine.addSubcommand(new ReplayCommand(streams));
        commandLine.addSubcommand(new CommandLine(new JournalCommand())
            .addSubcommand(new JournalDumpCommand(streams))
            .addSubcommand(new JournalVerifyCommand(streams))
            .addSubcommand(new JournalStatCommand(streams)));
        ServiceLoader.load(JishiCommand.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(command -> command.getClass().getName()))
            .forEach(commandLine::addSubcommand);
        final ErrorMessages messages = new ErrorMessages(streams.err(), () -> jishi.stacktrace);
        commandLine.setOut(new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), true));
        commandLine.setErr(new PrintWriter(new OutputStreamWriter(streams.err(), StandardCharsets.UTF_8), true));
        commandLine.setExecutionExceptionHandler(messages);
        commandLine.setParameterExceptionHandler(messages);
        commandLine.setUsageHelpWidth(100);
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
