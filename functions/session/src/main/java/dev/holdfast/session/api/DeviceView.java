package dev.holdfast.session.api;

import dev.holdfast.device.DeviceList;
import dev.holdfast.session.Device;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds keys to a session, as a client sees it. */
@Serdeable
record DeviceView(boolean locked, List<One> devices) {

  /** One device or link. */
  @Serdeable
  @Schema(name = "Device")
  record One(
      String deviceId,
      @Schema(
              type = "string",
              allowableValues = {"device", "link"})
          String kind,
      @Schema(description = "As the person wrote it: data, never markup") String label,
      String createdAt,
      @Schema(description = "At most some ten minutes behind") String lastSeenAt,
      @Schema(description = "Present when its key opens nothing any more")
          @Nullable String revokedAt,
      @Schema(description = "Whether it is the caller's own") boolean current) {

    static One of(Device device, @Nullable String current) {
      Instant revokedAt = device.revokedAt();
      return new One(
          device.id(),
          device.kind().wire(),
          device.label(),
          device.createdAt().toString(),
          device.lastSeenAt().toString(),
          revokedAt == null ? null : revokedAt.toString(),
          device.id().equals(current));
    }
  }

  static DeviceView of(DeviceList list) {
    return new DeviceView(
        list.locked(),
        list.devices().stream().map(device -> One.of(device, list.current())).toList());
  }
}
