/** The HTTP contract as a document. */
@NullMarked
package dev.holdfast.local.openapi;

import org.jspecify.annotations.NullMarked;
