@NullMarked
package dev.holdfast.infra.settings;

import org.jspecify.annotations.NullMarked;
