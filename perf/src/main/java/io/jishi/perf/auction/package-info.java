/** What auctions cost. */
package io.jishi.perf.auction;
