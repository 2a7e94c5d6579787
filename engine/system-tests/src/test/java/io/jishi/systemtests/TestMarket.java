package io.jishi.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A small market: three linked venues, each with a gateway and two participants; a continuous book at the third. */
final class TestMarket {
    static final int CTEX = 1;
    static final int STEX = 2;
    static final int SZTC = 3;
    static final int OPERATOR = 9;
    /** Instrument of the book at SZTC; its price step. */
    static final int BOOK = 1;
    static final long TICK_FEN = 100;
    /** Taxonomy: 1 G, below it 2 G06, below it the leaf 3 G06N; 4 H apart. */
    static final int PREFIX = 2;
    static final int LEAF = 3;

    private static final int VENUES = 3;

    private TestMarket() {
    }

    /** The first or second participant at home at a venue. */
    static int participant(final int venue, final int number) {
        return 100 * venue + number;
    }

    static String token(final int sessionId) {
        return "secret of " + sessionId;
    }

    /** Writes the definition; returns how many commands it has. */
    static int write(final Path file) throws IOException {
        final List<String> lines = new ArrayList<>();
        for (int venue = 1; venue <= VENUES; venue++) {
            lines.add("{'type':'DefineVenue','venueId':" + venue + ",'code':'VENUE" + venue + "','name':'Venue " + venue
                + "','models':['CONTINUOUS','POOL'],'linked':true,'ruleSetVersion':1}");
            lines.add("{'type':'DefineRegion','regionId':" + venue + ",'code':'R" + venue + "','name':'Region'}");
        }
        lines.add("{'type':'DefineField','fieldId':1,'code':'G','name':'Physics'}");
        lines.add("{'type':'DefineField','fieldId':2,'parentFieldId':1,'code':'G06','name':'Computing'}");
        lines.add("{'type':'DefineField','fieldId':3,'parentFieldId':2,'code':'G06N','name':'Models'}");
        lines.add("{'type':'DefineField','fieldId':4,'code':'H','name':'Electricity'}");
        for (int venue = 1; venue <= VENUES; venue++) {
            for (int number = 1; number <= 2; number++) {
                final int id = participant(venue, number);
                lines.add("{'type':'RegisterParticipant','newParticipantId':" + id + ",'code':'P" + id
                    + "','name':'Participant','kind':'INSTITUTE','homeVenueId':" + venue + ",'homeRegionId':" + venue
                    + ",'grade':'A'}");
            }
            lines.add("{'type':'RegisterSession','newSessionId':" + venue + ",'role':'VENUE','forVenueId':" + venue
                + ",'credentialHash':'" + sha256(token(venue)) + "'}");
        }
        lines.add("{'type':'RegisterSession','newSessionId':" + OPERATOR + ",'role':'OPERATOR','credentialHash':'"
            + sha256(token(OPERATOR)) + "'}");
        lines.add("{'type':'DefineInstrument','instrumentId':" + BOOK + ",'code':'G06N-1Y','name':'Licences','venueId':"
            + SZTC + ",'fieldId':3,'right':'ORDINARY','phase':'OPEN','depthFeed':'ALL','tickFen':" + TICK_FEN
            + ",'lotUnits':1}");
        Files.write(file, lines.stream().map(line -> line.replace('\'', '"')).toList());
        return lines.size();
    }

    private static String sha256(final String token) {
        try {
            return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
