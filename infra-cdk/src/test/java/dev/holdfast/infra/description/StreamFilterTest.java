package dev.holdfast.infra.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.infra.Repository;
import dev.holdfast.infra.description.Trigger.TableStream;
import dev.holdfast.replica.ItemKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamFilterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVENTS = "functions/archiver/src/test/resources/events/";

  private static boolean wakes(JsonNode record) {
    return Functions.ARCHIVER.trigger() instanceof TableStream stream
        && stream.filters().stream()
            .anyMatch(filter -> EventPattern.matches(json(filter.pattern()), record));
  }

  @ParameterizedTest
  @CsvSource({
    "lease-expired.json, true",
    "lease-removed-by-a-user.json, false",
    "lease-removed.json, false",
    "lease-renewed.json, false",
    "lease-modified-by-the-service.json, false",
    "pairing-expired.json, false",
    "resume-removed-by-the-service.json, false"
  })
  void ofTheRecordedEventsOnlyTheEndOfALeaseWakesTheArchiver(String event, boolean wakes) {
    assertThat(wakes(json(Repository.read(EVENTS + event)).at("/Records/0"))).isEqualTo(wakes);
  }

  @Test
  void eachRecordedEventIsJudgedHere() throws IOException {
    try (Stream<Path> events = Files.list(Repository.file(EVENTS))) {
      assertThat(events).hasSize(7);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session",
        "resume#latest",
        "resume#01J0",
        "chat#latest#01J0",
        "turn#3f0c",
        "version#01J0",
        "device#5b1e",
        "job#01J0",
        "run#01J0",
        "artifact#01J0",
        "a kind of a later release",
        "fences",
        "lease#1"
      })
  void whatIsWrittenToTheMapWakesTheArchiver(String itemKey) {
    assertThat(new ItemKey(itemKey).inMap()).isTrue();
    assertThat(wakes(record("INSERT", itemKey, true))).isTrue();
    assertThat(wakes(record("MODIFY", itemKey, true))).isTrue();
    assertThat(wakes(record("REMOVE", itemKey, false))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fence", "archive", "lease", "pairing#code", "pairing#last", "tally"})
  void whatIsNotOfTheMapWakesNobody(String itemKey) {
    assertThat(new ItemKey(itemKey).inMap()).isFalse();
    assertThat(wakes(record("INSERT", itemKey, true))).isFalse();
    assertThat(wakes(record("MODIFY", itemKey, true))).isFalse();
    assertThat(wakes(record("REMOVE", itemKey, false))).isFalse();
  }

  /** The filter names them one by one; a new one has to be added there, and here. */
  @Test
  void everyKindOfPairingRowThatTheCodeWritesIsNamed() {
    String store =
        Repository.read(
            "functions/core/src/main/java/dev/holdfast/store/dynamodb/DynamoPairingStore.java");
    var written = new TreeSet<String>();
    Pattern.compile("\"(pairing#\\w+)\"")
        .matcher(store)
        .results()
        .forEach(kind -> written.add(kind.group(1)));

    assertThat(written).containsExactly("pairing#code", "pairing#last");
    assertThat(StreamFilter.ITEMS_OF_THE_MAP.pattern()).contains(written);
  }

  @Test
  void onlyDynamoDbItselfEndsALease() {
    String signed =
        "{\"eventName\":\"REMOVE\",\"userIdentity\":{\"type\":\"Service\",\"principalId\":\"%s\"},"
            + "\"dynamodb\":{\"Keys\":{\"itemKey\":{\"S\":\"lease\"}}}}";

    assertThat(wakes(json(signed.formatted("dynamodb.amazonaws.com")))).isTrue();
    assertThat(wakes(json(signed.formatted("replication.dynamodb.amazonaws.com")))).isFalse();
  }

  /** Lambda refuses a mapping with more, or longer ones. */
  @Test
  void thereAreFewFiltersAndShortOnes() {
    List<StreamFilter> filters =
        Functions.ARCHIVER.trigger() instanceof TableStream stream ? stream.filters() : List.of();

    assertThat(filters).hasSizeBetween(1, 5);
    assertThat(filters).allSatisfy(filter -> assertThat(filter.pattern()).hasSizeLessThan(4096));
  }

  @Test
  void theRulesOfPatternsAreAppliedAsLambdaDoes() {
    JsonNode record = json("{\"a\":\"x\",\"b\":{\"c\":\"y\"}}");

    assertThat(EventPattern.matches(json("{\"a\":[\"x\",\"z\"]}"), record)).isTrue();
    assertThat(EventPattern.matches(json("{\"a\":[\"z\"]}"), record)).isFalse();
    assertThat(EventPattern.matches(json("{\"a\":[\"x\"],\"b\":{\"c\":[\"n\"]}}"), record))
        .isFalse();
    assertThat(EventPattern.matches(json("{\"a\":[{\"anything-but\":[\"x\"]}]}"), record))
        .isFalse();
    assertThat(EventPattern.matches(json("{\"missing\":[{\"anything-but\":[\"x\"]}]}"), record))
        .isFalse();
    assertThatThrownBy(() -> EventPattern.matches(json("{\"a\":[{\"wildcard\":\"x\"}]}"), record))
        .hasMessageContaining("wildcard");
  }

  private static JsonNode record(String event, String itemKey, boolean written) {
    String keys = "{\"sessionId\":{\"S\":\"3f0c\"},\"itemKey\":{\"S\":\"" + itemKey + "\"}}";
    return json(
        "{\"eventName\":\""
            + event
            + "\",\"dynamodb\":{\"Keys\":"
            + keys
            + (written ? ",\"NewImage\":" + keys : ",\"OldImage\":" + keys)
            + "}}");
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(text, noJson);
    }
  }
}
