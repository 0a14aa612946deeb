package dev.holdfast.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Addresses, queries, headers and methods that are wrong, in every way that generators find. */
interface BadAddresses extends BadInput {
  List<String> ROUTES =
      List.of(
          "/api/session/",
          "/api/resume/",
          "/api/snapshot/",
          "/api/session/00000000-0000-4000-8000-000000000001/snapshots/",
          "/api/chat",
          "/api/health",
          "/api/health/ready",
          "/api/llm/status",
          "/api/",
          "/");

  List<String> TRICKS =
      List.of(
          "..",
          "%2e%2e",
          ".",
          "%2E",
          "%00",
          "%2F",
          "%252F",
          "/",
          "//",
          "\\",
          "%5C",
          "{}",
          "{id}",
          "%7Bid%7D",
          "%",
          "%%",
          "%z1",
          "%C3",
          "%ED%A0%80",
          "%C0%AE",
          "%20",
          "+",
          "~",
          "*",
          "$",
          "'",
          "\"",
          "<x>",
          "|",
          "^",
          "`",
          "[",
          "]",
          "@",
          ":",
          ";a=b",
          ",",
          "#",
          "\u00e9",
          "\ud83d\ude00",
          "\u202e",
          "%F0%9F%98%80",
          "%0D%0A",
          "%0AX-Injected:1",
          "latest",
          "null",
          "00000000-0000-4000-8000-000000000000",
          "00000000-0000-0000-0000-00000000000g",
          "session#x",
          "a".repeat(300),
          "%61".repeat(300),
          "x".repeat(5000));

  @Provide
  default Arbitrary<String> paths() {
    return Combinators.combine(
            Arbitraries.of(ROUTES),
            Arbitraries.of(TRICKS).list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of("", "/"))
        .as((route, tricks, end) -> route + String.join("", tricks) + end);
  }

  @Provide
  default Arbitrary<String> methods() {
    return Arbitraries.of(
        "GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "FOO", "put");
  }

  @Property(tries = 500)
  default void noPathDoesHarm(@ForAll("paths") String path, @ForAll("methods") String method) {
    Request request = Request.of(method, path);
    boolean body = method.equals("PUT") || method.equals("POST");
    harmless(body ? request.json("{\"text\":\"x\"}") : request);
  }

  @Provide
  default Arbitrary<String> queries() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(TRICKS),
            Arbitraries.of(
                "before",
                "before=",
                "limit=",
                "limit=5",
                "&",
                "=",
                "?",
                "before=01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "&before=x",
                "version=../..",
                "a[]=1",
                "a=b,c",
                "&&",
                "%3D",
                "__proto__=1"));
    return piece.list().ofMaxSize(5).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 300)
  default void noQueryDoesHarm(@ForAll("queries") String query, @ForAll("methods") String method) {
    Answer load = harmless(Request.get("/api/session/" + SAVED + "?" + query));
    assertThat(load.status()).isIn(200, 400, 404, 413);
    harmless(Request.of(method, "/api/health?" + query));
  }

  @Provide
  default Arbitrary<Request.Header> headers() {
    Arbitrary<String> names =
        Arbitraries.of(
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Cookie",
            "Content-Encoding",
            "Content-Language",
            "Range",
            "Origin",
            "Referer",
            "X-Request-Id",
            "X-Session-Key",
            "X-HTTP-Method-Override",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "Forwarded",
            "Upgrade",
            "TE",
            "Prefer",
            "User-Agent",
            "X-Odd_Name.1");
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.of(
                "",
                "*",
                "\"1\"",
                "\"1\", \"2\"",
                "W/",
                "W/\"1",
                "\"",
                "\"\"\"",
                "null",
                "-1",
                "99999999999999999999",
                "gzip, deflate;q=0.5",
                "bytes=0-",
                "text/html;q=x",
                "application/json;q=",
                "*/*;q=2",
                "a/b/c",
                ";;;,,,",
                "Basic !!!",
                "Bearer",
                "Bearer a.b.c",
                "h2c",
                " ",
                "PUT",
                "http://[",
                "\u00e9\ud83d\ude00",
                "x\ty",
                "a=b; c=\"d; e",
                "=; ;;=",
                "${jndi:ldap://127.0.0.1/x}"),
            Arbitraries.integers().between(1, 7000).map("v"::repeat),
            Arbitraries.integers().between(1, 300).map("\"1\","::repeat),
            Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(60));
    return Combinators.combine(names, values).as(Request.Header::new);
  }

  @Property(tries = 300)
  default void noHeaderDoesHarm(
      @ForAll("headers") Request.Header one, @ForAll("headers") Request.Header two) {
    Answer saved = harmless(with(Request.save(SAVED, "\u00e9"), one, two));
    Answer loaded = harmless(with(Request.load(SAVED), one, two));
    assertThat(loaded.headers()).doesNotContainKey("X-Injected");
    if (saved.status() == 200 && loaded.status() == 200) {
      assertThat(loaded.field("resume")).isEqualTo("\u00e9");
      assertThat(loaded.field("etag")).isEqualTo(saved.field("etag"));
    }
  }

  private static Request with(Request request, Request.Header... headers) {
    Request more = request;
    for (Request.Header header : headers) {
      more = more.with(header.name(), header.value());
    }
    return more;
  }
}
