package io.jishi.demo.listing;

import java.nio.file.Path;

/** The shipped listings, loaded once for all tests. */
final class Listings {
    static final Path DIRECTORY = Path.of(System.getProperty("jishi.root"), "config", "listings");

    private static final ListingSource SOURCE = ListingSource.load(DIRECTORY);

    private Listings() {
    }

    static ListingSource source() {
        return SOURCE;
    }
}
