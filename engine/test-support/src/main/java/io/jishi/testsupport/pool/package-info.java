/** The naive twin of the pool, and flows of commands that try to tell the two apart. */
package io.jishi.testsupport.pool;
