package dev.holdfast.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.KeyHash;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Locks and codes while cold storage is down, and what counting attempts leaves behind. */
class KeysInTroubleTest {
  private static final String LAPTOP = Canary.named("laptop").text();
  private static final String PHONE = Canary.named("phone").text();

  static List<HttpFront> fronts() {
    return World.fronts();
  }

  private static Request register(String session, String key) {
    return Request.post("/api/session/" + session + "/devices").json(Json.write(device(key)));
  }

  private static Map<String, String> device(String key) {
    return new TreeMap<>(Map.of("keyHash", KeyHash.ofKey(key).hex(), "label", "device"));
  }

  private static Request by(String key, Request request) {
    return request.with("X-Session-Key", key);
  }

  private static String savedSession(HttpFront front) {
    String session = HttpContract.newSession();
    assertThat(front.send(Request.save(session, "text")).status()).isEqualTo(200);
    return session;
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void aLockThatColdStorageDidNotGetHoldsAllTheSameAndGetsThereWithTheNextTry(HttpFront front) {
    String session = savedSession(front);
    Request register = by(LAPTOP, register(session, LAPTOP));
    World.watch().without("cold", () -> assertThat(front.send(register).status()).isEqualTo(503));
    assertThat(front.send(Request.load(session)).status()).isEqualTo(403);

    assertThat(front.send(register).status()).isEqualTo(201);

    World.loseHot(session);
    assertThat(front.send(Request.load(session)).status()).isEqualTo(403);
    assertThat(front.send(by(LAPTOP, Request.load(session))).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void aRevocationThatColdStorageDidNotGetHoldsAllTheSameAndGetsThereWithTheNextTry(
      HttpFront front) {
    String session = savedSession(front);
    front.send(register(session, LAPTOP));
    String phone = front.send(by(LAPTOP, register(session, PHONE))).field("deviceId");
    assertThat(front.send(by(PHONE, Request.load(session))).status()).isEqualTo(200);
    Request revoke =
        by(LAPTOP, Request.of("DELETE", "/api/session/" + session + "/devices/" + phone));
    World.watch().without("cold", () -> assertThat(front.send(revoke).status()).isEqualTo(503));
    assertThat(front.send(by(PHONE, Request.load(session))).status()).isEqualTo(403);

    assertThat(front.send(revoke).status()).isEqualTo(204);

    World.loseHot(session);
    assertThat(front.send(by(PHONE, Request.load(session))).status()).isEqualTo(403);
    assertThat(front.send(by(LAPTOP, Request.load(session))).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void whoTriedACodeIsStoredNowhere(HttpFront front) {
    Map<String, String> claim = device(PHONE);
    claim.put("code", "BBBB-BBBB");
    assertThat(front.send(Request.post("/api/pairing/claim").json(Json.write(claim))).status())
        .isEqualTo(404);
    String stored = String.join("\n", World.everything());
    assertThat(stored).contains("tally");
    for (String address : List.of("127.0.0.1", "192.0.2.1")) {
      assertThat(stored).doesNotContain(address, KeyHash.ofKey(address).hex());
    }
  }
}
