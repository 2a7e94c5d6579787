/**
 * Tests of the translation between NDJSON and the wire format.
 */
package io.jishi.json;
