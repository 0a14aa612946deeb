package dev.holdfast.device;

import dev.holdfast.session.KeyHash;
import org.jspecify.annotations.Nullable;

/**
 * A device that is to have a key.
 *
 * @param id the name it gives itself in its saves; null, or taken, for one made here
 */
public record NewDevice(KeyHash key, Label label, @Nullable String id) {}
