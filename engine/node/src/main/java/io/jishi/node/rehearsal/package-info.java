/**
 * What an engine does before it opens: a small exchange of its own, thrown away afterwards, trades for a second or so,
 * so that the JVM has compiled the matcher before the first real command. A technology market may see few commands a
 * second; without it they would run in the interpreter for days. Nothing here reaches a journal or a client, and
 * nothing that the engine does follows from it.
 */
package io.jishi.node.rehearsal;
