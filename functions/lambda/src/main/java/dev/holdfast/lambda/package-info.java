/** The door of a function: API Gateway events in, answers out. */
@NullMarked
package dev.holdfast.lambda;

import org.jspecify.annotations.NullMarked;
