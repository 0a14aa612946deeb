package dev.holdfast.device;

import dev.holdfast.session.Device;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds keys to a session.
 *
 * @param devices in the order in which they came, revoked ones too; empty while it is open
 * @param current the id of the caller's own; null without one
 */
public record DeviceList(boolean locked, List<Device> devices, @Nullable String current) {
  public DeviceList {
    devices = List.copyOf(devices);
  }
}
