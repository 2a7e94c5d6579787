/**
 * Between the bytes of the wire and the carriers of the core: one decoder, one encoder, a class a group of messages.
 * The only place that knows both; a field added to the schema is added to its carrier and here, and a test fails
 * until it is.
 */
package io.jishi.node.codec;
