/** The rules of the code's shape. */
@NullMarked
package dev.holdfast.architecture;

import org.jspecify.annotations.NullMarked;
