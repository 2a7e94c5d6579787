/**
 * The ledger of deposits (market rules, deposits): one account per participant; what is held of it for a lot or a
 * public listing; and the law that nothing is lost: available + reserved + forfeited = paid in - paid out.
 */
package io.jishi.core.deposit;
