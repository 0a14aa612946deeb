/** What every HTTP route shares: reading requests, and errors as RFC 9457 problems. */
@NullMarked
package dev.holdfast.http;

import org.jspecify.annotations.NullMarked;
