package io.jishi.demo.listing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The real listings, read from {@code config/listings} and made ready for the engine. Immutable; takes about a second
 * to load. The rules by which what is not published is derived are on the page {@code config/listings/README.md}.
 */
public final class ListingSource {
    private final Reference reference;
    private final List<SupplyListing> supplies;
    private final List<DemandListing> demands;

    private ListingSource(
            final Reference reference, final List<SupplyListing> supplies, final List<DemandListing> demands) {
        this.reference = reference;
        this.supplies = supplies;
        this.demands = demands;
    }

    /**
     * Reads the listings.
     *
     * @param directory the project's {@code config/listings}.
     * @return all of them.
     * @throws java.io.UncheckedIOException   naming the file that is missing or cannot be read.
     * @throws IllegalArgumentException       naming the value that does not fit.
     */
    public static ListingSource load(final Path directory) {
        final Reference reference = Reference.load(directory);
        final List<SupplyListing> supplies = List.copyOf(new NasaReader(reference).read(directory));
        final List<DemandListing> demands = Stream.concat(
                new SbirReader(reference).read(directory).stream(),
                new ChallengeReader(reference).read(directory).stream()).toList();
        return new ListingSource(reference, supplies, demands);
    }

    /**
     * The technologies on offer.
     *
     * @return an unmodifiable list, in the order of the source.
     */
    public List<SupplyListing> supplies() {
        return supplies;
    }

    /**
     * The technologies wanted: SBIR topics, then competitions, each in the order in which they opened.
     *
     * @return an unmodifiable list.
     */
    public List<DemandListing> demands() {
        return demands;
    }

    /**
     * Who stands behind the listings: to be registered before the first of them.
     *
     * @return an unmodifiable list, by participant id.
     */
    public List<Owner> owners() {
        return reference.owners().all();
    }

    /**
     * The regions of the contract register, as in the market definition.
     *
     * @return an unmodifiable list, by region id.
     */
    public List<Region> regions() {
        return reference.regions().all();
    }

    /**
     * The taxonomy, as in the market definition.
     *
     * @return the tree.
     */
    public FieldTree fields() {
        return reference.tree();
    }

    /**
     * What was odd in the sources.
     *
     * @return how many rows each oddity touched; an oddity that touched none is absent.
     */
    public Map<Quirk, Integer> quirks() {
        return reference.quirks().counts();
    }

    /**
     * A checksum over every field of every listing: equal on every machine and JDK.
     *
     * @return SHA-256 in hexadecimal.
     */
    public String checksum() {
        final MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        supplies.forEach(listing -> digest.update(listing.toString().getBytes(StandardCharsets.UTF_8)));
        demands.forEach(listing -> digest.update(listing.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    FieldRules rules() {
        return reference.rules();
    }
}
