/** Model servers that say what a test, or somebody trying the product by hand, wants them to. */
@NullMarked
package dev.holdfast.assistant.model.stub;

import org.jspecify.annotations.NullMarked;
