/** Benchmarks: what a promise costs, beside the bare store calls it is made of. */
@NullMarked
package dev.holdfast.loadtest;

import org.jspecify.annotations.NullMarked;
