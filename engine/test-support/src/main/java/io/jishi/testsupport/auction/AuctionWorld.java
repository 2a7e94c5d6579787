package io.jishi.testsupport.auction;

import io.jishi.core.command.Command;
import io.jishi.core.command.CreditDeposit;
import io.jishi.core.command.DefineAsset;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.testsupport.ClientNumbers;
import io.jishi.testsupport.PartyWorld;
import java.util.ArrayList;
import java.util.List;

/** Venues, parties with deposits, their assets and sessions, and limits, as a seed decides; often tight ones. */
public final class AuctionWorld extends PartyWorld {
    private static final int ALL_MODELS = 31;
    private static final int WITHOUT_AUCTIONS = 27;

    private final int venues = between(1, 3);
    private final boolean crowded = chance(60);
    private final int participants = crowded ? between(12, 40) : between(3, 9);
    private final int assets = between(1, 6);
    private final boolean tight = chance(300);
    private final boolean rich = chance(700);
    private final int biddersPerCommand = chance(600) ? between(1, 4) : crowded ? between(5, 12) : 64;
    private final ClientNumbers numbers;

    AuctionWorld(final long seed) {
        super(seed ^ 0x2545F4914F6CDD1DL);
        numbers = new ClientNumbers(sessions());
    }

    /**
     * Limits of the exchanges.
     *
     * @return in three of ten worlds so tight that they are reached all the time.
     */
    public CoreLimits limits() {
        final CoreLimits limits = new CoreLimits()
            .maxSessions(64).maxVenues(8).maxParticipants(64).maxFields(16).maxInstruments(8).maxOrders(4).maxLevels(4)
            .maxListings(16).maxAssets(16).maxGrants(16).maxFillsPerCommand(4);
        limits.maxBiddersPerCommand(biddersPerCommand);
        if (tight) {
            return limits.maxLots(between(1, 9)).maxBids(between(2, 12)).maxScores(between(1, 9))
                .maxTimers(between(2, 6))
                .maxReservations(between(1, 8));
        }
        return limits.maxLots(64).maxBids(512).maxScores(512).maxTimers(128).maxReservations(512);
    }

    @Override
    public int venues() {
        return venues;
    }

    /** How many of a lot's bidders one command visits. */
    int biddersPerCommand() {
        return biddersPerCommand;
    }

    /** How many bidders a lot should have before it is left to bid. */
    int crowd() {
        return crowded ? 30 : 4;
    }

    @Override
    public int participants() {
        return participants;
    }

    int participant() {
        return number(1, participants);
    }

    int assets() {
        return assets;
    }

    int operatorSession() {
        return chance(800) ? 0 : chance(900) ? sessions() : between(1, sessions());
    }

    /**
     * Numbers a command in its session; a careless one now and then repeats or leaves a gap.
     *
     * @param command the command; untouched if its session is none of this world.
     */
    public void number(final Command command) {
        numbers.number(command, chance(5) ? between(-6, 2) : 0);
    }

    /**
     * Defines it.
     *
     * @return the commands in their order.
     */
    public List<Command> definition() {
        final List<Command> commands = new ArrayList<>();
        for (int id = 1; id <= venues; id++) {
            commands.add(venue(id, true));
        }
        for (int id = 1; id <= participants; id++) {
            commands.add(participant(id));
        }
        for (int id = 1; id <= sessions(); id++) {
            commands.add(session(id));
        }
        for (int id = 1; id <= assets; id++) {
            final DefineAsset asset = new DefineAsset();
            asset.assetId = id;
            asset.ownerParticipantId = 1 + id % participants;
            commands.add(asset);
        }
        for (int id = 1; rich && id <= participants; id++) {
            commands.add(credit(id, between(50, 5_000)));
        }
        return commands;
    }

    Command credit(final int participantId, final long amountFen) {
        final CreditDeposit credit = new CreditDeposit();
        credit.targetParticipantId = participantId;
        credit.amountFen = amountFen;
        credit.accountId = 100L + participantId;
        return credit;
    }

    DefineVenue venue(final int id, final boolean tame) {
        final DefineVenue venue = new DefineVenue();
        venue.venueId = id;
        venue.models = tame || chance(900) ? ALL_MODELS : WITHOUT_AUCTIONS;
        venue.linked = chance(700);
        venue.jointCredit = chance(700);
        venue.maxCommandsPerSecond = chance(tame ? 100 : 300) ? between(3, 60) : 0;
        venue.maxOrderValueFen = chance(tame ? 100 : 300) ? between(100, 1_500) : 0;
        venue.restrictedDepositBps = oneOf(0, 10_000, 15_000, 33_333);
        venue.scoresDropFrom = oneOf(0, 0, 3, 4, 6);
        venue.graceMs = oneOf(0, 0, 1, 5, 30);
        venue.ruleSetVersion = between(1, 9);
        venue.codeLow = id;
        return venue;
    }

    private RegisterParticipant participant(final int id) {
        final RegisterParticipant participant = new RegisterParticipant();
        participant.newParticipantId = id;
        participant.ownerGroupId = chance(200) ? between(1, 2) : 0;
        participant.homeVenueId = homeVenue(id);
        participant.kind = ParticipantKind.ENTERPRISE;
        participant.grade = oneOf(CreditGrade.values());
        participant.codeLow = id;
        return participant;
    }
}
