/** What all state has in common: limits fixed at start, and a hash. */
package io.jishi.core.state;
