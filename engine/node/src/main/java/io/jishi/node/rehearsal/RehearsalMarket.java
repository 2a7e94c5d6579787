package io.jishi.node.rehearsal;

import io.jishi.core.command.DefineField;
import io.jishi.core.command.DefineInstrument;
import io.jishi.core.command.DefineRegion;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.RegisterSession;
import io.jishi.core.command.SetPoolRules;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.SessionRole;

/** One venue that allows every model, a taxonomy of three levels, some regions and parties, one instrument. */
final class RehearsalMarket {
    static final int VENUE = 1;
    static final int INSTRUMENT = 1;
    static final int REGIONS = 8;
    static final int PARTIES = 64;
    /** Children of each node but the leaves. */
    static final int CHILDREN = 8;
    static final int LEVELS = 3;
    private static final int ALL_MODELS = 0b1_1111;
    private static final int SHORT_MS = 20;
    private static final int WEIGHT = 100;
    private final RehearsalStage stage;
    private long codes;

    private RehearsalMarket(final RehearsalStage stage) {
        this.stage = stage;
    }

    static void define(final RehearsalStage stage) {
        new RehearsalMarket(stage).define();
    }

    private void define() {
        final DefineVenue venue = new DefineVenue();
        venue.venueId = VENUE;
        venue.models = ALL_MODELS;
        venue.linked = true;
        venue.codeLow = ++codes;
        stage.define(venue);
        fields(0, 0, 1);
        for (int id = 1; id <= REGIONS; id++) {
            final DefineRegion region = new DefineRegion();
            region.regionId = id;
            region.codeLow = ++codes;
            stage.define(region);
        }
        for (int id = 1; id <= PARTIES; id++) {
            party(id);
        }
        final RegisterSession session = new RegisterSession();
        session.newSessionId = RehearsalStage.SESSION;
        session.role = SessionRole.VENUE;
        session.forVenueId = VENUE;
        stage.define(session);
        rules();
        instrument();
    }

    /** The nodes under a parent, each before its children; returns the last id. */
    private int fields(final int parent, final int lastId, final int level) {
        int id = lastId;
        for (int child = 0; child < CHILDREN; child++) {
            final DefineField field = new DefineField();
            field.fieldId = ++id;
            field.parentFieldId = parent;
            field.codeLow = ++codes;
            stage.define(field);
            id = level < LEVELS ? fields(field.fieldId, id, level + 1) : id;
        }
        return id;
    }

    /** The id of a node on some level, by the numbers of the children on the way down to it. */
    static int fieldAt(final int level, final int... children) {
        int id = 0;
        for (int depth = 1; depth <= level; depth++) {
            id += 1 + children[depth - 1] * (1 + nodesUnder(depth));
        }
        return id;
    }

    private static int nodesUnder(final int depth) {
        int nodes = 0;
        for (int level = LEVELS; level > depth; level--) {
            nodes = CHILDREN * (1 + nodes);
        }
        return nodes;
    }

    private void party(final int id) {
        final RegisterParticipant participant = new RegisterParticipant();
        participant.newParticipantId = id;
        participant.homeVenueId = VENUE;
        participant.homeRegionId = 1 + id % REGIONS;
        participant.kind = ParticipantKind.ENTERPRISE;
        participant.grade = CreditGrade.B;
        participant.codeLow = ++codes;
        stage.define(participant);
    }

    private void rules() {
        final SetPoolRules rules = new SetPoolRules();
        rules.venueId = VENUE;
        rules.weightField = 4 * WEIGHT;
        rules.weightTags = 2 * WEIGHT;
        rules.weightHeadroom = WEIGHT;
        rules.weightMaturity = WEIGHT;
        rules.weightRegion = WEIGHT;
        rules.weightFreshness = WEIGHT;
        rules.threshold = WEIGHT;
        rules.topK = 20;
        rules.proposalMs = SHORT_MS;
        stage.define(rules);
    }

    private void instrument() {
        final DefineInstrument instrument = new DefineInstrument();
        instrument.instrumentId = INSTRUMENT;
        instrument.venueId = VENUE;
        instrument.right = Right.ORDINARY;
        instrument.phase = Phase.OPEN;
        instrument.tickFen = 1;
        instrument.lotUnits = 1;
        instrument.codeLow = ++codes;
        stage.define(instrument);
    }
}
