/** What may be told to a log. */
@NullMarked
package dev.holdfast.log;

import org.jspecify.annotations.NullMarked;
