/** Clients of the stores on AWS, or of anything that speaks their protocols. */
@NullMarked
package dev.holdfast.store;

import org.jspecify.annotations.NullMarked;
