/** The stacks that run Holdfast on AWS, and what an operator may decide about them. */
@NullMarked
package dev.holdfast.infra;

import org.jspecify.annotations.NullMarked;
