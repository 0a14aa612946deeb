package dev.holdfast.local;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * What CloudFront adds to the page's files, in place of the strictest that all else keeps: what the
 * page itself may do, and how long each file may be kept.
 */
@ServerFilter("/**")
class WebHeaders {
  private static final MediaType MANIFEST = MediaType.of("application/manifest+json");

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String path = request.getPath();
    if (path.startsWith("/api") || response.code() >= 400) {
      return;
    }
    if (path.endsWith(".webmanifest")) {
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
        .set(
            "Permissions-Policy",
            // A resume is begun from the clipboard, and links and texts are copied to it.
            "camera=(), microphone=(), geolocation=(), clipboard-read=(self),"
                + " clipboard-write=(self)")
        .set(
            "Cache-Control",
            path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
  }
}
