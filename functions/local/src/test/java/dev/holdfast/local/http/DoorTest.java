package dev.holdfast.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What another site's page in the same browser can reach of the server of this machine: nothing.
 */
class DoorTest {
  private static final String SESSION = HttpContract.newSession();
  private static final String TEXT = "what only its own page may see";

  static {
    World.netty().send(Request.save(SESSION, TEXT));
  }

  private static List<Request> everyKindOfRequest() {
    return List.of(
        Request.load(SESSION),
        Request.save(SESSION, "changed by a stranger"),
        Request.chat(HttpContract.question(SESSION, "asked by a stranger")),
        Request.snapshot(SESSION),
        Request.history(SESSION),
        Request.keep(SESSION, Map.of("text", "kept by a stranger", "reason", "conflict")),
        Request.post("/api/snapshot/" + SESSION).with("Content-Type", "text/plain"),
        Request.of("OPTIONS", "/api/resume/" + SESSION)
            .with("Access-Control-Request-Method", "PUT"),
        Request.get("/api/nothing"),
        Request.get("/"),
        Request.get("/assets/page-1.js"),
        Request.post("/"));
  }

  private static void assertShut(String header, String value, String code) {
    int writes = World.watch().writes();
    for (Request request : everyKindOfRequest()) {
      Answer answer = World.netty().send(request.with(header, value));
      if (!World.netty().refusesByProtocol(request, answer)) {
        assertThat(answer.status()).as("%s %s: %s", header, value, request).isEqualTo(403);
        HttpContract.assertProblem(answer);
        assertThat(answer.field("code")).isEqualTo(code);
        assertThat(answer.field("detail")).contains("Holdfast answers");
      }
      assertThat(answer.text()).doesNotContain(TEXT, "<title>page</title>");
    }
    assertThat(World.watch().writes()).isEqualTo(writes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "evil.localhost",
        "127.0.0.1.evil.example",
        "127.0.0.2",
        "0.0.0.0:8080",
        "192.168.1.7",
        "localhost.",
        "localhost:8080:8080",
        "localhost@evil.example",
        "evil.example#localhost",
        "localhost:port",
        "[::]",
        "[::1",
        "",
        "other.resume.example"
      })
  void answersUnderNoNameThatIsNotItsOwn(String host) {
    assertShut("Host", host, "foreign_host");
  }

  @Property(tries = 60)
  void answersUnderNoNameMadeUpAroundItsOwn(@ForAll("around") String host) {
    assertShut("Host", host, "foreign_host");
  }

  @Provide
  Arbitrary<String> around() {
    Arbitrary<String> letters =
        Arbitraries.strings().withCharRange('a', 'z').withChars("0123456789.-").ofMaxLength(6);
    return Combinators.combine(
            letters,
            Arbitraries.of("localhost", "127.0.0.1", "[::1]", "resume.example"),
            letters,
            Arbitraries.of("", ":80", ":8080", ":65535"))
        .filter((before, name, after, port) -> !before.isEmpty() || !after.isEmpty())
        .as((before, name, after, port) -> before + name + after + port);
  }

  @Example
  void answersNoRequestThatNamesTwoHosts() {
    Answer answer =
        World.netty()
            .send(Request.load(SESSION).with("Host", "localhost").with("Host", "evil.example"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).doesNotContain(TEXT);
  }

  @Example
  void answersNoRequestOfTwoOriginsUnlessBothAreItsOwn() {
    Request both = Request.load(SESSION).with("Origin", "http://localhost");
    Answer answer = World.netty().send(both.with("Origin", "http://evil.example"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).doesNotContain(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "https://evil.example",
        "http://localhost.evil.example",
        "http://evil.localhost",
        "http://localhost:3000",
        "http://127.0.0.1",
        "http://[::1]",
        "null",
        "",
        "file://",
        "ftp://localhost",
        "localhost",
        "http://",
        "http://localhost/",
        "http://localhost@evil.example",
        "http://evil.example#resume.example",
        "http://evil.example:80:resume.example",
        "chrome-extension://localhost",
        "https://resume.example.evil.example"
      })
  void answersNoPageOfAnotherOrigin(String origin) {
    assertShut("Origin", origin, "foreign_origin");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,             ",
    "LOCALHOST:8080,        ",
    "127.0.0.1,             ",
    "127.0.0.1:65535,       ",
    "[::1]:8080,            ",
    "resume.example,        ",
    "resume.example:8443,   ",
    "localhost,             http://localhost",
    "localhost,             https://localhost",
    "localhost:8080,        http://LocalHost:8080",
    "127.0.0.1:5173,        http://127.0.0.1:5173",
    "[::1]:8080,            http://[::1]:8080",
    "resume.example,        https://resume.example",
    "127.0.0.1:8080,        https://resume.example",
    "localhost:8080,        https://resume.example:8443"
  })
  void answersItsOwnPageAndProgramsThatAreNoPage(String host, String origin) {
    for (Request request : List.of(Request.load(SESSION), Request.save(SESSION, TEXT))) {
      Request named = request.with("Host", host);
      Answer answer = World.netty().send(origin == null ? named : named.with("Origin", origin));
      assertThat(answer.status()).as("%s from %s -> %s", host, origin, answer).isEqualTo(200);
      assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }
    assertThat(World.netty().send(Request.get("/").with("Host", host)).status()).isEqualTo(200);
  }
}
