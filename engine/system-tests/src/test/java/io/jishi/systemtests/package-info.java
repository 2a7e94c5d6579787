/**
 * Whole processes: started, killed, restarted and compared.
 */
package io.jishi.systemtests;
