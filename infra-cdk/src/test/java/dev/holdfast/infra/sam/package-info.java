@NullMarked
package dev.holdfast.infra.sam;

import org.jspecify.annotations.NullMarked;
