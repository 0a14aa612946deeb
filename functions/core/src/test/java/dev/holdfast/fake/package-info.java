/** Stores, clock and concurrency in memory: deterministic, and exact where the ports are. */
@NullMarked
package dev.holdfast.fake;

import org.jspecify.annotations.NullMarked;
