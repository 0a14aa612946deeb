/** The points of history as people use them: listed, read, added to and gone back to. */
@NullMarked
package dev.holdfast.history;

import org.jspecify.annotations.NullMarked;
