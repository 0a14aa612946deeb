/** What an operator decides for a stage. */
@NullMarked
package dev.holdfast.infra.settings;

import org.jspecify.annotations.NullMarked;
