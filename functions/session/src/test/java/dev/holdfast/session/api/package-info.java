/** The session function on its own. */
@NullMarked
package dev.holdfast.session.api;

import org.jspecify.annotations.NullMarked;
