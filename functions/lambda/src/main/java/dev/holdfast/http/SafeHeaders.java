package dev.holdfast.http;

import io.micronaut.http.MutableHttpResponse;
import java.util.Map;

/**
 * What keeps a browser from taking an answer for anything but data for our own page. Every answer
 * carries them, errors that come before any filter among them; the page's own files alone get
 * others in their place.
 */
final class SafeHeaders {
  private static final Map<String, String> ALL =
      Map.of(
          // Opened in a tab or a frame, an answer runs, loads and shows nothing.
          "Content-Security-Policy",
          "default-src 'none'; frame-ancestors 'none'",
          // JSON that holds markup is never read as a page.
          "X-Content-Type-Options",
          "nosniff",
          // The address holds the id of a session.
          "Referrer-Policy",
          "no-referrer",
          // No page of another origin, nor of another port, takes it in as image, script or style.
          "Cross-Origin-Resource-Policy",
          "same-origin",
          // A window that opened this one, or was opened by it, gets no hold of it.
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=(), clipboard-read=(), clipboard-write=()",
          // Neither a shared computer's cache nor a proxy's keeps what somebody wrote.
          "Cache-Control",
          "no-store");

  private SafeHeaders() {}

  /** Adds those that nobody has set: which of two filters comes first then makes no difference. */
  static void on(MutableHttpResponse<?> response) {
    ALL.forEach((name, value) -> {
      if (!response.getHeaders().contains(name)) {
        response.getHeaders().set(name, value);
      }
    });
  }
}
