package io.jishi.demo.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The listings fit the market that is defined for them: the same regions, fields and participants. */
class MarketDefinitionTest {
    private static final Map<String, Integer> VENUES = Map.of("CTEX", 1, "STEX", 2, "SZTC", 3);
    private static final Path FILE = Listings.DIRECTORY.resolveSibling("market").resolve("national.ndjson");

    private final ListingSource source = Listings.source();

    @Test
    void shouldDefineTheRegionsOfTheListings() throws IOException {
        assertThat(lines("DefineRegion")).isEqualTo(source.regions().stream()
                .map(region -> "{\"type\":\"DefineRegion\",\"regionId\":" + region.regionId()
                        + ",\"code\":\"" + region.code() + "\",\"name\":\"" + region.name() + "\"}").toList());
    }

    @Test
    void shouldDefineTheFieldsOfTheListings() throws IOException {
        assertThat(lines("DefineField")).isEqualTo(source.fields().nodes().stream()
                .map(node -> "{\"type\":\"DefineField\",\"fieldId\":" + node.fieldId()
                        + (node.parentFieldId() == 0 ? "" : ",\"parentFieldId\":" + node.parentFieldId())
                        + ",\"code\":\"" + node.code() + "\",\"name\":\"" + node.title() + "\"}").toList());
    }

    @Test
    void shouldRegisterTheOwnersOfTheListings() throws IOException {
        assertThat(lines("RegisterParticipant")).isEqualTo(source.owners().stream()
                .map(owner -> "{\"type\":\"RegisterParticipant\",\"newParticipantId\":" + owner.participantId()
                        + ",\"code\":\"" + owner.code() + "\",\"name\":\"" + owner.name()
                        + "\",\"kind\":\"" + owner.kind() + "\",\"homeVenueId\":" + VENUES.get(owner.venue())
                        + ",\"homeRegionId\":" + owner.homeRegionId()
                        + (owner.ownerGroupId() == 0 ? "" : ",\"ownerGroupId\":" + owner.ownerGroupId())
                        + ",\"grade\":\"" + owner.grade() + "\"}").toList());
    }

    @Test
    void shouldRegisterTheAssetsOfTheListings() throws IOException {
        final Map<Long, String> assets = new TreeMap<>();
        source.supplies().forEach(supply -> assets.putIfAbsent(supply.assetId(),
                "{\"type\":\"DefineAsset\",\"assetId\":" + supply.assetId() + ",\"ownerParticipantId\":"
                        + supply.head().owner().participantId() + ",\"title\":\""
                        + supply.head().title().replace("\\", "\\\\").replace("\"", "\\\"") + "\"}"));

        assertThat(lines("DefineAsset")).isEqualTo(List.copyOf(assets.values())).hasSize(1244);
    }

    @Test
    void shouldDefineTheVenuesOfTheListingsAndAllowContinuousTradingAtOneOnly() throws IOException {
        final List<String> venues = lines("DefineVenue");

        assertThat(venues).hasSize(3);
        VENUES.forEach((code, id) -> assertThat(venues.get(id - 1))
                .contains("\"venueId\":" + id + ",\"code\":\"" + code + "\"", "\"linked\":true"));
        assertThat(venues).filteredOn(line -> line.contains("CONTINUOUS")).singleElement().asString()
                .contains("\"SZTC\"");
        assertThat(lines("DefineInstrument")).isNotEmpty().allSatisfy(line -> assertThat(line)
                .contains("\"venueId\":3"));
    }

    @Test
    void shouldLetTheGatewaysInWithTheTokensOfThePage() throws IOException, NoSuchAlgorithmException {
        final MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        final List<String> sessions = lines("RegisterSession");

        assertThat(sessions).hasSize(4);
        final List<String> tokens = List.of("jishi-ctex", "jishi-stex", "jishi-sztc", "jishi-operator");
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(sessions.get(i)).contains("\"credentialHash\":\""
                    + HexFormat.of().formatHex(sha256.digest(tokens.get(i).getBytes(StandardCharsets.UTF_8))) + '"');
            assertThat(Files.readString(FILE.resolveSibling("README.md"))).contains('`' + tokens.get(i) + '`');
        }
    }

    private static List<String> lines(final String type) throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith("{\"type\":\"" + type + "\",")).toList();
    }
}
