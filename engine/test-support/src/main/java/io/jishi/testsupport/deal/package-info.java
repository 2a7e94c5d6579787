/** Naive twins of the models in which two parties or a procedure make a deal, and random commands for them. */
package io.jishi.testsupport.deal;
