/** What requests say, and what is refused. */
@NullMarked
package dev.holdfast.http;

import org.jspecify.annotations.NullMarked;
