/** The truth gate: whether a text says only what the lines it cites say. */
@NullMarked
package dev.holdfast.truth;

import org.jspecify.annotations.NullMarked;
