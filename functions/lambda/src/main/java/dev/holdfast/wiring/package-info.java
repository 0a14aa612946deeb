/** Puts the domain, its adapters and the AWS clients together. */
@NullMarked
package dev.holdfast.wiring;

import org.jspecify.annotations.NullMarked;
