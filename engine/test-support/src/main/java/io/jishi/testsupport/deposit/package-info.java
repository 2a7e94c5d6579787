/** The ledger of deposits, written as plainly as it can be. */
package io.jishi.testsupport.deposit;
