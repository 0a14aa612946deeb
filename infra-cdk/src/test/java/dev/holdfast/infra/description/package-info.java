@NullMarked
package dev.holdfast.infra.description;

import org.jspecify.annotations.NullMarked;
