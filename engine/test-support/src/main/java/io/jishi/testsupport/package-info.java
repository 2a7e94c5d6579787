/**
 * What tests of the exchange share: listeners that record, two exchanges side by side that must agree, seeded flows of
 * commands, a clock that is set. The naive twin of each market model is in a package of its own.
 */
package io.jishi.testsupport;
