/** Sequenced time: what time it is, and what is to happen when. */
package io.jishi.core.time;
