/**
 * The market of the demonstration: its definition, its sessions and the settings of its engine.
 */
package io.jishi.demo.market;
