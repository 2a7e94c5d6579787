/** Commands: what may be asked of the exchange. One carrier a command; fields as in the wire schema. */
package io.jishi.core.command;
