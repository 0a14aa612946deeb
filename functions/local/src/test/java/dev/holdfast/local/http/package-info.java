/** The HTTP contract, run on every front that serves it. */
@NullMarked
package dev.holdfast.local.http;

import org.jspecify.annotations.NullMarked;
