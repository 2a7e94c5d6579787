/**
 * What is done in the demonstration market, by whom and when: the same for the same listings, seed and length.
 */
package io.jishi.demo.script;
