package dev.holdfast.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFieldsTest {
  @Test
  void skipsAByteOrderMark() {
    assertThat(parse("\uFEFF{\"a\":\"b\"}").text("a", 9)).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}{}",
        "{} x",
        "[]",
        "null",
        "\"a\"",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "{'a':1}",
        "{\"a\":01}",
        "\uFEFF\uFEFF{}"
      })
  void refusesWhatIsNotOneJsonObject(String body) {
    assertRefused(body.getBytes(StandardCharsets.UTF_8), ErrorCode.MALFORMED_JSON);
  }

  @Test
  void refusesNoBodyUnlessItMayBeLeftOut() {
    assertRefused(null, ErrorCode.MALFORMED_REQUEST);
    RequestFields.parseIfAny(null).check();
    for (String blank : List.of("", " ", " \r\n\t")) {
      byte[] body = blank.getBytes(StandardCharsets.UTF_8);
      assertRefused(body, ErrorCode.MALFORMED_REQUEST);
      RequestFields.parseIfAny(body).check();
    }
  }

  @Test
  void refusesOtherEncodingsOfUnicode() {
    for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      assertRefused("{\"a\":\"b\"}".getBytes(charset), ErrorCode.MALFORMED_JSON);
    }
  }

  @Test
  void refusesSurrogatesWrittenAsThreeBytesEach() {
    byte[] paired = {'{', '"', 'a', '"', ':', '"', -19, -96, -67, -19, -72, -128, '"', '}'};
    assertRefused(paired, ErrorCode.MALFORMED_JSON);
  }

  @Property(tries = 1000)
  void neverFailsInAnyOtherWay(@ForAll byte[] body) {
    try {
      RequestFields.parse(body).optionalText("a", 10);
    } catch (ApiException refused) {
      assertThat(refused.code()).isIn(ErrorCode.MALFORMED_JSON, ErrorCode.MALFORMED_REQUEST);
    }
  }

  @Test
  void readsListsOfTextsAndOfNumbers() {
    RequestFields fields = parse("{\"said\":[\"a\",\"b\"],\"lines\":[3,1],\"none\":[]}");
    assertThat(fields.optionalTexts("said", 2, 1)).containsExactly("a", "b");
    assertThat(fields.optionalNumbers("lines", 2)).containsExactly(3, 1);
    assertThat(fields.optionalNumbers("none", 0)).isEmpty();
    assertThat(fields.optionalNumbers("missing", 2)).isNull();
    assertThat(fields.optionalTexts("missing", 2, 1)).isEmpty();
    fields.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0]",
        "[-1]",
        "[1.5]",
        "[1e2]",
        "[\"1\"]",
        "[true]",
        "[null]",
        "[[1]]",
        "[{\"a\":1}]",
        "[1,2,3]",
        "[9999999999]",
        "[99999999999999999999999]",
        "1",
        "\"1\"",
        "{}"
      })
  void refusesAListThatHoldsAnythingButFewWholeNumbers(String list) {
    RequestFields fields = parse("{\"lines\":" + list + "}");
    assertThat(fields.optionalNumbers("lines", 2)).isNull();
    assertRefused(fields, "lines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "[null]",
        "[\"a\",\"b\",\"c\"]",
        "[\"abc\"]",
        "[\"\\u0000\"]",
        "[\"\\ud800\"]",
        "\"a\"",
        "[[]]"
      })
  void refusesAListThatHoldsAnythingButFewShortTexts(String list) {
    RequestFields fields = parse("{\"said\":" + list + "}");
    List<String> _ = fields.optionalTexts("said", 2, 2);
    assertRefused(fields, "said");
  }

  private static void assertRefused(RequestFields fields, String name) {
    assertThatThrownBy(fields::check)
        .isInstanceOfSatisfying(
            ApiException.class,
            refused ->
                assertThat(refused.problem("r").errors())
                    .extracting(FieldError::field)
                    .containsExactly(name));
  }

  private static RequestFields parse(String body) {
    return RequestFields.parse(body.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(byte @Nullable [] body, ErrorCode code) {
    assertThatThrownBy(() -> RequestFields.parse(body))
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
