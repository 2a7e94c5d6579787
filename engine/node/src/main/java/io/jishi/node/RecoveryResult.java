package io.jishi.node;

/**
 * What recovery rebuilt.
 *
 * @param lastSequence      of the command journal; 0 = it was empty.
 * @param lastTimestampNs   of the command journal.
 * @param lastEventSequence of the event journal, now complete.
 * @param eventsAppended    events that the event journal lacked.
 * @param stateHash         of the exchange.
 * @param elapsedNs         time taken.
 */
public record RecoveryResult(
    long lastSequence,
    long lastTimestampNs,
    long lastEventSequence,
    long eventsAppended,
    long stateHash,
    long elapsedNs) {
}
