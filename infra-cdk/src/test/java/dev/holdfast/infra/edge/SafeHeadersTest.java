package dev.holdfast.infra.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.infra.Repository;
import dev.holdfast.infra.Synthesis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** CloudFront says what the functions and the local server say, as their sources have it. */
class SafeHeadersTest {
  private static final String API_SOURCE =
      "functions/lambda/src/main/java/dev/holdfast/http/SafeHeaders.java";
  private static final String PAGE_SOURCE =
      "functions/local/src/main/java/dev/holdfast/local/WebHeaders.java";

  /** The texts in quotes between two words of a source, those joined by a plus as one. */
  private static List<String> texts(String file, String from, String to) {
    String source = Repository.read(file);
    String part = source.substring(source.indexOf(from), source.indexOf(to));
    String joined = part.replaceAll("(?m)//.*$", "").replaceAll("\"\\s*\\+\\s*\"", "");
    List<String> texts = new ArrayList<>();
    Pattern.compile("\"([^\"]*)\"")
        .matcher(joined)
        .results()
        .forEach(text -> texts.add(text.group(1)));
    return texts;
  }

  private static Map<String, String> pairs(List<String> texts) {
    Map<String, String> pairs = new HashMap<>();
    for (int index = 0; index + 1 < texts.size(); index += 2) {
      pairs.put(texts.get(index), texts.get(index + 1));
    }
    return pairs;
  }

  private static Map<String, String> ofTheFunctions() {
    return pairs(texts(API_SOURCE, "Map.of(", "private SafeHeaders"));
  }

  @Test
  void theApisAreThoseOfTheFunctions() {
    assertThat(ofTheFunctions()).hasSize(7);
    assertThat(SafeHeaders.API).containsExactlyInAnyOrderEntriesOf(ofTheFunctions());
  }

  @Test
  void thePagesAreThoseOfTheLocalServer() {
    List<String> told = texts(PAGE_SOURCE, ".getHeaders()", "startsWith(\"/assets/\")");
    Map<String, String> expected = ofTheFunctions();
    expected.putAll(pairs(told.subList(0, 4)));
    expected.remove("Cache-Control"); // told by each file, see WebFiles

    assertThat(told).endsWith("Cache-Control");
    assertThat(SafeHeaders.PAGE).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(Repository.read(PAGE_SOURCE))
        .contains("\"" + WebFiles.FOR_EVER + "\" : \"" + WebFiles.ASK_AGAIN + "\"");
  }

  @Test
  void cloudFrontSetsAllOfThemAndTlsForTwoYears() {
    assertThat(set("PageHeaders")).isEqualTo(with(SafeHeaders.PAGE));
    assertThat(set("ApiHeaders")).isEqualTo(with(SafeHeaders.API));
  }

  @Test
  void whatAFunctionSaysIsNotReplaced() {
    assertThat(policy("ApiHeaders").findValues("Override"))
        .filteredOn(JsonNode::asBoolean)
        .hasSize(1); // that of Strict-Transport-Security, which functions do not send
  }

  private static Map<String, String> with(Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(headers);
    all.put("Strict-Transport-Security", "max-age=63072000");
    return all;
  }

  private static JsonNode policy(String name) {
    return Synthesis.plain()
        .edge()
        .named("AWS::CloudFront::ResponseHeadersPolicy", name)
        .at("/Properties/ResponseHeadersPolicyConfig");
  }

  private static Map<String, String> set(String name) {
    Map<String, String> set = new TreeMap<>();
    JsonNode security = policy(name).path("SecurityHeadersConfig");
    set.put(
        "Content-Security-Policy",
        security.at("/ContentSecurityPolicy/ContentSecurityPolicy").asText());
    if (security.has("ContentTypeOptions")) {
      set.put("X-Content-Type-Options", "nosniff");
    }
    set.put("Referrer-Policy", security.at("/ReferrerPolicy/ReferrerPolicy").asText());
    set.put(
        "Strict-Transport-Security",
        "max-age=" + security.at("/StrictTransportSecurity/AccessControlMaxAgeSec").asText());
    policy(name)
        .at("/CustomHeadersConfig/Items")
        .forEach(item -> set.put(item.path("Header").asText(), item.path("Value").asText()));
    return set;
  }
}
