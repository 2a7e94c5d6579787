/** Reference data: venues, participants, sessions, taxonomy, regions, instruments, halts; and who may do what. */
package io.jishi.core.reference;
