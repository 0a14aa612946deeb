/**
 * Language models behind an API: what they are asked, within which limits, and how much of what
 * they say is taken.
 */
@NullMarked
package dev.holdfast.assistant.model;

import org.jspecify.annotations.NullMarked;
