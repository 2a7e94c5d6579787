/**
 * The processes that the demonstration starts and ends: an engine, three gateways, a replay.
 */
package io.jishi.demo.process;
