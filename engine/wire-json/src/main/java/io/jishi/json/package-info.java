/**
 * Translates between NDJSON and the wire format, driven by the schema itself.
 */
package io.jishi.json;
