/**
 * Which functions there are, what wakes each of them and what each may do. Plain data without a
 * type of any tool: the stacks and the SAM template are both made from it.
 */
@NullMarked
package dev.holdfast.infra.description;

import org.jspecify.annotations.NullMarked;
