/** Events: what happened. One carrier an event; fields as in the wire schema. */
package io.jishi.core.event;
