package dev.holdfast.loadtest.drill;

import dev.holdfast.loadtest.drill.Api.NoAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A session with one or two devices that stay alive while the hot store is lost. */
final class RememberedSession {
  private final Random random;
  private final UUID session;
  private final AtomicInteger saves;
  private final List<Device> devices = new ArrayList<>();

  RememberedSession(Random random, AtomicInteger saves) {
    this.random = random;
    this.session = new UUID(random.nextLong(), random.nextLong());
    this.saves = saves;
    for (int number = 0; number <= random.nextInt(2); number++) {
      devices.add(new Device(session, "d" + number));
    }
  }

  int sentAgain() {
    return devices.stream().mapToInt(Device::sentAgain).sum();
  }

  /** One of them writes, or looks. */
  void step(Api api) {
    Device device = devices.get(random.nextInt(devices.size()));
    if (random.nextInt(10) == 0) {
      boolean _ = device.open(api);
    } else if (device.addLine(api)) {
      saves.incrementAndGet();
    }
  }

  /** They find the server again, in any order; then everything acknowledged is there. */
  void comesBack(Api api, List<String> losses) throws NoAnswerException {
    for (Device device : random.nextBoolean() ? devices : devices.reversed()) {
      if (!device.open(api)) {
        losses.add("a device of session " + session + " could not send again");
      }
    }
    Set<String> lines = Lines.in(api.load(session).text());
    for (Device device : devices) {
      long missing = device.acknowledged().stream().filter(line -> !lines.contains(line)).count();
      if (missing > 0) {
        losses.add("session " + session + " lacks " + missing + " acknowledged lines");
      }
    }
  }
}
