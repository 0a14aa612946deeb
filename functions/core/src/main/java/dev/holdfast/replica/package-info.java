/** A session as a map of items, and the one join that combines two copies of it. */
@NullMarked
package dev.holdfast.replica;

import org.jspecify.annotations.NullMarked;
