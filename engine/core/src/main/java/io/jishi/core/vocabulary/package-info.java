/** The words of the market as enumerations: the same names and codes as in the wire schema. */
package io.jishi.core.vocabulary;
