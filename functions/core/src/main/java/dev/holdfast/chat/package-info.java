/** The conversation beside a resume, kept turn by turn. */
@NullMarked
package dev.holdfast.chat;

import org.jspecify.annotations.NullMarked;
