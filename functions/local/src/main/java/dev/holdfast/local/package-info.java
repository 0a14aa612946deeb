/** Holdfast on one machine: every function, both stores and the page in one process. */
@NullMarked
package dev.holdfast.local;

import org.jspecify.annotations.NullMarked;
