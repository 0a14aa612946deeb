/** A model provider made of rules: no key, no network, and no word the person did not write. */
@NullMarked
package dev.holdfast.assistant.offline;

import org.jspecify.annotations.NullMarked;
