/**
 * Agreements at a negotiated price (market rules, agreement). The map is {@link
 * io.jishi.core.agreement.AgreementModel}.
 */
package io.jishi.core.agreement;
