/**
 * Drills: harm done on purpose, and the count of what was lost by it. Each is one command in its
 * long form and a test in its short one.
 */
@NullMarked
package dev.holdfast.loadtest.drill;

import org.jspecify.annotations.NullMarked;
