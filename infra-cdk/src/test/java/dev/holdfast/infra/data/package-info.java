@NullMarked
package dev.holdfast.infra.data;

import org.jspecify.annotations.NullMarked;
