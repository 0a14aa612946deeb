@NullMarked
package dev.holdfast.infra;

import org.jspecify.annotations.NullMarked;
