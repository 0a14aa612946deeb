@NullMarked
package dev.holdfast.infra.api;

import org.jspecify.annotations.NullMarked;
