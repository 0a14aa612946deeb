/** One route over one table: what a cold start of this stack costs at least. */
@NullMarked
package dev.holdfast.hello;

import org.jspecify.annotations.NullMarked;
