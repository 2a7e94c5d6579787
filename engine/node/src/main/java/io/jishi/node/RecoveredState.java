package io.jishi.node;

/**
 * What a node goes on from.
 *
 * @param matcher   holding the state after the last command of the journal.
 * @param router    holding the streams after the last event.
 * @param directory of the sessions registered.
 * @param sequences of the sessions' commands.
 * @param result    in numbers.
 */
record RecoveredState(
    Matcher matcher,
    EventRouter router,
    SessionDirectory directory,
    ClientSequences sequences,
    RecoveryResult result) {
}
