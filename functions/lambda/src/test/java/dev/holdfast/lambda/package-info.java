/** Recorded events on their way through the handler. */
@NullMarked
package dev.holdfast.lambda;

import org.jspecify.annotations.NullMarked;
