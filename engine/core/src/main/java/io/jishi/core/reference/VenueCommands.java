package io.jishi.core.reference;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.DefineInstrument;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.SetReferencePrice;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.InstrumentDefined;
import io.jishi.core.event.ReferencePriceSet;
import io.jishi.core.event.VenueDefined;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;
import java.util.List;

/** Defines venues and instruments. Checks: NOT_AUTHORISED, then the command's own in the order of its code. */
public final class VenueCommands extends OperatorCommands {
    private static final int MAX_ID = 65_534;
    private static final int WHOLE_BPS = 10_000;
    private static final int MAX_APPRAISAL_DAYS = 3_650;
    private static final int MAX_DAYS = 1_000;
    /** One is left when two are dropped. */
    private static final int MIN_SCORES_DROP_FROM = 3;
    private static final int MAX_BPS = 10_000_000;
    /** A week. */
    private static final long MAX_AUCTION_MS = 604_800_000;
    private final List<? extends ReferenceListener> models;
    private final VenueDefined venueDefined = new VenueDefined();
    private final InstrumentDefined instrumentDefined = new InstrumentDefined();
    private final ReferencePriceSet referencePriceSet = new ReferencePriceSet();

    /**
     * A handler over the tables.
     *
     * @param reference the tables.
     * @param events    the way out.
     * @param models    told of reference prices.
     */
    public VenueCommands(
        final ReferenceData reference, final EventSink events, final List<? extends ReferenceListener> models) {
        super(reference, events);
        this.models = models;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.DEFINE_VENUE, CommandType.DEFINE_INSTRUMENT, CommandType.SET_REFERENCE_PRICE);
    }

    @Override
    protected void onOperatorCommand(final Command command) {
        switch (command.type()) {
            case DEFINE_VENUE:
                defineVenue((DefineVenue)command);
                break;
            case DEFINE_INSTRUMENT:
                defineInstrument((DefineInstrument)command);
                break;
            default:
                setReferencePrice((SetReferencePrice)command);
                break;
        }
    }

    private void defineVenue(final DefineVenue command) {
        final Venues venues = reference.venues();
        final Venue known = venues.find(command.venueId);
        final RejectReason reason = check(command, known);
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, command.venueId);
            return;
        }
        if (known != null) {
            venues.codes().release(known.codeLow(), known.codeHigh());
        }
        venues.codes().take(command.codeLow, command.codeHigh);
        final Venue venue = known == null ? venues.add(command.venueId) : known;
        venue.profile(command);
        events.begin(venueDefined, Visibility.PUBLIC);
        venueDefined.venueId = venue.id();
        venue.describe(venueDefined);
        events.emit(venueDefined);
    }

    private RejectReason check(final DefineVenue command, final Venue known) {
        if (command.venueId < 1 || command.venueId > MAX_ID
            || command.maxCommandsPerSecond < 0
            || command.maxCommandsPerSecond > CoreLimits.MAX_COMMANDS_PER_SECOND
            || command.maxOpenOrders < 0
            || command.maxOrderValueFen < 0
            || command.graceMs < 0
            || command.ruleSetVersion < 0
            || isBadRestrictedDeposit(command.restrictedDepositBps)
            || hasBadRules(command)
            || command.codeLow == 0) {
            return RejectReason.BAD_VALUE;
        }
        if (reference.calendars().find(command.calendarId) == null) {
            return RejectReason.UNKNOWN_CALENDAR;
        }
        final boolean sameCode = known != null
            && known.codeLow() == command.codeLow && known.codeHigh() == command.codeHigh;
        if (!sameCode && !reference.venues().codes().isFree(command.codeLow, command.codeHigh)) {
            return RejectReason.ALREADY_DEFINED;
        }
        return known == null && reference.venues().isFull() ? RejectReason.TOO_MANY_VENUES : RejectReason.NONE;
    }

    private static boolean hasBadRules(final DefineVenue command) {
        return command.priceCutBps < 0 || command.priceCutBps > WHOLE_BPS
            || command.appraisalDays > MAX_APPRAISAL_DAYS
            || command.minExtensionDays > MAX_DAYS
            || command.minPublicityDays > MAX_DAYS
            || (command.scoresDropFrom != 0 && command.scoresDropFrom < MIN_SCORES_DROP_FROM);
    }

    private static boolean isBadRestrictedDeposit(final int bps) {
        return bps != 0 && (bps < WHOLE_BPS || bps > MAX_BPS);
    }

    private void defineInstrument(final DefineInstrument command) {
        final Venue venue = reference.venues().find(command.venueId);
        final RejectReason reason = check(command, venue);
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, command.instrumentId);
            return;
        }
        reference.instruments().codes().take(command.codeLow, command.codeHigh);
        final Instrument instrument = reference.instruments().add(venue, command);
        events.begin(instrumentDefined, Visibility.PUBLIC);
        instrumentDefined.venueId = venue.id();
        instrument.describe(instrumentDefined);
        instrumentDefined.codeLow = command.codeLow;
        instrumentDefined.codeHigh = command.codeHigh;
        events.emit(instrumentDefined);
        for (int i = 0; i < models.size(); i++) {
            models.get(i).onInstrumentDefined(instrument);
        }
    }

    private RejectReason check(final DefineInstrument command, final Venue venue) {
        if (venue == null) {
            return RejectReason.UNKNOWN_VENUE;
        }
        if (!venue.allows(Model.CONTINUOUS)) {
            return RejectReason.MODEL_NOT_ALLOWED;
        }
        if (hasBadValue(command)) {
            return RejectReason.BAD_VALUE;
        }
        if (reference.fields().indexOf(command.fieldId) == Fields.UNKNOWN) {
            return RejectReason.UNKNOWN_FIELD;
        }
        if (!isSupported(command.phase)) {
            return RejectReason.NOT_SUPPORTED;
        }
        if (reference.instruments().find(command.instrumentId) != null
            || !reference.instruments().codes().isFree(command.codeLow, command.codeHigh)) {
            return RejectReason.ALREADY_DEFINED;
        }
        return reference.instruments().isFull() ? RejectReason.TOO_MANY_INSTRUMENTS : RejectReason.NONE;
    }

    private static boolean hasBadValue(final DefineInstrument command) {
        return command.instrumentId <= 0
            || command.codeLow == 0
            || command.tickFen < 1
            || command.lotUnits < 1
            || command.maxQuantityUnits < 0
            || command.maxValueFen < 0
            || command.referencePriceFen < 0
            || command.referencePriceFen % command.tickFen != 0
            || command.dynamicBandBps < 0
            || command.dynamicBandBps > MAX_BPS
            || command.volatilityAuctionMs < 0
            || command.volatilityAuctionMs > MAX_AUCTION_MS
            || (command.volatilityAuctionMs != 0 && command.dynamicBandBps == 0)
            || command.staticBandBps < 0
            || command.staticBandBps > MAX_BPS;
    }

    /** Phases that an operator may set: a volatility auction begins by itself. */
    static boolean isSupported(final Phase phase) {
        return phase == Phase.PRE_OPEN || phase == Phase.OPEN || phase == Phase.HALTED || phase == Phase.CLOSED;
    }

    private void setReferencePrice(final SetReferencePrice command) {
        final Instrument instrument = reference.instruments().find(command.instrumentId);
        if (instrument == null) {
            events.reject(command, RejectReason.UNKNOWN_INSTRUMENT, command.instrumentId);
        } else if (command.referencePriceFen < 1 || command.referencePriceFen % instrument.tickFen() != 0) {
            events.reject(command, RejectReason.BAD_PRICE, command.instrumentId);
        } else {
            instrument.referencePriceFen(command.referencePriceFen);
            events.begin(referencePriceSet, Visibility.PUBLIC);
            referencePriceSet.venueId = instrument.venue().id();
            referencePriceSet.instrumentId = instrument.id();
            referencePriceSet.referencePriceFen = command.referencePriceFen;
            events.emit(referencePriceSet);
            for (int i = 0; i < models.size(); i++) {
                models.get(i).onReferencePriceSet(instrument.index());
            }
        }
    }
}
