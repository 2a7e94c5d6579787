/**
 * What a person sees of the demonstration: one screen that is redrawn in place, or plain lines.
 */
package io.jishi.demo.screen;
