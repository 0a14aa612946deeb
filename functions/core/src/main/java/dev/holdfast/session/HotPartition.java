package dev.holdfast.session;

import dev.holdfast.replica.Replica;
import org.jspecify.annotations.Nullable;

/** All that the hot store holds of one session. */
public record HotPartition(
    @Nullable Fence fence, @Nullable ArchiveNote archive, @Nullable Lease lease, Replica items) {}
