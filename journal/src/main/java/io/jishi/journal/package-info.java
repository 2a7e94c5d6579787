/**
 * Appends, reads and verifies opaque sequenced records; knows nothing of what they mean.
 */
package io.jishi.journal;
