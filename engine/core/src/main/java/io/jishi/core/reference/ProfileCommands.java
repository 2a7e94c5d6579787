package io.jishi.core.reference;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.DefineCalendar;
import io.jishi.core.command.SetFeeTable;
import io.jishi.core.event.CalendarDefined;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.FeeTableSet;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;
import java.util.List;

/**
 * Calendars and fee tables. Checks, after NOT_AUTHORISED:
 * <ul>
 * <li>DefineCalendar: BAD_VALUE (id outside 1 to 65534, more days than there is room for, days not ascending),
 * ALREADY_DEFINED (the version is not after the last), TOO_MANY_CALENDARS.</li>
 * <li>SetFeeTable: UNKNOWN_VENUE, BAD_VALUE (share or a rate outside 0 to 10000, an amount negative, more brackets than
 * there is room for, brackets not ascending).</li>
 * </ul>
 */
public final class ProfileCommands extends OperatorCommands {
    private static final int MAX_ID = 65_534;
    private static final int WHOLE_BPS = 10_000;
    private final CalendarDefined calendarDefined = new CalendarDefined();
    private final FeeTableSet feeTableSet = new FeeTableSet();

    /**
     * A handler over the tables.
     *
     * @param reference the tables.
     * @param events    the way out.
     */
    public ProfileCommands(final ReferenceData reference, final EventSink events) {
        super(reference, events);
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.DEFINE_CALENDAR, CommandType.SET_FEE_TABLE);
    }

    @Override
    protected void onOperatorCommand(final Command command) {
        if (command instanceof DefineCalendar calendar) {
            defineCalendar(calendar);
        } else {
            setFeeTable((SetFeeTable)command);
        }
    }

    private void defineCalendar(final DefineCalendar command) {
        final RejectReason reason = check(command);
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, command.calendarId);
            return;
        }
        final WorkingDays known = reference.calendars().find(command.calendarId);
        (known == null ? reference.calendars().add(command.calendarId) : known).define(command);
        events.begin(calendarDefined, Visibility.PUBLIC);
        calendarDefined.calendarId = command.calendarId;
        calendarDefined.version = command.version;
        calendarDefined.exceptionCount = command.exceptionsCount;
        events.emit(calendarDefined);
    }

    private RejectReason check(final DefineCalendar command) {
        if (command.calendarId < 1 || command.calendarId > MAX_ID
            || command.exceptionsCount > DefineCalendar.MAX_EXCEPTIONS) {
            return RejectReason.BAD_VALUE;
        }
        for (int i = 1; i < command.exceptionsCount; i++) {
            if (command.exceptionsEpochDay[i] <= command.exceptionsEpochDay[i - 1]) {
                return RejectReason.BAD_VALUE;
            }
        }
        final WorkingDays known = reference.calendars().find(command.calendarId);
        if (command.version <= (known == null ? 0 : known.version())) {
            return RejectReason.ALREADY_DEFINED;
        }
        return known == null && reference.calendars().isFull() ? RejectReason.TOO_MANY_CALENDARS : RejectReason.NONE;
    }

    private void setFeeTable(final SetFeeTable command) {
        final Venue venue = reference.venues().find(command.venueId);
        if (venue == null || hasBadValue(command)) {
            events.reject(command, venue == null ? RejectReason.UNKNOWN_VENUE : RejectReason.BAD_VALUE,
                command.venueId);
            return;
        }
        venue.fees(command.model, new FeeTable(command));
        events.begin(feeTableSet, Visibility.PUBLIC);
        feeTableSet.venueId = venue.id();
        feeTableSet.model = command.model;
        feeTableSet.buyerShareBps = command.buyerShareBps;
        feeTableSet.minimumFen = command.minimumFen;
        feeTableSet.bracketCount = command.bracketsCount;
        events.emit(feeTableSet);
    }

    private static boolean hasBadValue(final SetFeeTable command) {
        boolean bad = command.buyerShareBps < 0 || command.buyerShareBps > WHOLE_BPS || command.minimumFen < 0
            || command.bracketsCount > SetFeeTable.MAX_BRACKETS;
        long previous = -1;
        for (int i = 0; !bad && i < command.bracketsCount; i++) {
            bad = command.bracketsFromFen[i] <= previous
                || command.bracketsRateBps[i] < 0 || command.bracketsRateBps[i] > WHOLE_BPS;
            previous = command.bracketsFromFen[i];
        }
        return bad;
    }
}
