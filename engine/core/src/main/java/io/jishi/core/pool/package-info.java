/**
 * The pool: attribute-constrained supply and demand, execution mode FIRM.
 *
 * <p>Parts: {@code Listings} holds every listing in a slab of numbers; {@code SupplyIndex} and {@code DemandIndex} find
 * the resting ones in order of price and time; {@code Compatibility} and {@code RightsCheck} are the rules of who may
 * pair; {@code Plan} makes a whole command's pairings before anything is changed; {@code Matching} carries them out;
 * the {@code ...Checks} refuse; {@code ListingEvents} tells. An index may be replaced without touching a rule.
 */
package io.jishi.core.pool;
