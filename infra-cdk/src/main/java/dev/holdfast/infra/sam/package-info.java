/** The SAM template, made from the same description of the functions as the stacks. */
@NullMarked
package dev.holdfast.infra.sam;

import org.jspecify.annotations.NullMarked;
