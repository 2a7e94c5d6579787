package io.jishi.demo.listing;

import io.jishi.wire.CreditGrade;
import io.jishi.wire.ParticipantKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The participants of the demonstration, found by what a row of a source calls them. */
final class Owners {
    private final List<Owner> all = new ArrayList<>();
    private final Map<String, Owner> byCentre = new HashMap<>();
    private final PatternList<Owner> agencies = new PatternList<>();

    private Owners() {
    }

    static Owners load(final Path directory, final Regions regions) {
        final Owners owners = new Owners();
        for (final CSVRecord row : CsvTable.read(directory, "owners.csv")) {
            final Owner owner = new Owner(Integer.parseInt(row.get("participant_id")), row.get("code"),
                    row.get("name"), ParticipantKind.valueOf(row.get("kind")), row.get("venue"),
                    regions.byCode(row.get("region")).regionId(), CreditGrade.valueOf(row.get("grade")),
                    Integer.parseInt(row.get("owner_group")));
            owners.all.add(owner);
            if ("center".equals(row.get("scope"))) {
                owners.byCentre.put(row.get("pattern"), owner);
            } else {
                for (final String pattern : row.get("pattern").split(";", -1)) {
                    owners.agencies.add(pattern, owner);
                }
            }
        }
        return owners;
    }

    List<Owner> all() {
        return List.copyOf(all);
    }

    Owner ofCentre(final String centre) {
        final Owner owner = byCentre.get(centre);
        if (owner == null) {
            throw new IllegalArgumentException("no NASA centre " + centre + " in owners.csv");
        }
        return owner;
    }

    Owner ofAgency(final String branch, final String agency) {
        return agencies.first(branch, agency);
    }
}
