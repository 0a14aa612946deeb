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
    "/assets/page-0.js,     404, no-cache",
  })
  void letsOnlyFilesThatAreNamedByTheirContentBeKept(String path, int status, String control) {
    Answer answer = send(Request.get(path));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Cache-Control")).isEqualTo(control);
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
