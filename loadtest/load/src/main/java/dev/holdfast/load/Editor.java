package dev.holdfast.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.loadtest.Resumes;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person at one resume, as the page would send what they do. Remembers what was acknowledged,
 * and so can tell whether it is still there.
 */
final class Editor {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BEGINS_WITH = 7_000;
  private static final int GROWS_TO = 9_500;
  private static final int TRIES = 6;

  private final UUID session;
  private final Random random;
  private final double pace;
  private final StringBuilder text;
  private String acknowledged = "";
  private String sent = "";
  private @Nullable String etag;
  private String edit = "";
  private String turn = "";
  private int edits;
  private int failures;
  private int stale;
  private int deeds;
  private Duration wait = Duration.ZERO;
  private boolean again;
  private @Nullable String fault;

  Editor(long seed, double pace) {
    this.random = new Random(seed);
    this.pace = pace;
    this.session = UUID.randomUUID();
    this.text = new StringBuilder(Resumes.text(random, BEGINS_WITH));
  }

  UUID session() {
    return session;
  }

  /** What this person does next, in the proportion of a ten-minute session. */
  Operation next() {
    deeds++;
    int lot = random.nextInt(120);
    if (lot < 83) {
      return Operation.SAVE;
    } else if (lot < 99) {
      return Operation.CHAT;
    } else if (lot < 103) {
      return Operation.SNAPSHOT;
    }
    return lot < 117 || etag == null || edits < 2 ? Operation.RELOAD : Operation.STALE_SAVE;
  }

  /** Before the next deed: people type for two to eight seconds, and read an answer for longer. */
  Duration think(Operation next) {
    double seconds =
        next == Operation.SAVE ? 2 + 6 * random.nextDouble() : 4 + 10 * random.nextDouble();
    return Duration.ofMillis(Math.max(1, (long) (1_000 * pace * seconds)));
  }

  /** Types on, and makes the edit that is to be saved. */
  void type() {
    if (text.length() > GROWS_TO) {
      text.delete(100, 2_000);
    }
    text.append(Resumes.sentence(random));
    sent = text.toString();
    edit = "edit-" + ++edits;
  }

  /** The same on a device that has not heard of the newest save. */
  void typeElsewhere() {
    type();
    stale++;
  }

  void ask() {
    turn = new UUID(random.nextLong(), random.nextLong()).toString();
  }

  String saveBody() {
    return json(Map.of("text", sent, "editId", edit, "device", "load-device"));
  }

  String staleBody() {
    return json(Map.of("text", sent, "editId", edit, "device", "load-other-device"));
  }

  /** A save states what it was made from; the first one, that there was nothing. */
  String ifMatch() {
    return "\"" + (etag == null ? "0" : etag) + "\"";
  }

  String chatBody() {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("sessionId", session.toString());
    body.put("message", "What is missing from this line? " + turn);
    body.put("turnId", turn);
    return json(body);
  }

  /** Takes in an answer, and decides whether to try again. */
  void answered(
      Operation operation, Answered answered, @Nullable String body, @Nullable String retryAfter) {
    again = false;
    if (answered.passing() && ++failures < TRIES) {
      again = true;
      wait = Backoff.after(failures, random.nextDouble(), retryAfter, Instant.now());
      return;
    }
    failures = 0;
    if (answered.error()) {
      fault = operation.told() + " was not served in the end: " + answered.told() + code(body);
      return;
    }
    JsonNode json = read(body);
    switch (operation) {
      case SAVE -> saved(answered, json);
      case STALE_SAVE -> refused(answered, json);
      case OPEN -> etag = json.path("revision").asLong() == 0 ? null : json.path("etag").asText();
      case RELOAD, CHECK -> compare(json);
      case CHAT, SNAPSHOT -> {}
    }
  }

  private void saved(Answered answered, JsonNode json) {
    if (answered == Answered.SUCCESS) {
      acknowledged = sent;
      etag = json.path("etag").asText();
    } else if (json.path("current").path("text").asText().equals(sent)) {
      // An earlier try of this very save was applied and its answer was lost.
      acknowledged = sent;
      etag = json.path("current").path("etag").asText();
    } else {
      fault = "a save from the newest text was refused";
    }
  }

  private void refused(Answered answered, JsonNode json) {
    if (answered != Answered.CONFLICT) {
      fault = "a save from a stale text was not refused";
    } else if (!json.path("current").path("text").asText().equals(acknowledged)) {
      fault = "a refused save was told another text than the one saved last";
    }
    text.setLength(0);
    text.append(acknowledged);
  }

  private void compare(JsonNode json) {
    if (!json.path("resume").asText().equals(acknowledged)) {
      fault = "what was saved last is not what was read";
    }
  }

  /** Whether the last request is to be sent once more, after {@link #waiting}. */
  boolean tryingAgain() {
    return again;
  }

  Duration waiting() {
    return wait;
  }

  int deeds() {
    return deeds;
  }

  int edits() {
    return edits;
  }

  int staleEdits() {
    return stale;
  }

  /** What went wrong first; null when nothing did. */
  @Nullable String fault() {
    return fault;
  }

  /** Which of the product's errors it was, if it is one. */
  private static String code(@Nullable String body) {
    JsonNode problem = read(body);
    return problem.has("code")
        ? " (" + problem.path("status").asInt() + " " + problem.path("code").asText() + ")"
        : "";
  }

  private static JsonNode read(@Nullable String body) {
    try {
      return body == null ? JSON.missingNode() : JSON.readTree(body);
    } catch (JsonProcessingException malformed) {
      return JSON.missingNode();
    }
  }

  private static String json(Map<String, String> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
