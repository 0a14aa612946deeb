package dev.holdfast.local.http;

import static dev.holdfast.local.http.HttpContract.newSession;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Bodies that are wrong, in every way that generators find. */
interface BadBodies extends BadInput {
  String TEXT = "na\u00efve r\u00e9sum\u00e9 \ud83d\ude00 \"quoted\" \\ line\nbreak";

  /** A body that would be stored if nothing were done to it. */
  static String sound(boolean chat, String session) {
    return chat
        ? Json.write(
            Map.of(
                "sessionId", session,
                "message", TEXT,
                "turnId", "t-" + newSession(),
                "action", "star",
                "selection", TEXT))
        : Json.write(Map.of("text", TEXT, "editId", "e-" + newSession(), "device", "d1"));
  }

  private static Request request(boolean chat, String session, byte[] body) {
    Request request =
        chat ? Request.post("/api/chat") : Request.of("PUT", "/api/resume/" + session);
    return request.json(body);
  }

  /** One random injury to a body. */
  record Injury(int kind, int place, int length, int value) {
    byte[] to(byte[] body) {
      int at = Math.floorMod(place, body.length);
      int end = Math.min(body.length, at + length);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(body, 0, at);
      switch (kind) {
        case 0 -> {}
        case 1 -> out.write(body, end, body.length - end);
        case 2 -> {
          out.write(value);
          out.write(body, at, body.length - at);
        }
        case 3 -> {
          out.write(value);
          out.write(body, at + 1, body.length - at - 1);
        }
        default -> {
          out.write(body, at, end - at);
          out.write(body, at, body.length - at);
        }
      }
      return out.toByteArray();
    }
  }

  @Provide
  default Arbitrary<Injury> injuries() {
    Arbitrary<Integer> values =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.integers().between(0, 255)),
            Tuple.of(
                2, Arbitraries.of(0, 0x22, 0x27, 0x2c, 0x3a, 0x5b, 0x5c, 0x7b, 0x7d, 0xc0, 0xed)));
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 400),
            Arbitraries.integers().between(1, 20),
            values)
        .as(Injury::new);
  }

  @Property(tries = 300)
  default void anInjuredBodyIsStoredOnlyIfItStillIsStrictJson(
      @ForAll("injuries") Injury injury, @ForAll boolean chat) {
    String session = chat ? ASKED : SAVED;
    byte[] body = injury.to(sound(chat, session).getBytes(StandardCharsets.UTF_8));

    Answer answer = harmless(request(chat, session, body));

    Optional<JsonNode> strict = Json.find(body).filter(JsonNode::isObject);
    if (answer.status() == 200) {
      assertThat(strict).isPresent();
      assertStored(chat, answer, strict.orElseThrow());
    } else {
      assertThat(answer.status()).isIn(400, strict.isPresent() ? 422 : 400);
    }
  }

  @Property(tries = 300)
  default void anInjuredLookAtTheResumeIsHarmless(
      @ForAll("injuries") Injury injury, @ForAll boolean match) {
    String sound =
        match
            ? Json.write(Map.of("jobText", TEXT + " Java or C++, required", "resume", TEXT))
            : Json.write(
                Map.of("text", TEXT, "lines", List.of(1), "said", List.of(TEXT), "resume", TEXT));
    byte[] body = injury.to(sound.getBytes(StandardCharsets.UTF_8));
    int writes = World.watch().writes();

    Answer answer =
        harmless(Request.post("/api/session/" + SAVED + (match ? "/match" : "/check")).json(body));

    assertThat(answer.status()).isIn(200, 400, 422);
    assertThat(World.watch().writes()).isEqualTo(writes);
  }

  private void assertStored(boolean chat, Answer answer, JsonNode sent) {
    if (chat) {
      assertThat(answer.field("assistantMessage"))
          .isEqualTo("You said: " + sent.get("message").textValue());
    } else {
      Answer stored = ok(Request.load(SAVED));
      assertThat(stored.field("resume")).isEqualTo(sent.get("text").textValue());
      assertThat(stored.field("etag")).isEqualTo(answer.field("etag"));
    }
  }

  @Property(tries = 300)
  default void aFieldThatIsNoTextIsRefused(
      @ForAll("values") String value, @ForAll("fields") String field, @ForAll boolean chat) {
    String session = chat ? ASKED : SAVED;
    String sound = sound(chat, session);
    JsonNode body = Json.read(sound.getBytes(StandardCharsets.UTF_8));
    String name = body.has(field) ? field : chat ? "message" : "text";
    String wrong = sound.replace('"' + name + "\":" + body.get(name), '"' + name + "\":" + value);
    Answer answer = harmless(request(chat, session, wrong.getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.status()).isIn(400, 422);
  }

  @Provide
  default Arbitrary<String> fields() {
    return Arbitraries.of(
        "text", "editId", "device", "sessionId", "message", "turnId", "action", "selection");
  }

  @Provide
  default Arbitrary<String> values() {
    Arbitrary<String> plain =
        Arbitraries.of(
            "0",
            "-1",
            "1e999999999",
            "1E-400",
            "true",
            "false",
            "[]",
            "{}",
            "NaN",
            "Infinity",
            "'x'",
            "-",
            "+1",
            "01",
            "0x1",
            "undefined",
            "\"",
            "\"\\",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\n\"",
            "\"\u0001\"",
            "/**/1",
            "1 2",
            "");
    Arbitrary<String> nested =
        Combinators.combine(
                Arbitraries.integers().between(1, 5000),
                Arbitraries.of("[", "{\"a\":", "[[{\"b\":"))
            .as((depth, open) -> open.repeat(depth));
    Arbitrary<String> closed =
        Arbitraries.integers().between(1, 2000).map(n -> "[".repeat(n) + "]".repeat(n));
    Arbitrary<String> huge =
        Arbitraries.integers().between(1, 50_000).map(digits -> "9".repeat(digits));
    return Arbitraries.oneOf(plain, nested, closed, huge);
  }

  @Property(tries = 300)
  default void aMissingOrRepeatedFieldIsRefused(
      @ForAll("fields") String field, @ForAll boolean chat, @ForAll boolean repeat) {
    String session = chat ? ASKED : SAVED;
    String sound = sound(chat, session);
    JsonNode body = Json.read(sound.getBytes(StandardCharsets.UTF_8));
    String name = repeat && body.has(field) ? field : chat ? "message" : "text";
    String entry = '"' + name + "\":" + body.get(name);
    String wrong =
        repeat
            ? sound.replace(entry, entry + ',' + entry)
            : sound.replace(entry, "\"other\":" + body.get(name));
    Answer answer = harmless(request(chat, session, wrong.getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.status()).as(wrong).isEqualTo(repeat ? 400 : 422);
  }

  @Property(tries = 300)
  default void aTextThatCannotBeKeptExactlyIsRefused(
      @ForAll("unkeepable") String escape, @ForAll("fields") String field, @ForAll boolean chat) {
    String session = chat ? ASKED : SAVED;
    String sound = sound(chat, session);
    JsonNode body = Json.read(sound.getBytes(StandardCharsets.UTF_8));
    String name = body.has(field) ? field : chat ? "message" : "text";
    String wrong = sound.replace('"' + name + "\":\"", '"' + name + "\":\"" + escape);
    Answer answer = harmless(request(chat, session, wrong.getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.status()).isIn(400, 422);
  }

  @Provide
  default Arbitrary<String> unkeepable() {
    Arbitrary<String> lone =
        Arbitraries.integers().between(0xD800, 0xDFFF).map("\\u%04X"::formatted);
    Arbitrary<String> reversed =
        Combinators.combine(
                Arbitraries.integers().between(0xDC00, 0xDFFF),
                Arbitraries.integers().between(0xD800, 0xDBFF))
            .as("\\u%04x\\u%04x"::formatted);
    return Arbitraries.oneOf(lone, reversed, Arbitraries.just("\\u0000"));
  }

  @Property(tries = 300)
  default void bytesThatAreNoUtf8AreRefused(
      @ForAll("noUtf8") byte[] wrong, @ForAll boolean chat, @ForAll boolean inName) {
    String session = chat ? ASKED : SAVED;
    String sound = sound(chat, session);
    int at = sound.indexOf(inName ? "\":" : "na\u00efve");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(sound.substring(0, at).getBytes(StandardCharsets.UTF_8));
    body.writeBytes(wrong);
    body.writeBytes(sound.substring(at).getBytes(StandardCharsets.UTF_8));
    Answer answer = harmless(request(chat, session, body.toByteArray()));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Provide
  default Arbitrary<byte[]> noUtf8() {
    Arbitrary<byte[]> surrogates =
        Combinators.combine(
                Arbitraries.integers().between(0xA0, 0xAF),
                Arbitraries.integers().between(0x80, 0xBF),
                Arbitraries.of(true, false))
            .as((second, third, paired) ->
                paired
                    ? bytes(0xED, second, third, 0xED, second + 0x10, third)
                    : bytes(0xED, second, third));
    Arbitrary<byte[]> overlong =
        Arbitraries.integers()
            .between(0x20, 0x7E)
            .map(c -> bytes(0xC0 | (c >> 6), 0x80 | (c & 0x3F)));
    Arbitrary<byte[]> others =
        Arbitraries.of(
            bytes(0xC0, 0x80),
            bytes(0xE0, 0x80, 0x80),
            bytes(0xE0, 0x81, 0x81),
            bytes(0xF0, 0x80, 0x81, 0x81),
            bytes(0xF4, 0x90, 0x80, 0x80),
            bytes(0xF7, 0xBF, 0xBF, 0xBF),
            bytes(0xF8, 0x88, 0x80, 0x80, 0x80),
            bytes(0xFE),
            bytes(0xFF),
            bytes(0xC3),
            bytes(0xE2, 0x82));
    Arbitrary<byte[]> stray = Arbitraries.integers().between(0x80, 0xBF).map(octet -> bytes(octet));
    return Arbitraries.oneOf(surrogates, overlong, others, stray);
  }

  private static byte[] bytes(int... octets) {
    byte[] bytes = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      bytes[i] = (byte) octets[i];
    }
    return bytes;
  }

  @Property(tries = 300)
  default void aBodyInAnotherEncodingIsRefusedWhateverItsTypeSays(
      @ForAll("encodings") String encoding, @ForAll("types") String type, @ForAll boolean chat) {
    String session = chat ? ASKED : SAVED;
    byte[] body = sound(chat, session).getBytes(Charset.forName(encoding));
    Answer answer =
        harmless(
            request(chat, session, body)
                .bytes(body)
                .withOnly("Content-Type", type + "; charset=" + encoding));
    assertThat(answer.status()).isIn(400, 415);
  }

  @Provide
  default Arbitrary<String> encodings() {
    return Arbitraries.of(
        "UTF-16",
        "UTF-16LE",
        "UTF-16BE",
        "UTF-32",
        "UTF-32LE",
        "ISO-8859-1",
        "windows-1252",
        "IBM037");
  }

  @Provide
  default Arbitrary<String> types() {
    Arbitrary<String> made =
        Combinators.combine(
                Arbitraries.strings().withCharRange('a', 'z').withChars("+.-*").ofMaxLength(12),
                Arbitraries.strings().withCharRange('a', 'z').withChars("+.-*;=\"").ofMaxLength(12))
            .as((type, subtype) -> type + "/" + subtype);
    return Arbitraries.oneOf(
        made,
        Arbitraries.of(
            "application/json",
            "APPLICATION/JSON",
            "application/problem+json",
            "application/*",
            "*/*",
            "text/json",
            "json",
            ";",
            "/",
            "application/json, application/json",
            "application/json; charset=nonsense",
            "application/json; charset=utf-16",
            "application/json; charset=\"\"",
            "application/json; charset",
            "application/json; q=x",
            "application/json; boundary=\u00e9"));
  }

  @Property(tries = 300)
  default void aTextIsStoredAsItWasSentUnderWhateverTypeItIsTaken(
      @ForAll("types") String type, @ForAll boolean chat) {
    String session = chat ? ASKED : SAVED;
    byte[] body = sound(chat, session).getBytes(StandardCharsets.UTF_8);
    Answer answer = harmless(request(chat, session, body).withOnly("Content-Type", type));
    if (answer.status() == 200) {
      assertStored(chat, answer, Json.read(body));
    } else {
      assertThat(answer.status()).isIn(400, 415);
    }
  }

  @Property(tries = 20)
  default void aBodyBeyondTheLimitIsRefused(@ForAll("sizes") int size, @ForAll boolean chat) {
    String session = chat ? ASKED : SAVED;
    byte[] body = new byte[size];
    byte[] sound = sound(chat, session).getBytes(StandardCharsets.UTF_8);
    Arrays.fill(body, (byte) 'x');
    System.arraycopy(sound, 0, body, 0, sound.length - 1);
    byte[] end = ",\"more\":\"".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(end, 0, body, sound.length - 1, end.length);
    body[size - 2] = '"';
    body[size - 1] = '}';
    assertThat(harmless(request(chat, session, body)).status()).isEqualTo(413);
  }

  @Provide
  default Arbitrary<Integer> sizes() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.integers().between((2 << 20) + 1, 3 << 20)),
        Tuple.of(1, Arbitraries.just(10 << 20)));
  }
}
