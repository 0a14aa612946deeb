package dev.holdfast.history;

import dev.holdfast.session.DeviceId;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that a client sends to be kept in history.
 *
 * @param at when it was set aside by the client's clock; null for now, which stands for a moment in
 *     the future too
 * @param key names this request: the same text under the same key is kept once; null where there is
 *     no telling a retry
 */
public record TextToKeep(
    VersionId version,
    String text,
    Reason reason,
    DeviceId device,
    @Nullable Instant at,
    @Nullable String key) {}
