package dev.holdfast.local;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What CloudFront adds to the page's files: a strict policy, and how long each may be kept. */
@ServerFilter("/**")
class WebHeaders {
  private static final MediaType MANIFEST = MediaType.of("application/manifest+json");

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String path = request.getPath();
    if (path.startsWith("/api")) {
      return;
    }
    if (path.endsWith(".webmanifest") && response.code() < 400) {
      // Micronaut does not know the ending and would call it plain text.
      response.contentType(MANIFEST);
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
            isNamedByContent(path, response) ? "public, max-age=31536000, immutable" : "no-cache");
  }

  /** A file that is missing today may be there tomorrow, so its absence is not for keeping. */
  private static boolean isNamedByContent(String path, HttpResponse<?> response) {
    return path.startsWith("/assets/") && response.code() < 400;
  }
}
