package io.jishi.testsupport.continuous;

import io.jishi.core.command.Command;
import io.jishi.core.command.DefineInstrument;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.RegisterSession;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Right;
import io.jishi.testsupport.ClientNumbers;
import io.jishi.testsupport.PartyWorld;
import java.util.ArrayList;
import java.util.List;

/**
 * Two venues, some instruments, parties and sessions, and limits, as a seed decides; often tight ones. In half of the
 * worlds the public is told of no book.
 */
public final class ContinuousWorld extends PartyWorld {
    private static final int VENUES = 2;
    private static final int MODELS = 3;
    private final int participants = between(2, 7);
    private final int instruments = between(1, 4);
    private final int lot = oneOf(1, 1, 10);
    private final int tick = oneOf(1, 1, 5, 100);
    private final int lowTicks = oneOf(1, 1, 20, 1_000);
    private final int highTicks = lowTicks + between(1, 12);
    private final int maxLots = oneOf(1, 5, 20, 1_000);
    private final boolean tight = chance(400);
    private final boolean quiet = chance(500);
    private final ClientNumbers numbers;

    ContinuousWorld(final long seed) {
        super(seed ^ 0x5DEECE66DL);
        numbers = new ClientNumbers(sessions());
    }

    /**
     * Limits of the exchanges.
     *
     * @return in four of ten worlds so tight that they are reached all the time.
     */
    public CoreLimits limits() {
        final CoreLimits limits = new CoreLimits()
            .maxSessions(64).maxVenues(8).maxParticipants(16).maxFields(16).maxInstruments(8)
            .maxListings(16).maxAssets(16).maxGrants(16);
        if (tight) {
            return limits.maxOrders(between(4, 30)).maxLevels(between(2, 10)).maxTimers(between(1, 4))
                .maxFillsPerCommand(between(1, 5)).maxSnapshotOrders(between(1, 12));
        }
        return limits.maxOrders(500).maxLevels(300).maxTimers(200).maxFillsPerCommand(100).maxSnapshotOrders(400);
    }

    @Override
    public int venues() {
        return VENUES;
    }

    @Override
    public int participants() {
        return participants;
    }

    int instruments() {
        return instruments;
    }

    int lot() {
        return lot;
    }

    int tick() {
        return tick;
    }

    int lowTicks() {
        return lowTicks;
    }

    int highTicks() {
        return highTicks;
    }

    int maxLots() {
        return maxLots;
    }

    <C extends Command> C by(final C command, final int sessionId, final int participantId) {
        command.sessionId = sessionId;
        command.participantId = participantId;
        return command;
    }

    /** Numbers a command in its session; a careless one now and then repeats or leaves a gap. */
    void number(final Command command, final boolean careless) {
        numbers.number(command, careless ? between(-6, 2) : 0);
    }

    List<Command> definition() {
        final List<Command> commands = new ArrayList<>();
        for (int id = 1; id <= VENUES; id++) {
            commands.add(venue(id));
        }
        for (int id = 1; id <= instruments; id++) {
            commands.add(instrument(id));
        }
        for (int id = 1; id <= participants; id++) {
            commands.add(participant(id));
        }
        for (int id = 1; id <= sessions(); id++) {
            final RegisterSession session = session(id);
            session.cancelOnDisconnect = chance(700);
            commands.add(session);
        }
        return commands;
    }

    DefineVenue venue(final int id) {
        final DefineVenue venue = new DefineVenue();
        venue.venueId = id;
        venue.models = chance(30) ? MODELS - 1 : MODELS;
        venue.linked = chance(700);
        venue.jointCredit = chance(700);
        venue.replaceKeepsPriority = chance(700);
        venue.maxCommandsPerSecond = chance(200) ? between(5, 500) : 0;
        venue.maxOpenOrders = chance(300) ? between(1, 20) : 0;
        venue.maxOrderValueFen = chance(200) ? (long)tick * highTicks * lot * maxLots * between(20, 100) / 100 : 0;
        venue.graceMs = oneOf(0, 0, 10, 1_000);
        venue.ruleSetVersion = between(1, 9);
        venue.codeLow = id;
        return venue;
    }

    private DefineInstrument instrument(final int id) {
        final DefineInstrument instrument = new DefineInstrument();
        instrument.instrumentId = id;
        instrument.venueId = 1 + id % VENUES;
        instrument.right = oneOf(Right.values());
        instrument.phase = chance(900) ? Phase.OPEN : Phase.CLOSED;
        instrument.tickFen = tick;
        instrument.lotUnits = lot;
        instrument.maxQuantityUnits = chance(300) ? (long)lot * maxLots * 3 / 4 : 0;
        instrument.maxValueFen = chance(200) ? (long)tick * highTicks * lot * maxLots * between(20, 100) / 100 : 0;
        instrument.referencePriceFen = chance(700) ? (long)tick * between(lowTicks, highTicks) : 0;
        instrument.staticBandBps = chance(300) ? between(1, 10_000) : 0;
        instrument.dynamicBandBps = chance(300) ? between(1, 3_000) : 0;
        instrument.volatilityAuctionMs = instrument.dynamicBandBps == 0 ? 0 : oneOf(0, 1, 50, 2_000);
        instrument.depthFeed = quiet ? DepthFeed.NONE : oneOf(DepthFeed.values());
        instrument.codeLow = id;
        return instrument;
    }

    private RegisterParticipant participant(final int id) {
        final RegisterParticipant participant = new RegisterParticipant();
        participant.newParticipantId = id;
        participant.ownerGroupId = chance(300) ? between(1, 2) : 0;
        participant.homeVenueId = homeVenue(id);
        participant.kind = oneOf(ParticipantKind.values());
        participant.grade = oneOf(CreditGrade.values());
        participant.codeLow = id;
        return participant;
    }
}
