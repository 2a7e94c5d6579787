/**
 * Recording listeners, seeded flow generators, naive reference models and a settable clock.
 */
package io.jishi.testsupport;
