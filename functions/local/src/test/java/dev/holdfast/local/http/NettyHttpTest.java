package dev.holdfast.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract on the HTTP server of one machine. */
class NettyHttpTest
    implements SaveContract,
        SessionContract,
        HistoryContract,
        ChatContract,
        TruthContract,
        KeyContract,
        LeaveContract,
        ErrorContract {
  @Override
  public HttpFront front() {
    return World.netty();
  }

  @Test
  void answersUnderTheRequestIdThatASoundClientNames() {
    Request request = Request.get("/api/nothing");
    assertThat(send(request.with("X-Request-Id", "trace-0123456789")).header("X-Request-Id"))
        .isEqualTo("trace-0123456789");
    assertThat(send(request.with("X-Request-Id", "a\"b <script>")).header("X-Request-Id"))
        .matches("[0-9a-f-]{36}");
  }

  @ParameterizedTest
  @CsvSource({
    "/,                     200, no-cache",
    "/index.html,           200, no-cache",
    "/sw.js,                200, no-cache",
    "/manifest.webmanifest, 200, no-cache",
    "/assets/page-1.js,     200, 'public, max-age=31536000, immutable'",
    "/assets/page-0.js,     404, no-store",
  })
  void letsOnlyFilesThatAreNamedByTheirContentBeKept(String path, int status, String control) {
    Answer answer = send(Request.get(path));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Cache-Control")).isEqualTo(control);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/index.html", "/sw.js", "/assets/page-1.js", "/manifest.webmanifest"})
  void letsThePageRunOnlyItsOwnFilesAndNobodyFrameIt(String path) {
    Answer answer = send(Request.get(path));
    assertThat(answer.headers())
        .containsEntry(
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
        .containsEntry(
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), clipboard-read=(self),"
                + " clipboard-write=(self)")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Referrer-Policy", "no-referrer")
        .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
        .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
        .doesNotContainKeys("Strict-Transport-Security", "Set-Cookie");
  }

  /** Whatever a file's or a route's address is written like. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/index.htm", "/%61pi/health", "/api%2Fhealth", "/API/health", "/.."})
  void givesOnlyThePagesFilesWhatThePageMayDo(String path) {
    Answer answer = send(Request.get(path));
    if (answer.header("Content-Type") != null
        && answer.header("Content-Type").startsWith("application/")) {
      HttpContract.assertIsOnlyData(answer);
    } else {
      assertThat(refusesByProtocol(path, answer)).isTrue();
    }
  }

  private boolean refusesByProtocol(String path, Answer answer) {
    return front().refusesByProtocol(Request.get(path), answer);
  }

  @Test
  void letsThePageBeInstalled() {
    assertThat(send(Request.get("/sw.js")).header("Content-Type")).contains("javascript");
    assertThat(send(Request.get("/manifest.webmanifest")).header("Content-Type"))
        .startsWith("application/manifest+json");
    assertThat(send(Request.get("/")).header("Content-Security-Policy"))
        .as("worker and manifest fall under it")
        .startsWith("default-src 'self';");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/assets/../../secret.txt",
        "/.%00./secret.txt",
        "/..%5csecret.txt",
        "/..;/secret.txt",
        "//../secret.txt"
      })
  void servesNoFileOutsideThePage(String path) {
    assertThat(send(Request.get("/index.html")).text()).contains("<title>page</title>");
    Answer answer = send(Request.get(path));
    assertThat(answer.status()).isBetween(400, 499);
    HttpContract.assertTellsNoInternals(answer);
  }
}
