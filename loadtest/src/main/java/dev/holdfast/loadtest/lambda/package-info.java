/**
 * The way of a request on AWS, on this machine: an HTTP API in front of function processes that
 * take one event at a time, and the table's stream behind them.
 */
@NullMarked
package dev.holdfast.loadtest.lambda;

import org.jspecify.annotations.NullMarked;
