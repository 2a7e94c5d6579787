/**
 * A gateway process of the demonstration: trades by its script, writes down what it sends and receives, and tells the
 * process that started it how it fares.
 */
package io.jishi.demo.gateway;
