package dev.holdfast.loadtest.drill;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Drills do harm, so they do it to this machine and to no other. */
final class Loopback {
  private Loopback() {}

  /**
   * The same address.
   *
   * @throws IllegalArgumentException naming the host, if it is not this machine
   */
  static URI only(URI address) {
    String host = address.getHost();
    try {
      if (host != null && InetAddress.getByName(host).isLoopbackAddress()) {
        return address;
      }
    } catch (UnknownHostException unknown) {
      // refused below, by its name
    }
    throw new IllegalArgumentException("a drill is for this machine only, not for " + host);
  }
}
