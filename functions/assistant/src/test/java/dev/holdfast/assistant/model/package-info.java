/** Model providers against servers that speak their real protocols. */
@NullMarked
package dev.holdfast.assistant.model;

import org.jspecify.annotations.NullMarked;
