/** Lots and their auctions; see AUCTIONS.md. */
package io.jishi.core.auction;
