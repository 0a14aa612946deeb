/** The assistant function on its own. */
@NullMarked
package dev.holdfast.assistant.api;

import org.jspecify.annotations.NullMarked;
