/** Many people at work at once: the load, what was answered, and two runs side by side. */
@NullMarked
package dev.holdfast.load;

import org.jspecify.annotations.NullMarked;
