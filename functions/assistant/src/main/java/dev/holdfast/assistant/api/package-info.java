/** The assistant function's HTTP routes. */
@NullMarked
package dev.holdfast.assistant.api;

import org.jspecify.annotations.NullMarked;
