/**
 * The real listings the demonstration trades: files of {@code config/listings} in, records ready for the engine out.
 * What is published is taken as it stands; what is not is derived by the rules of {@code config/listings/README.md},
 * without chance: the same files give the same records on every machine.
 */
package io.jishi.demo.listing;
