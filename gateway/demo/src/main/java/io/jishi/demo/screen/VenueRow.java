package io.jishi.demo.screen;

import io.jishi.demo.gateway.GatewayStatus;
import io.jishi.demo.script.DemoVenue;

/**
 * A venue on the screen.
 *
 * @param venue             which.
 * @param status            what its gateway told last.
 * @param commandsPerSecond acknowledged now.
 */
public record VenueRow(DemoVenue venue, GatewayStatus status, long commandsPerSecond) {
}
