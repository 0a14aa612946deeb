package dev.holdfast.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.assistant.ModelUnavailableException;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Value;
import dev.holdfast.session.Fence;
import dev.holdfast.session.KeyHash;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.SnapshotFiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people write, and what opens their sessions, is planted in requests that go well and in such
 * that fail in every way there is; then it is looked for in all that the process says, and in every
 * answer that has no business telling it.
 */
class LogCanaryTest {
  private static final Canary RESUME = Canary.named("resume text");
  private static final Canary STANDING = Canary.named("text that stands");
  private static final Canary KEPT = Canary.named("kept text");
  private static final Canary MESSAGE = Canary.named("chat message");
  private static final Canary SELECTION = Canary.named("selection");
  private static final Canary LABEL = Canary.named("label");
  private static final Canary KEY = Canary.named("session key");
  private static final Canary LINK = Canary.named("secret of a link");
  private static final Canary CODE = Canary.code();

  private static final List<Canary> ALL =
      List.of(RESUME, STANDING, KEPT, MESSAGE, SELECTION, LABEL, KEY, LINK, CODE);

  /** What no answer holds, whatever was asked. */
  private static final List<Canary> SECRETS = List.of(KEY, LINK, CODE);

  private Said said;

  @BeforeEach
  void listen() {
    said = Said.fromNowOn();
  }

  @AfterEach
  void everythingSaidTellsNothing() {
    said.close();
    for (Canary canary : ALL) {
      assertThat(canary.isIn(said.all())).as("%s in:%n%s", canary, said.all()).isFalse();
    }
  }

  static List<HttpFront> fronts() {
    return World.fronts();
  }

  /**
   * Every request about a session, each with all that it can carry. One more route, one more here.
   */
  private static List<Request> uses(String session) {
    return List.of(
        Request.load(session),
        save(session),
        save(session).with("If-Match", "\"0\""),
        chat(session),
        Request.snapshot(session),
        Request.history(session),
        Request.history(session, HistoryContract.NONE),
        keep(session),
        Request.restore(session, HistoryContract.NONE)
            .json(Json.write(Map.of("label", text(LABEL)))),
        devices(session),
        register(session),
        Request.of("PATCH", "/api/session/" + session + "/devices/d1")
            .json(Json.write(Map.of("label", text(LABEL)))),
        Request.of("DELETE", "/api/session/" + session + "/devices/nobody"),
        Request.post("/api/session/" + session + "/pairing").json(Json.write(asDevice(KEY))),
        Request.post("/api/chat/stop")
            .json(Json.write(Map.of("sessionId", session, "turnId", "nothing"))),
        check(session),
        match(session),
        claim(CODE.text(), KEY));
  }

  private static Request check(String session) {
    return Request.post("/api/session/" + session + "/check")
        .json(
            Json.write(
                Map.of(
                    "text",
                    text(MESSAGE),
                    "said",
                    List.of(text(LABEL)),
                    "lines",
                    List.of(1),
                    "resume",
                    text(RESUME))));
  }

  private static Request match(String session) {
    return Request.post("/api/session/" + session + "/match")
        .json(Json.write(Map.of("jobText", text(KEPT), "resume", text(RESUME))));
  }

  private static Request devices(String session) {
    return Request.get("/api/session/" + session + "/devices");
  }

  private static Request register(String session) {
    Map<String, String> fields = asDevice(KEY);
    fields.put("linkKeyHash", KeyHash.ofKey(LINK.text()).hex());
    fields.put("device", "d1");
    return Request.post("/api/session/" + session + "/devices").json(Json.write(fields));
  }

  private static Request claim(String code, Canary key) {
    Map<String, String> fields = asDevice(key);
    fields.put("code", code);
    return Request.post("/api/pairing/claim").json(Json.write(fields));
  }

  private static Map<String, String> asDevice(Canary key) {
    return new TreeMap<>(Map.of("keyHash", KeyHash.ofKey(key.text()).hex(), "label", text(LABEL)));
  }

  private static Request save(String session) {
    return Request.save(session, Map.of("text", text(RESUME), "device", "d1"));
  }

  private static Request keep(String session) {
    return Request.keep(session, Map.of("text", text(KEPT), "reason", "conflict"));
  }

  private static Request chat(String session) {
    return Request.chat(
        Map.of(
            "sessionId",
            session,
            "message",
            text(MESSAGE),
            "selection",
            text(SELECTION),
            "action",
            "shorten"));
  }

  private static String text(Canary canary) {
    return "caf\u00e9 \"" + canary.text() + "\" <i>$";
  }

  private static Answer ask(HttpFront front, Request request) {
    boolean named =
        request.headers().stream().anyMatch(header -> header.name().equals("X-Session-Key"));
    Request keyed =
        (named ? request : request.with("X-Session-Key", KEY.text()))
            .with("Authorization", LINK.text());
    Answer answer = front.send(keyed);
    assertTellsNothing(keyed, answer);
    return answer;
  }

  private static void assertTellsNothing(Request request, Answer answer) {
    String body = answer.status() == 409 ? withoutCurrent(answer) : answer.text();
    for (Canary canary : ALL) {
      assertThat(canary.isIn(request.target())).as("%s in an address", canary).isFalse();
      assertThat(canary.isIn(answer.headers().toString()))
          .as("%s in the headers of %s -> %s", canary, request, answer)
          .isFalse();
      boolean asked = answer.status() < 400 && !SECRETS.contains(canary);
      assertThat(!asked && canary.isIn(body))
          .as("%s in %s -> %s", canary, request, answer)
          .isFalse();
    }
  }

  /** A conflict tells the text that stands, as the contract says; all else of it is an error's. */
  private static String withoutCurrent(Answer answer) {
    ObjectNode problem = (ObjectNode) answer.json();
    problem.remove("current");
    return problem.toString();
  }

  private static String standing(HttpFront front) {
    String session = HttpContract.newSession();
    assertThat(ask(front, Request.save(session, text(STANDING))).status()).isEqualTo(200);
    return session;
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void whatGoesWellIsToldToNobodyElse(HttpFront front) {
    String session = standing(front);
    String etag = ask(front, Request.load(session)).field("etag");
    assertThat(ask(front, save(session).with("If-Match", etag)).status()).isEqualTo(200);
    assertThat(ask(front, chat(session)).text()).contains(MESSAGE.text());
    assertThat(ask(front, check(session)).status()).isEqualTo(200);
    assertThat(ask(front, match(session)).status()).isEqualTo(200);
    assertThat(ask(front, keep(session)).status()).isEqualTo(201);
    String point = ask(front, Request.snapshot(session)).field("snapshotId");
    assertThat(ask(front, Request.history(session, point)).text()).contains(RESUME.text());
    ask(front, Request.history(session));
    World.leaves(session);
    assertThat(ask(front, Request.load(session)).text()).contains(RESUME.text(), MESSAGE.text());
    World.loseHot(session);
    assertThat(ask(front, Request.restore(session, point)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void aKeyALinkAndACodeAreToldToNobodyElse(HttpFront front) {
    String session = standing(front);
    assertThat(ask(front, register(session)).status()).isEqualTo(201);
    assertThat(ask(front, devices(session)).text()).contains(LABEL.text());
    assertThat(ask(front, register(session).withOnly("X-Session-Key", LINK.text())).status())
        .isEqualTo(201);
    Answer made = ask(front, Request.post("/api/session/" + session + "/pairing"));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    Canary code = new Canary("code that was made", made.field("code").replace("-", ""));
    Canary phone = Canary.named("key of the phone");
    Answer claimed = ask(front, claim(made.field("code"), phone));
    assertThat(claimed.status()).as("%s for %s", claimed, made).isEqualTo(200);
    String device = claimed.field("deviceId");
    ask(front, claim(code.text(), KEY));
    String ofPhone = "/api/session/" + session + "/devices/" + device;
    ask(front, Request.of("PATCH", ofPhone).json(Json.write(Map.of("label", text(LABEL)))));
    assertThat(ask(front, Request.of("DELETE", ofPhone)).status()).isEqualTo(204);
    for (Request request : uses(session)) {
      Request refused = request.with("X-Session-Key", phone.text());
      Answer answer = front.send(refused);
      assertTellsNothing(refused, answer);
      assertThat(List.of(code, phone)).noneMatch(canary -> canary.isIn(answer.toString()));
      assertThat(answer.status()).isBetween(400, 499);
    }
    World.tallies().atTheLimit(() -> ask(front, claim(made.field("code"), KEY)));
    assertThat(List.of(code, phone)).noneMatch(canary -> canary.isIn(said.all()));
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void aBodyThatCannotBeReadIsNotQuoted(HttpFront front) {
    String session = standing(front);
    RandomGenerator random = RandomGenerator.getDefault();
    for (Request request : uses(session)) {
      byte[] body = request.body();
      if (body == null) {
        continue;
      }
      String sound = new String(body, StandardCharsets.UTF_8);
      List<byte[]> broken = new ArrayList<>();
      for (String wrong :
          List.of(
              sound.substring(0, sound.length() - 1),
              sound.substring(0, sound.indexOf("caf") + 30),
              sound + sound,
              sound + "x",
              "[" + sound + "]",
              "\"" + RESUME.text() + "\"",
              RESUME.text(),
              "{" + RESUME.text() + ":1}",
              "{\"" + RESUME.text() + "\":" + KEY.text() + "}",
              sound.replace("\"caf", "caf"),
              sound.replace("\"caf", "[\"caf"),
              sound.replace("caf", "\\ud800"),
              sound.replace("caf", "\\u0000"),
              sound.replace("caf", "\\x"),
              sound.replace("caf", "x".repeat(210_000)),
              sound.replace("caf", "x".repeat(3 << 20)),
              sound.replaceFirst("\\{(\"[a-zA-Z]+\":)", "{$1\"1\",$1"),
              sound.replaceAll(":(\"caf[^<]*<i>\\$\")", ":[$1]"),
              sound.replaceAll(":(\"caf[^<]*<i>\\$\")", ":{$1:$1}"))) {
        broken.add(wrong.getBytes(StandardCharsets.UTF_8));
      }
      broken.add(sound.getBytes(StandardCharsets.UTF_16));
      broken.add(sound.getBytes(StandardCharsets.ISO_8859_1));
      for (int i = 0; i < 60; i++) {
        broken.add(
            new BadBodies.Injury(
                    random.nextInt(5),
                    random.nextInt(body.length),
                    random.nextInt(1, 20),
                    random.nextInt(256))
                .to(body));
      }
      broken.forEach(wrong -> ask(front, request.bytes(wrong)));
      ask(front, request.withOnly("Content-Type", "text/plain"));
      ask(front, request.withOnly("Content-Type", RESUME.text()));
      ask(front, request.with("Accept", "text/html"));
      ask(front, request.with("Content-Encoding", "gzip"));
    }
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void aFieldThatIsRefusedIsNamedAndNotQuoted(HttpFront front) {
    String session = standing(front);
    for (String field :
        List.of(
            "text",
            "editId",
            "device",
            "message",
            "turnId",
            "action",
            "selection",
            "reason",
            "label",
            "keyHash",
            "linkKeyHash",
            "code",
            "expectedText")) {
      boolean prose = List.of("text", "message", "selection", "label").contains(field);
      for (Canary canary : List.of(RESUME, KEY, CODE)) {
        for (Request request : uses(session)) {
          if (request.body() != null) {
            Map<String, Object> body = new TreeMap<>();
            Json.read(request.body()).forEachEntry(body::put);
            body.put(field, prose ? canary.text() + "\0" : " " + canary.text() + "?");
            ask(front, request.bytes(Json.write(body).getBytes(StandardCharsets.UTF_8)));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void aHeaderThatIsRefusedIsNotQuoted(HttpFront front) {
    String session = standing(front);
    for (String header :
        List.of(
            "If-Match",
            "Idempotency-Key",
            "X-Request-Id",
            "Accept",
            "Content-Type",
            "Cookie",
            "X-Session-Key",
            "X-Forwarded-For",
            "Expect")) {
      for (Request request : uses(session)) {
        Request wrong = request.with(header, "\u00e9 " + LINK.text() + "; " + KEY.text());
        assertTellsNothing(wrong, front.send(wrong));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void aConflictTellsTheTextThatStandsAndNothingElse(HttpFront front) {
    String session = standing(front);
    Answer conflict = ask(front, save(session).with("If-Match", "\"1\""));
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.json().at("/current/text").textValue()).isEqualTo(text(STANDING));
    assertThat(RESUME.isIn(conflict.text())).isFalse();
    Map<String, String> turn =
        Map.of("sessionId", session, "turnId", "t", "message", text(MESSAGE));
    ask(front, Request.chat(turn));
    ask(front, Request.chat(Map.of("sessionId", session, "turnId", "t", "message", text(RESUME))));
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void whoMayNotUseASessionIsToldNothingOfIt(HttpFront front) {
    String locked = standing(front);
    SessionId id = new SessionId(UUID.fromString(locked));
    for (var key : List.of(SessionHead.SESSION, VersionId.LATEST.resumeKey())) {
      Item item = World.hot().item(id, key).orElseThrow();
      Revision next = item.revision().next(Instant.now());
      World.hot().replace(id, item.with(next, Map.of(Resume.LOCK, Value.of("l"))), item.revision());
    }
    String erased = HttpContract.newSession();
    Revision generation = Revision.NONE.next(Instant.now());
    World.hot()
        .moveFence(
            new SessionId(UUID.fromString(erased)),
            null,
            new Fence(Fence.State.ERASED, generation, null));
    for (String session : List.of(locked, erased, "no-uuid")) {
      for (Request request : uses(session)) {
        assertThat(ask(front, request).status()).as(request.toString()).isBetween(400, 499);
      }
    }
    for (Request request : uses("00000000-0000-4000-8000-000000000000/nothing")) {
      ask(front, Request.of("DELETE", request.target()));
    }
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void aStoreThatFailsMayQuoteWhatItWasGiven(HttpFront front) {
    String quoted = "could not write " + text(RESUME) + text(MESSAGE) + text(KEY) + text(LABEL);
    List<Supplier<RuntimeException>> failures =
        List.of(
            () -> new StoreUnavailableException("no answer", new IllegalStateException(quoted)),
            () -> new IllegalStateException(quoted),
            () -> new IllegalArgumentException("x", new RuntimeException(quoted)),
            () -> {
              RuntimeException failure = new RuntimeException("x");
              failure.addSuppressed(new RuntimeException(quoted));
              return failure;
            });
    String session = standing(front);
    for (Supplier<RuntimeException> failure : failures) {
      for (String store : List.of("hot", "cold")) {
        World.watch()
            .failing(
                store,
                failure,
                () -> {
                  uses(session).forEach(request -> ask(front, request));
                  uses(HttpContract.newSession()).forEach(request -> ask(front, request));
                  ask(front, Request.get("/api/health/ready"));
                });
      }
    }
    assertThat(said.all()).contains("event=store_unavailable", "event=unexpected_failure");
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void aModelThatFailsMayQuoteTheQuestion(HttpFront front) {
    String session = standing(front);
    List<Supplier<RuntimeException>> failures = new ArrayList<>();
    for (ModelUnavailableException.Kind kind : ModelUnavailableException.Kind.values()) {
      failures.add(() ->
          new ModelUnavailableException(
              kind, text(MESSAGE), new IllegalStateException(text(STANDING))));
    }
    failures.add(() -> new IllegalStateException(text(MESSAGE) + text(STANDING)));
    for (Supplier<RuntimeException> failure : failures) {
      World.model()
          .on(
              text(MESSAGE),
              prompt -> {
                throw failure.get();
              });
      assertThat(ask(front, chat(session)).status()).isGreaterThanOrEqualTo(500);
    }
    World.model().on(text(MESSAGE), ScriptedModel::repeat);
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void aColdFileThatIsDamagedIsNotQuoted(HttpFront front) {
    List<UnaryOperator<byte[]>> damages =
        List.of(
            SnapshotFiles::tooNew,
            file -> text(RESUME).getBytes(StandardCharsets.UTF_8),
            file -> ("{\"" + RESUME.text() + "\":" + KEPT.text()).getBytes(StandardCharsets.UTF_8),
            file -> Arrays.copyOf(file, file.length - 20),
            file ->
                new String(file, StandardCharsets.UTF_8)
                    .replace(STANDING.text(), KEPT.text())
                    .getBytes(StandardCharsets.UTF_8));
    for (UnaryOperator<byte[]> damage : damages) {
      String session = standing(front);
      String point = ask(front, Request.snapshot(session)).field("snapshotId");
      World.changePoint(session, point, damage);
      ask(front, Request.history(session));
      ask(front, Request.history(session, point));
      ask(front, Request.restore(session, point));
      World.changeLatest(session, damage);
      World.loseHot(session);
      uses(session).forEach(request -> ask(front, request));
    }
  }
}
