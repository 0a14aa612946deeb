package dev.holdfast.loadtest.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.loadtest.Resumes;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person at work on one resume of about 8 KB, as the page sends it. */
final class Person {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LENGTH = 8 << 10;

  private final Deployment deployment;
  private final String session;
  private final Random random;
  private final Instant began;
  private final StringBuilder text;
  private @Nullable String etag;
  private int edits;

  Person(Deployment deployment, long seed) {
    this.deployment = deployment;
    this.random = new Random(seed);
    this.session = UUID.randomUUID().toString();
    this.began = deployment.now();
    this.text = new StringBuilder(Resumes.text(random, LENGTH));
  }

  Person at(Duration moment) {
    deployment.passTo(began.plus(moment));
    return this;
  }

  /** What this person decides by lot. */
  Random random() {
    return random;
  }

  void load() {
    deployment.call("loads", "session", "GET", "/api/session/" + session, null, Headers.NONE);
  }

  /** Types on for a sentence and saves. */
  void save() {
    text.append(Resumes.sentence(random));
    text.delete(0, Math.max(0, text.length() - LENGTH));
    String body =
        json(Map.of("text", text.toString(), "editId", "edit-" + ++edits, "device", "cost-device"));
    Headers headers =
        etag == null ? Headers.NONE : Headers.NONE.with("if-match", "\"" + etag + "\"");
    String answer =
        deployment.call("saves", "session", "PUT", "/api/resume/" + session, body, headers);
    etag = read(answer, "etag");
  }

  void ask() {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("sessionId", session);
    body.put("message", "Which of these lines says what came of it? " + Resumes.sentence(random));
    body.put("turnId", new UUID(random.nextLong(), random.nextLong()).toString());
    deployment.call("chat", "assistant", "POST", "/api/chat", json(body), Headers.NONE);
  }

  void snapshot() {
    deployment.call(
        "manual snapshots", "session", "POST", "/api/snapshot/" + session, null, Headers.NONE);
  }

  private static String json(Map<String, String> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String read(String answer, String field) {
    try {
      return JSON.readTree(answer).path(field).asText();
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("an answer that is no JSON", malformed);
    }
  }
}
