package io.jishi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jishi journal}: looks at journals from outside. */
@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
        "Looks at journals from outside, whether their engine is stopped or running; changes nothing.",
        "DIR is an engine's data directory, with the journals command and events below it, or one of these."
    },
    footerHeading = "%nExamples:%n",
    footer = {
        "  jishi journal verify data            is every record of both journals whole and in its place?",
        "  jishi journal dump data --from 100   commands from sequence 100 on, as jishi match reads them",
        "  jishi journal stat data              files, records, batches, bytes"
    })
final class JournalCommand implements JishiCommand {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "name a command: dump, verify or stat");
    }
}
