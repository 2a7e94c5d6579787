/** A naive twin of the continuous model: lists, scans and copies, no index, no structure that could be wrong. */
package io.jishi.testsupport.continuous;
