/** Lines and words of a text, in English and Arabic, as the rules of this product see them. */
@NullMarked
package dev.holdfast.text;

import org.jspecify.annotations.NullMarked;
