package dev.holdfast.lambda;

import dev.holdfast.http.RequestFields;
import dev.holdfast.http.Requests;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import org.jspecify.annotations.Nullable;

/** Says what it was told. */
@Controller("/echo")
class EchoController {
  @Get("/{name}")
  @Produces(MediaType.TEXT_PLAIN)
  HttpResponse<String> get(@PathVariable String name, HttpRequest<?> request) {
    StringBuilder text = new StringBuilder(name);
    for (String parameter : new String[] {"q", "empty", "flag", "plus", "pct", "none"}) {
      text.append('|').append(Requests.query(request, parameter));
    }
    return HttpResponse.ok(text.append('|').append(request.getHeaders().get("Cookie")).toString());
  }

  @Put("/{name}")
  @Produces(MediaType.TEXT_PLAIN)
  HttpResponse<String> put(
      @PathVariable String name, HttpRequest<?> request, @Body byte @Nullable [] body) {
    RequestFields fields = RequestFields.parse(body);
    return HttpResponse.ok(
        name + '|' + fields.text("text", 100) + '|' + request.getHeaders().get("If-Match"));
  }
}
