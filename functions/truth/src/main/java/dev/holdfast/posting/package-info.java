/** What a job posting asks for, and which of it a resume shows. */
@NullMarked
package dev.holdfast.posting;

import org.jspecify.annotations.NullMarked;
