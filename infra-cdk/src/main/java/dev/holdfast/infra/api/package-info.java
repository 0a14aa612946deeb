/** The HTTP API, its functions, what wakes them and what watches them. */
@NullMarked
package dev.holdfast.infra.api;

import org.jspecify.annotations.NullMarked;
