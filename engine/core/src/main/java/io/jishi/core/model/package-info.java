/** What stands between the exchange and its market models: the interface they implement and what they share. */
package io.jishi.core.model;
