/** The archiver function's entries: the table's stream, and the daily schedule. */
@NullMarked
package dev.holdfast.archive.stream;

import org.jspecify.annotations.NullMarked;
