package dev.holdfast.local.http;

import static dev.holdfast.local.http.HttpContract.fields;
import static dev.holdfast.local.http.HttpContract.keys;
import static dev.holdfast.local.http.HttpContract.newSession;
import static dev.holdfast.local.http.HttpContract.question;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.KeyHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, devices and pairing codes. */
interface KeyContract extends HttpContract {
  String HEADER = "X-Session-Key";

  /** A key of a session, such as a browser makes. */
  record Key(String secret) {
    static Key random() {
      String seed = UUID.randomUUID() + "" + UUID.randomUUID();
      byte[] bytes = seed.substring(0, 36).getBytes(StandardCharsets.US_ASCII);
      return new Key(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
      return KeyHash.ofKey(secret).hex();
    }

    Request sends(Request request) {
      return request.with(HEADER, secret);
    }
  }

  private static Request devices(String session) {
    return Request.get("/api/session/" + session + "/devices");
  }

  private static Request device(String method, String session, String device) {
    return Request.of(method, "/api/session/" + session + "/devices/" + device);
  }

  private static Map<String, String> asDevice(Key key, String label) {
    return new HashMap<>(Map.of("keyHash", key.hash(), "label", label));
  }

  private static Request register(String session, Map<String, ?> fields) {
    return Request.post("/api/session/" + session + "/devices").json(Json.write(fields));
  }

  private static Request pairing(String session) {
    return Request.post("/api/session/" + session + "/pairing");
  }

  private static Request claim(String code, Key key) {
    Map<String, String> fields = asDevice(key, "Phone");
    fields.put("code", code);
    return Request.post("/api/pairing/claim").json(Json.write(fields));
  }

  /** A session with a text, locked to one key. */
  private String lockedTo(Key key) {
    String session = savedSession("mine");
    created(key.sends(register(session, asDevice(key, "Laptop"))));
    return session;
  }

  private Answer created(Request request) {
    Answer answer = send(request);
    assertThat(answer.status()).as("%s -> %s", request, answer).isEqualTo(201);
    return answer;
  }

  @Test
  default void theFirstRegistrationLocksASession() {
    Key key = Key.random();
    String session = savedSession("mine");
    assertThat(ok(Request.load(session)).json().get("locked").booleanValue()).isFalse();

    Answer registered = created(register(session, asDevice(key, "Laptop")));

    assertThat(keys(registered.json())).isEqualTo(Set.of("deviceId"));
    refused(Request.load(session), 403, "session_locked");
    JsonNode loaded = ok(key.sends(Request.load(session))).json();
    assertThat(loaded.get("resume").textValue()).isEqualTo("mine");
    assertThat(loaded.get("locked").booleanValue()).isTrue();
  }

  static List<Request> everyRoute() {
    String session = "{session}";
    return List.of(
        Request.load(session),
        Request.save(session, "theirs"),
        Request.chat(question(session, "theirs")),
        Request.snapshot(session),
        Request.history(session),
        Request.history(session, "01JD0000000000000000000000"),
        Request.keep(session, Map.of("text", "theirs", "reason", "conflict")),
        Request.restore(session, "01JD0000000000000000000000"),
        devices(session),
        register(session, asDevice(new Key("s".repeat(43)), "Theirs")),
        device("PATCH", session, "x").json("{\"label\":\"theirs\"}"),
        device("DELETE", session, "x"),
        pairing(session).json(Json.write(asDevice(new Key("s".repeat(43)), "Theirs"))));
  }

  @ParameterizedTest
  @MethodSource("everyRoute")
  default void everyRouteRefusesAStrangerAndStoresNothing(Request route) {
    Key key = Key.random();
    String session = lockedTo(key);
    Set<String> before = World.everythingOf(session);
    Request request = route.aimedAt("{session}", session);

    refused(request, 403, "session_locked");
    Answer wrong = refused(Key.random().sends(request), 403, "session_locked");

    assertThat(wrong.text()).doesNotContain("mine", "Laptop");
    assertThat(World.everythingOf(session)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "has a blank in it and is long enough for a key ..", "ümläut"})
  default void aKeyThatIsNoneIsToldAndNotRepeated(String key) {
    Answer refusal = refused(Request.load(newSession()).with(HEADER, key), 400, "malformed_key");
    assertThat(refusal.text()).doesNotContain(key);
    refused(Request.load(newSession()).with(HEADER, "x".repeat(129)), 400, "malformed_key");
  }

  @Test
  default void anOpenSessionTakesAnyKeyAndNone() {
    String session = savedSession("open");
    ok(Key.random().sends(Request.load(session)));
    ok(Key.random().sends(Request.save(session, "still open")));
    ok(Request.save(session, "open").with(HEADER, " "));
  }

  @Test
  default void listsWhoHoldsAKey() {
    Key laptop = Key.random();
    Key link = Key.random();
    String session = newSession();
    assertThat(ok(devices(session)).text()).isEqualTo("{\"locked\":false,\"devices\":[]}");
    Map<String, String> fields = asDevice(laptop, "  Anna's <b>laptop</b>  ");
    fields.put("linkKeyHash", link.hash());
    fields.put("device", "browser-1");
    Answer registered = created(laptop.sends(register(session, fields)));
    assertThat(keys(registered.json())).isEqualTo(Set.of("deviceId", "linkDeviceId"));

    JsonNode list = ok(laptop.sends(devices(session))).json();

    assertThat(list.get("locked").booleanValue()).isTrue();
    JsonNode first = find(list, "browser-1");
    assertThat(keys(first))
        .isEqualTo(Set.of("deviceId", "kind", "label", "createdAt", "lastSeenAt", "current"));
    assertThat(first.get("label").textValue()).isEqualTo("Anna's <b>laptop</b>");
    assertThat(first.get("kind").textValue()).isEqualTo("device");
    assertThat(first.get("current").booleanValue()).isTrue();
    JsonNode second = find(list, registered.field("linkDeviceId"));
    assertThat(second.get("kind").textValue()).isEqualTo("link");
    assertThat(second.get("current").booleanValue()).isFalse();
    assertThat(list.toString()).doesNotContain(laptop.hash(), link.hash());
  }

  private static JsonNode find(JsonNode list, String device) {
    return list.get("devices")
        .valueStream()
        .filter(one -> one.get("deviceId").textValue().equals(device))
        .findFirst()
        .orElseThrow();
  }

  @Test
  default void aDeviceIsRenamed() {
    Key key = Key.random();
    String session = lockedTo(key);
    String device = ok(key.sends(devices(session))).json().at("/devices/0/deviceId").textValue();
    Answer renamed =
        ok(
            key.sends(
                device("PATCH", session, device).json("{\"label\":\"\u0645\u0643\u062a\u0628\"}")));
    assertThat(renamed.field("label")).isEqualTo("\u0645\u0643\u062a\u0628");
    assertThat(renamed.json().get("current").booleanValue()).isTrue();
    Answer refusal =
        refused(
            key.sends(device("PATCH", session, device).json("{\"label\":\"a\\nb\"}")),
            422,
            "invalid_fields");
    assertThat(fields(refusal)).containsExactly("label");
    refused(
        key.sends(device("PATCH", session, "nobody").json("{\"label\":\"x\"}")),
        404,
        "device_not_found");
  }

  @Test
  default void aRevokedDeviceIsRefusedAtItsNextRequest() {
    Key laptop = Key.random();
    Key phone = Key.random();
    String session = lockedTo(laptop);
    String phoneId =
        created(laptop.sends(register(session, asDevice(phone, "Phone")))).field("deviceId");
    ok(phone.sends(Request.save(session, "of the phone")));

    Answer revoked = send(laptop.sends(device("DELETE", session, phoneId)));

    assertThat(revoked.status()).isEqualTo(204);
    for (HttpFront front : World.fronts()) {
      assertThat(front.send(phone.sends(Request.save(session, "later"))).status()).isEqualTo(403);
      assertThat(front.send(phone.sends(Request.load(session))).status()).isEqualTo(403);
    }
    JsonNode list = ok(laptop.sends(devices(session))).json();
    assertThat(find(list, phoneId).has("revokedAt")).isTrue();
    assertThat(send(laptop.sends(device("DELETE", session, phoneId))).status()).isEqualTo(204);
    refused(laptop.sends(register(session, asDevice(phone, "Phone"))), 422, "invalid_fields");
  }

  @Test
  default void theLastKeyCannotBeRevoked() {
    Key key = Key.random();
    String session = lockedTo(key);
    String device = ok(key.sends(devices(session))).json().at("/devices/0/deviceId").textValue();
    refused(key.sends(device("DELETE", session, device)), 409, "last_key");
    ok(key.sends(Request.load(session)));
  }

  @Test
  default void namesEveryFieldOfARegistrationThatIsWrong() {
    String session = newSession();
    Answer refusal =
        refused(
            register(
                session,
                Map.of(
                    "keyHash", "A".repeat(64), "label", " ", "device", "a b", "linkKeyHash", "x")),
            422,
            "invalid_fields");
    assertThat(fields(refusal))
        .containsExactlyInAnyOrder("keyHash", "label", "device", "linkKeyHash");
    refused(register(session, Map.of()), 422, "invalid_fields");
    assertThat(World.everythingOf(session)).isEmpty();
  }

  @Test
  default void aCodeHandsALockedSessionToAnotherDevice() {
    Key laptop = Key.random();
    Key phone = Key.random();
    String session = lockedTo(laptop);
    Answer made = created(laptop.sends(pairing(session)));
    assertThat(keys(made.json())).isEqualTo(Set.of("code", "expiresAt"));
    assertThat(made.field("code")).matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}");

    Answer claimed = ok(claim(made.field("code").toLowerCase(java.util.Locale.ROOT), phone));

    assertThat(claimed.field("sessionId")).isEqualTo(session);
    assertThat(ok(claim(made.field("code"), phone)).text()).isEqualTo(claimed.text());
    assertThat(ok(phone.sends(Request.load(session))).field("resume")).isEqualTo("mine");
    refused(claim(made.field("code"), Key.random()), 404, "pairing_not_found");
  }

  @Test
  default void aCodeOfAnOpenSessionLocksItToBothWhenItIsClaimed() {
    Key laptop = Key.random();
    Key phone = Key.random();
    String session = savedSession("mine");
    Answer refusal = refused(pairing(session), 422, "invalid_fields");
    assertThat(fields(refusal)).containsExactly("keyHash");
    Answer made = created(pairing(session).json(Json.write(asDevice(laptop, "Laptop"))));
    ok(Request.load(session));

    ok(claim(made.field("code"), phone));

    refused(Request.load(session), 403, "session_locked");
    ok(laptop.sends(Request.save(session, "of the laptop")));
    ok(phone.sends(Request.save(session, "of the phone")));
  }

  @Test
  default void wrongAndUsedCodesAreAnsweredAlike() {
    Key laptop = Key.random();
    String session = lockedTo(laptop);
    String used = created(laptop.sends(pairing(session))).field("code");
    ok(claim(used, Key.random()));
    JsonNode wrong = problem(refused(claim("BBBB-BBBB", Key.random()), 404, "pairing_not_found"));
    JsonNode spent = problem(refused(claim(used, Key.random()), 404, "pairing_not_found"));
    assertThat(spent).isEqualTo(wrong);
  }

  private static JsonNode problem(Answer answer) {
    JsonNode problem = answer.json();
    ((com.fasterxml.jackson.databind.node.ObjectNode) problem).remove("requestId");
    return problem;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "BBBB-BBB", "AAAA-AAAA", "BBBB-BBB1", "<script>"})
  default void whatIsNoCodeIsToldAsSuch(String code) {
    Answer refusal = refused(claim(code, Key.random()), 422, "invalid_fields");
    assertThat(fields(refusal)).containsExactly("code");
  }

  @Test
  default void tooManyAttemptsAreToldWhenToTryAgain() {
    Answer limited =
        World.tallies()
            .atTheLimit(() -> refused(claim("BBBB-BBBB", Key.random()), 429, "too_many_requests"));
    assertThat(Integer.parseInt(String.valueOf(limited.header("Retry-After")))).isBetween(1, 601);
  }

  @Test
  default void anEmptiedHotStoreBringsTheLockBack() {
    Key key = Key.random();
    String session = lockedTo(key);
    World.loseHot(session);
    refused(Request.load(session), 403, "session_locked");
    refused(Request.save(session, "theirs"), 403, "session_locked");
    assertThat(ok(key.sends(Request.load(session))).field("resume")).isEqualTo("mine");
  }

  @Test
  default void noStoreHoldsAKeyOrACode() {
    Key laptop = Key.random();
    Key phone = Key.random();
    Key link = Key.random();
    String session = newSession();
    Map<String, String> fields = asDevice(laptop, "Laptop");
    fields.put("linkKeyHash", link.hash());
    created(laptop.sends(register(session, fields)));
    String code = created(laptop.sends(pairing(session))).field("code");
    ok(claim(code, phone));
    String stored = String.join("\n", World.everything());
    assertThat(stored)
        .contains(laptop.hash(), phone.hash(), link.hash())
        .doesNotContain(laptop.secret(), phone.secret(), link.secret())
        .doesNotContain(code, code.replace("-", ""), KeyHash.ofKey(code.replace("-", "")).hex());
  }
}
