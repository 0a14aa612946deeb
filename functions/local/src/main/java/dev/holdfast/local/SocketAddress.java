package dev.holdfast.local;

import dev.holdfast.http.CallerAddress;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** Here nothing stands in front: the caller is whoever opened the socket. */
@Singleton
@Replaces(CallerAddress.class)
class SocketAddress extends CallerAddress {
  SocketAddress() {
    super(null);
  }

  @Override
  protected String address(HttpRequest<?> request) {
    return request.getRemoteAddress().getAddress().getHostAddress();
  }
}
