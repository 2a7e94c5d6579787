/**
 * The demonstration market: one engine, three venues, real listings, a kill and a proof.
 */
package io.jishi.demo;
