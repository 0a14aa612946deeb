/** The session function's HTTP routes. */
@NullMarked
package dev.holdfast.session.api;

import org.jspecify.annotations.NullMarked;
