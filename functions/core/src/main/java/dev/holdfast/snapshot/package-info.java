/** Cold copies of sessions: the file format, the latest copy and the points of its history. */
@NullMarked
package dev.holdfast.snapshot;

import org.jspecify.annotations.NullMarked;
