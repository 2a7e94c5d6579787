/** The naive twin of the auctions, and random flows of their commands. */
package io.jishi.testsupport.auction;
