package dev.holdfast.device;

import org.jspecify.annotations.Nullable;

/**
 * Says that a device has a key.
 *
 * @param deviceId of the device
 * @param linkId of the recovery link that was registered with it; null without one
 */
public record Registration(String deviceId, @Nullable String linkId) {}
