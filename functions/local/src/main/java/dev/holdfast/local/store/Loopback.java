package dev.holdfast.local.store;

import java.net.URI;

/** The one address the stores listen on: this machine, seen from this machine. */
final class Loopback {
  static final String ADDRESS = "127.0.0.1";

  private Loopback() {}

  static URI http(int port) {
    return URI.create("http://" + ADDRESS + ":" + port);
  }
}
