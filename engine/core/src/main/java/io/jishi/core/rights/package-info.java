/**
 * The rights register: who owns an asset, and which rights in it are in force. Assets are reference data; a right is
 * granted by an operator (granted outside the exchange) or by a trade of any market model.
 */
package io.jishi.core.rights;
