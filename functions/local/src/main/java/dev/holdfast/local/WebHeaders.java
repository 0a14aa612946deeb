package dev.holdfast.local;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What CloudFront adds to the page's files: a strict policy, and how long each may be kept. */
@ServerFilter("/**")
class WebHeaders {
  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String path = request.getPath();
    if (path.startsWith("/api")) {
      return;
    }
    response
        .getHeaders()
        .set(
            "Content-Security-Policy",
            // The text editor makes its style sheets while it runs. With every other source shut, a
            // style that somebody smuggled in could not carry anything out.
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " object-src 'none'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'")
        .set("Referrer-Policy", "no-referrer")
        .set(
            "Cache-Control",
            path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
  }
}
