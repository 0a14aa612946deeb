package dev.holdfast.lambda;

import dev.holdfast.http.CallerAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** Says for whom it takes its caller. */
@Controller("/caller")
class CallerController {
  private final CallerAddress addresses;

  CallerController(CallerAddress addresses) {
    this.addresses = addresses;
  }

  @Get
  @Produces(MediaType.TEXT_PLAIN)
  String caller(HttpRequest<?> request) {
    return addresses.of(request);
  }
}
