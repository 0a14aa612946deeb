/** The flows of the product on stores in memory: with faults, crashes and in every interleaving. */
@NullMarked
package dev.holdfast.flow;

import org.jspecify.annotations.NullMarked;
