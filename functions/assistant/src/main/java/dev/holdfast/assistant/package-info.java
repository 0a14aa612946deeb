/** The assistant's port: what may be asked of a model provider, and what it answers. */
@NullMarked
package dev.holdfast.assistant;

import org.jspecify.annotations.NullMarked;
