package dev.holdfast.local.http;

import static dev.holdfast.local.http.HttpContract.fields;
import static dev.holdfast.local.http.HttpContract.keys;
import static dev.holdfast.local.http.HttpContract.newSession;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fake.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PUT /resume/{sessionId}}. */
interface SaveContract extends HttpContract {
  int MAX_BYTES = 204_800;

  @Test
  default void answersASaveWithItsRevisionAndETag() {
    Answer saved = ok(Request.save(newSession(), "Ada Lovelace"));

    assertThat(keys(saved.json())).isEqualTo(Set.of("saved", "updatedAt", "revision", "etag"));
    assertThat(saved.json().get("saved").booleanValue()).isTrue();
    assertThat(saved.field("etag")).isEqualTo(Long.toString(saved.number("revision")));
    assertThat(saved.header("ETag")).isEqualTo('"' + saved.field("etag") + '"');
    assertThat(Duration.between(Instant.parse(saved.field("updatedAt")), Instant.now()))
        .isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"%s\"", "%s", "W/\"%s\"", "  \"%s\" ", "*"})
  default void takesTheETagInEveryFormThatClientsSend(String form) {
    String session = newSession();
    String etag = ok(Request.save(session, "one")).field("etag");

    Answer saved = ok(Request.save(session, "two").with("If-Match", form.formatted(etag)));

    assertThat(saved.number("revision")).isGreaterThan(Long.parseLong(etag));
    assertThat(textOf(session)).isEqualTo("two");
  }

  @Test
  default void refusesASaveBasedOnAnOlderRevisionAndTellsTheTextThatStands() {
    String session = newSession();
    String old = ok(Request.save(session, "one")).field("etag");
    Answer second = ok(Request.save(session, Map.of("text", "two", "device", "laptop")));

    Answer conflict =
        refused(Request.save(session, "three").with("If-Match", '"' + old + '"'), 409, "conflict");

    JsonNode current = conflict.json().get("current");
    assertThat(keys(current))
        .isEqualTo(Set.of("text", "revision", "etag", "updatedAt", "device", "savedBy"));
    assertThat(current.get("text").textValue()).isEqualTo("two");
    assertThat(current.get("revision").longValue()).isEqualTo(second.number("revision"));
    assertThat(current.get("etag").textValue()).isEqualTo(second.field("etag"));
    assertThat(current.get("updatedAt").textValue()).isEqualTo(second.field("updatedAt"));
    assertThat(current.get("device").textValue()).isEqualTo("laptop");
    assertThat(textOf(session)).isEqualTo("two");
  }

  @Test
  default void refusesASaveBasedOnARevisionThatNeverWas() {
    String session = savedSession("one");
    refused(Request.save(session, "x").with("If-Match", "999999999999999999"), 409, "conflict");
    refused(Request.save(newSession(), "x").with("If-Match", "\"5\""), 409, "conflict");
    assertThat(textOf(session)).isEqualTo("one");
  }

  @Test
  default void savesTheFirstTextOverRevisionZero() {
    String session = newSession();
    String etag = ok(Request.load(session)).field("etag");
    ok(Request.save(session, "first").with("If-Match", '"' + etag + '"'));
    refused(Request.save(session, "late").with("If-Match", "\"0\""), 409, "conflict");
    assertThat(textOf(session)).isEqualTo("first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"\"",
        "abc",
        "\"1\", \"2\"",
        "-1",
        "1.5",
        "\"1",
        "1\"",
        "W/",
        "w/\"1\"",
        "9999999999999999999",
        "0x1f",
        "\u0661",
        "*, *"
      })
  default void refusesAnIfMatchThatIsNoETagOfOurs(String ifMatch) {
    String session = savedSession("one");
    refused(Request.save(session, "two").with("If-Match", ifMatch), 400, "malformed_etag");
    assertThat(textOf(session)).isEqualTo("one");
  }

  @Test
  default void lastWriteWinsWithoutIfMatch() {
    String session = newSession();
    long before = 0;
    for (String text : List.of("one", "two", "", "three")) {
      long revision = ok(Request.save(session, text)).number("revision");
      assertThat(revision).isGreaterThan(before);
      assertThat(textOf(session)).isEqualTo(text);
      before = revision;
    }
  }

  @Test
  default void theSameEditSentAgainIsASuccessThatWritesNothing() {
    String session = newSession();
    Map<String, String> edit = Map.of("text", "mine", "editId", "e1", "device", "d1");
    Answer first = ok(Request.save(session, edit).with("If-Match", "\"0\""));
    int writes = World.watch().writes();

    Answer again = ok(Request.save(session, edit).with("If-Match", "\"0\""));
    Answer blind = ok(Request.save(session, edit));

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(blind.text()).isEqualTo(first.text());
    assertThat(World.watch().writes()).isEqualTo(writes);
  }

  @Test
  default void theSameEditSentAgainDoesNotUndoWhatAnotherDeviceSaved() {
    String session = newSession();
    Map<String, String> edit = Map.of("text", "mine", "editId", "e1", "device", "d1");
    Answer first = ok(Request.save(session, edit));
    ok(Request.save(session, Map.of("text", "theirs", "editId", "e1", "device", "d2")));

    Answer again = ok(Request.save(session, edit));

    assertThat(again.number("revision")).isEqualTo(first.number("revision"));
    assertThat(textOf(session)).isEqualTo("theirs");
  }

  @Test
  default void takesATextOfExactlyTheLimitAndNoByteMore() {
    String session = newSession();
    String longest = Samples.textOfBytes(MAX_BYTES);
    ok(Request.save(session, longest));
    assertThat(textOf(session)).isEqualTo(longest);

    Answer refusal = refused(Request.save(session, longest + "x"), 413, "payload_too_large");
    assertThat(fields(refusal)).containsExactly("text");
    String threeByteCharacters = "\u20ac".repeat(MAX_BYTES / 3);
    ok(Request.save(session, threeByteCharacters + "xx"));
    refused(Request.save(session, threeByteCharacters + "xxx"), 413, "payload_too_large");
    assertThat(textOf(session)).isEqualTo(threeByteCharacters + "xx");
  }

  @Test
  default void takesTheLongestTextAlsoWhenEveryCharacterOfItIsEscaped() {
    String session = newSession();
    String escaped = "\\u0041".repeat(MAX_BYTES);
    ok(
        Request.of("PUT", "/api/resume/" + session)
            .json("{\"text\":\"" + escaped + "\",\"device\":\"d\"}"));
    assertThat(textOf(session)).isEqualTo("A".repeat(MAX_BYTES));
  }

  @Test
  default void keepsAnEmptyText() {
    String session = savedSession("something");
    ok(Request.save(session, ""));
    assertThat(textOf(session)).isEmpty();
  }

  @Test
  default void keepsEveryCharacterOfUnicodeExactly() {
    String session = newSession();
    StringBuilder text = new StringBuilder();
    int bytes = 0;
    for (int point = 1; point <= Character.MAX_CODE_POINT; point++) {
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        continue;
      }
      text.appendCodePoint(point);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (bytes > MAX_BYTES - 4 || point == Character.MAX_CODE_POINT) {
        ok(Request.save(session, text.toString()));
        assertThat(textOf(session).equals(text.toString())).as("up to U+%X", point).isTrue();
        text.setLength(0);
        bytes = 0;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFafter a byte order mark",
        "\uFFFE\uFFFF\uFDD0",
        "\u202Eright\u2066to\u2069left\u202C \u0645\u0631\u062d\u0628\u0627",
        "zero\u200Bwidth\u200D\u200C\u2060",
        "e\u0301 is not \u00e9",
        "\r\n\r \n\t\u0085\u2028\u2029",
        "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDCBB",
        "\u0001\u001f\u007f\u009f",
        " \" \\ / \\u0041 </script> ${x} {{y}} %s %00 "
      })
  default void neitherNormalisesNorCleansATextOrAQuestion(String text) {
    String session = savedSession(text);
    assertThat(textOf(session)).isEqualTo(text);
    assertThat(ok(Request.chat(HttpContract.question(session, text))).field("assistantMessage"))
        .isEqualTo("You said: " + text);
    assertThat(ok(Request.load(session)).json().at("/chat/0/text").textValue()).isEqualTo(text);
  }

  @Test
  default void passesOverFieldsNobodyAsksFor() {
    String session = newSession();
    ok(
        Request.of("PUT", "/api/resume/" + session)
            .json("{\"new\":{\"a\":[1,{}]},\"text\":\"kept\",\"editId\":null,\"device\":null}"));
    assertThat(textOf(session)).isEqualTo("kept");
  }

  @Test
  default void namesEveryFieldThatIsWrong() {
    Answer refusal =
        refused(
            Request.of("PUT", "/api/resume/" + newSession())
                .json("{\"text\":7,\"editId\":\"\",\"device\":\"a b\"}"),
            422,
            "invalid_fields");
    assertThat(fields(refusal)).containsExactly("text", "editId", "device");
  }
}
