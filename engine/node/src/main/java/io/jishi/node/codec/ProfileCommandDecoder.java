package io.jishi.node.codec;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.DefineCalendar;
import io.jishi.core.command.IssueCertificate;
import io.jishi.core.command.SetFeeTable;
import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.Model;
import io.jishi.wire.DefineCalendarDecoder;
import io.jishi.wire.IssueCertificateDecoder;
import io.jishi.wire.SetFeeTableDecoder;

/**
 * Reads the commands of fee tables, calendars and certificates from their wire form into carriers that it reuses.
 */
final class ProfileCommandDecoder implements GroupDecoder {
    private final SetFeeTableDecoder setFeeTableDecoder = new SetFeeTableDecoder();
    private final SetFeeTable setFeeTable = new SetFeeTable();
    private final DefineCalendarDecoder defineCalendarDecoder = new DefineCalendarDecoder();
    private final DefineCalendar defineCalendar = new DefineCalendar();
    private final IssueCertificateDecoder issueCertificateDecoder = new IssueCertificateDecoder();
    private final IssueCertificate issueCertificate = new IssueCertificate();

    @Override
    public Command decode(final CommandType type, final Frame frame) {
        switch (type) {
            case SET_FEE_TABLE:
                return setFeeTable(frame);
            case DEFINE_CALENDAR:
                return defineCalendar(frame);
            case ISSUE_CERTIFICATE:
                return issueCertificate(frame);
            default:
                return null;
        }
    }

    private SetFeeTable setFeeTable(final Frame frame) {
        final SetFeeTableDecoder in =
            setFeeTableDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final SetFeeTable command = setFeeTable;
        command.venueId = in.venueId();
        command.model = Values.named(Model.ofCode(in.modelRaw()));
        command.buyerShareBps = in.buyerShareBps();
        command.minimumFen = in.minimumFen();
        brackets(frame, in, command);
        return command;
    }

    private DefineCalendar defineCalendar(final Frame frame) {
        final DefineCalendarDecoder in =
            defineCalendarDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DefineCalendar command = defineCalendar;
        command.calendarId = in.calendarId();
        command.version = in.version();
        exceptions(frame, in, command);
        return command;
    }

    private IssueCertificate issueCertificate(final Frame frame) {
        final IssueCertificateDecoder in =
            issueCertificateDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final IssueCertificate command = issueCertificate;
        command.tradeNumber = in.tradeNumber();
        command.tradeVenueId = in.tradeVenueId();
        command.tradeYear = in.tradeYear();
        command.state = Values.named(CertificateState.ofCode(in.stateRaw()));
        return command;
    }

    /** Entries past the carrier's room are counted only; the core refuses such a table. */
    private static void brackets(final Frame frame, final SetFeeTableDecoder in, final SetFeeTable command) {
        Values.groupEnd(frame, frame.offset() + frame.blockLength(),
            SetFeeTableDecoder.BracketsDecoder.sbeBlockLength());
        final SetFeeTableDecoder.BracketsDecoder brackets = in.brackets();
        command.bracketsCount = brackets.count();
        for (int i = 0; brackets.hasNext(); i++) {
            brackets.next();
            if (i < SetFeeTable.MAX_BRACKETS) {
                command.bracketsFromFen[i] = brackets.fromFen();
                command.bracketsRateBps[i] = brackets.rateBps();
            }
        }
    }

    private static void exceptions(final Frame frame, final DefineCalendarDecoder in, final DefineCalendar command) {
        Values.groupEnd(frame, frame.offset() + frame.blockLength(),
            DefineCalendarDecoder.ExceptionsDecoder.sbeBlockLength());
        final DefineCalendarDecoder.ExceptionsDecoder exceptions = in.exceptions();
        command.exceptionsCount = exceptions.count();
        for (int i = 0; exceptions.hasNext(); i++) {
            exceptions.next();
            if (i < DefineCalendar.MAX_EXCEPTIONS) {
                command.exceptionsEpochDay[i] = exceptions.epochDay();
            }
        }
    }
}
