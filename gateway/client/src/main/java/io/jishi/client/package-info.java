/**
 * The client library: connect, log on, submit commands, receive events, resume by sequence.
 */
package io.jishi.client;
