/**
 * The public listing procedure (market rules, disclosure). The map is {@link io.jishi.core.disclosure.DisclosureModel}.
 */
package io.jishi.core.disclosure;
