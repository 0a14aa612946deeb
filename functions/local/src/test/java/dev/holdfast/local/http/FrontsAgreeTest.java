package dev.holdfast.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same requests in the same order get the same answers on both fronts, byte for byte. */
class FrontsAgreeTest {
  private static final Set<String> COMPARED =
      Set.of(
          "content-type",
          "cache-control",
          "etag",
          "retry-after",
          "content-security-policy",
          "x-content-type-options",
          "referrer-policy",
          "cross-origin-resource-policy",
          "cross-origin-opener-policy",
          "permissions-policy",
          "location",
          "set-cookie");

  @Test
  void bothFrontsAnswerAlike() {
    List<String> netty = answers(World.netty());
    List<String> lambda = answers(World.lambda());
    assertThat(lambda).hasSameSizeAs(netty);
    for (int i = 0; i < netty.size(); i++) {
      assertThat(lambda.get(i)).isEqualTo(netty.get(i));
    }
  }

  private static List<String> answers(HttpFront front) {
    String session = HttpContract.newSession();
    List<String> answers = new ArrayList<>();
    for (Request request : requests(session)) {
      answers.add(
          request.method()
              + ' '
              + request.target().replace(session, "<session>")
              + " -> "
              + normal(front.send(request), session));
    }
    return answers;
  }

  private static String normal(Answer answer, String session) {
    StringBuilder text = new StringBuilder().append(answer.status());
    answer
        .headers()
        .forEach((name, value) -> {
          if (COMPARED.contains(name.toLowerCase(Locale.ROOT))) {
            text.append('\n').append(name.toLowerCase(Locale.ROOT)).append(": ").append(value);
          }
        });
    String id = answer.header("X-Request-Id");
    return text.append('\n')
        .append(answer.text())
        .toString()
        .replace(session, "<session>")
        .replace(id == null ? "<none>" : id, "<request>")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>")
        .replaceAll("\\b\\d{13}\\b", "<revision>")
        .replaceAll("\\b[0-9A-HJKMNP-TV-Z]{26}\\b", "<ulid>");
  }

  private static List<Request> requests(String session) {
    byte[] latin = "{\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    Map<String, String> turn = Map.of("sessionId", session, "message", "hello", "turnId", "t");
    return List.of(
        Request.get("/api/health"),
        Request.get("/api/health/ready"),
        Request.get("/api/llm/status"),
        Request.load(session),
        Request.save(session, Map.of("text", "na\u00efve \ud83d\ude00", "device", "d")),
        Request.save(session, "stale").with("If-Match", "\"1\""),
        Request.save(session, "x").with("If-Match", "junk"),
        Request.load(session),
        Request.chat(turn),
        Request.chat(turn),
        Request.chat(Map.of("sessionId", session, "message", "other", "turnId", "t")),
        Request.chat(Map.of("sessionId", "no", "message", "hello")),
        Request.chat(Map.of("sessionId", session, "message", " ", "action", "sing")),
        Request.snapshot(session),
        Request.load(session),
        Request.get("/api/session/" + session + "?before=x&before=y"),
        Request.get("/api/session/" + session + "?q=a,b&q=c%2Cd"),
        Request.history(session),
        Request.get("/api/session/" + session + "/snapshots?limit=x"),
        Request.history(session, HistoryContract.NONE),
        Request.keep(session, Map.of("text", "kept", "reason", "conflict")),
        Request.keep(session, Map.of("text", "kept", "reason", "manual")),
        Request.restore(session, "%00"),
        Request.restore(session, HistoryContract.NONE),
        Request.post("/api/chat"),
        Request.post("/api/chat").json(" "),
        Request.load("a%20b%7Bc%7D%25"),
        Request.load("nothing/here"),
        Request.get("/api/nothing"),
        Request.of("DELETE", "/api/chat"),
        Request.of("PUT", "/api/resume/" + session).json("{\"text\":"),
        Request.of("PUT", "/api/resume/" + session).json(latin),
        Request.of("PUT", "/api/resume/" + session).json("[]"),
        Request.of("PUT", "/api/resume/" + session).json("{\"text\":1,\"device\":\"\"}"),
        Request.of("PUT", "/api/resume/" + session),
        Request.of("PUT", "/api/resume/" + session).bytes(latin).with("Content-Type", "text/plain"),
        Request.load(session).with("Accept", "text/html"));
  }
}
