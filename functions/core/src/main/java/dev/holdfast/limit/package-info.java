/** How often, and for how much money, something may be done. */
@NullMarked
package dev.holdfast.limit;

import org.jspecify.annotations.NullMarked;
