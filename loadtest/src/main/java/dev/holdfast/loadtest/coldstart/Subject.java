package dev.holdfast.loadtest.coldstart;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A function that is started, and the event that it gets.
 *
 * @param module whose package it is
 * @param sound what a good answer holds
 */
record Subject(
    String name, String module, String handler, IntFunction<byte[]> events, String sound) {
  private static final String HTTP = "dev.holdfast.lambda.HttpApiHandler";
  private static final String SESSION = UUID.randomUUID().toString();
  private static final String TEXT = "Led the payments team from 3 to 12 people. ".repeat(190);

  /** By the name of the function. */
  static Subject named(String name) {
    return switch (name) {
      case "hello" ->
          new Subject(
              name,
              name,
              "io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction",
              count -> http("PUT", "/api/hello/" + SESSION, "{\"text\":\"" + TEXT + count + "\"}"),
              "stored");
      case "session" ->
          new Subject(
              name,
              name,
              HTTP,
              count -> http("PUT", "/api/resume/" + SESSION, "{\"text\":\"" + TEXT + count + "\"}"),
              "revision");
      case "session-load" ->
          new Subject(
              name,
              "session",
              HTTP,
              count -> http("GET", "/api/session/" + SESSION, null),
              "resume");
      case "assistant" ->
          new Subject(
              name,
              name,
              HTTP,
              count ->
                  http(
                      "POST",
                      "/api/chat",
                      "{\"sessionId\":\"" + SESSION + "\",\"message\":\"How long is it?\"}"),
              "turnId");
      case "archiver" ->
          new Subject(
              name,
              name,
              "dev.holdfast.archive.stream.StreamHandler",
              Subject::change,
              "\"batchItemFailures\":[]");
      default -> throw new IllegalArgumentException("no such function: " + name);
    };
  }

  byte[] event(int count) {
    return events.apply(count);
  }

  void check(byte[] answer) {
    String text = new String(answer, StandardCharsets.UTF_8);
    if (!text.contains(sound) || text.contains("errorMessage")) {
      throw new IllegalStateException(name + " answered " + text);
    }
  }

  private static byte[] http(String method, String path, @Nullable String body) {
    return HttpEvents.of(method, path, Map.of("content-type", "application/json"), body);
  }

  /** A save, as the table's stream tells of it. */
  private static byte[] change(int count) {
    String event =
        """
        {"Records":[{"eventID":"%1$d","eventName":"MODIFY","eventVersion":"1.1",\
        "eventSource":"aws:dynamodb","awsRegion":"us-east-1","dynamodb":{\
        "ApproximateCreationDateTime":%2$d,"Keys":{"sessionId":{"S":"%3$s"},\
        "itemKey":{"S":"resume#latest"}},"NewImage":{"sessionId":{"S":"%3$s"},\
        "itemKey":{"S":"resume#latest"},"rev":{"N":"%4$d"},"text":{"S":"%5$s"}},\
        "SequenceNumber":"%1$d","SizeBytes":26,"StreamViewType":"NEW_AND_OLD_IMAGES"},\
        "eventSourceARN":"arn:aws:dynamodb:us-east-1:000000000000:table/t/stream/s"}]}\
        """
            .formatted(
                count + 1,
                System.currentTimeMillis() / 1000,
                SESSION,
                System.currentTimeMillis(),
                TEXT + count);
    return event.getBytes(StandardCharsets.UTF_8);
  }
}
