package io.jishi.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.systemtests.Journals.JournaledCommand;
import io.jishi.wire.CommandHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What an engine promises, held against what its gateways saw; for an engine that has stopped in order. */
final class Promise {
    /** Behind client sequence and session of the command header, which the client library fills in. */
    private static final int COMMAND_BODY = MessageHeaderDecoder.ENCODED_LENGTH
        + CommandHeaderDecoder.participantIdEncodingOffset();

    private final EngineSite site;
    private final Audiences audiences;
    private final Map<Integer, List<JournaledCommand>> commands;

    Promise(final EngineSite site) {
        this.site = site;
        audiences = Audiences.of(site);
        commands = Journals.commandsBySession(site);
    }

    /** Waits until gateways have had all that is in the journal of a running engine now. */
    static void awaitStreams(final EngineSite site, final Gateway... gateways) {
        final Audiences due = Audiences.of(site);
        for (final Gateway gateway : gateways) {
            gateway.awaitStreams(due.session(gateway.sessionId()).size(), due.all().size());
        }
    }

    /** Compares all that gateways sent and received with the journals. */
    void holdsFor(final Gateway... gateways) {
        for (final Gateway gateway : gateways) {
            assertCommands(gateway);
            assertEqual("session stream of " + gateway.sessionId(), gateway.sessionEvents(),
                audiences.session(gateway.sessionId()));
            assertEqual("public stream at " + gateway.sessionId(), gateway.publicEvents(), audiences.all());
        }
    }

    /** Each acknowledged command is in the journal exactly once, as it was submitted, and none that was not. */
    private void assertCommands(final Gateway gateway) {
        final List<JournaledCommand> journaled = commands.getOrDefault(gateway.sessionId(), List.of());
        assertThat(journaled.size()).as("commands of %d", gateway.sessionId())
            .isBetween((int)gateway.acknowledged(), gateway.submitted.size());
        for (int i = 0; i < journaled.size(); i++) {
            final JournaledCommand command = journaled.get(i);
            assertThat(command.clientSequence()).as("place %d of session %d", i, gateway.sessionId()).isEqualTo(i + 1);
            final byte[] submitted = gateway.submitted.get(command.clientSequence());
            assertThat(Arrays.equals(
                submitted, COMMAND_BODY, submitted.length, command.bytes(), COMMAND_BODY, command.bytes().length))
                .as("command %d of session %d is journaled as it was submitted", i + 1, gateway.sessionId()).isTrue();
        }
    }

    private static void assertEqual(final String what, final List<StreamEvent> seen, final List<StreamEvent> due) {
        for (int i = 0; i < Math.min(seen.size(), due.size()); i++) {
            assertThat(seen.get(i)).as("%s, place %d", what, i + 1).isEqualTo(due.get(i));
        }
        assertThat(seen.size()).as("length of %s", what).isEqualTo(due.size());
    }

    /** A replay by another process gives the state and the events that the engine had. */
    void holdsForAReplay(final JishiProcess stopped) throws IOException, InterruptedException {
        final JishiProcess replay = site.replay();
        assertThat(replay.awaitExit()).as(replay.said()).isZero();
        assertThat(replay.stateHash()).isEqualTo(stopped.stateHash());
        assertThat(replay.number("events")).isEqualTo(audiences.events());
        assertThat(replay.number("compared")).isEqualTo(audiences.events());
    }
}
