@NullMarked
package dev.holdfast.infra.edge;

import org.jspecify.annotations.NullMarked;
