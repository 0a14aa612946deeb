/**
 * What a function does before its checkpoint, so that those that go on from it answer at once, and
 * after it, so that no two of them are alike.
 */
@NullMarked
package dev.holdfast.priming;

import org.jspecify.annotations.NullMarked;
