/** How the functions start: each in a process of its own, as Lambda does it. */
@NullMarked
package dev.holdfast.loadtest.coldstart;

import org.jspecify.annotations.NullMarked;
