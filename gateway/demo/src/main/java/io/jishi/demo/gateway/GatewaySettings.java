package io.jishi.demo.gateway;

import io.jishi.demo.script.DemoVenue;
import java.nio.file.Path;

/**
 * What a gateway process is told when it starts.
 *
 * @param venue             whose gateway.
 * @param workDirectory     of the demonstration.
 * @param listingsDirectory the shipped listings.
 * @param ingressChannel    where the engine listens.
 * @param seconds           length of the demonstration.
 * @param seed              of the script.
 * @param bookActions       actions per second in the continuous book, where there is one.
 */
public record GatewaySettings(DemoVenue venue, Path workDirectory, Path listingsDirectory, String ingressChannel,
                              int seconds, long seed, int bookActions) {
}
