package dev.holdfast.local.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as a client writes it.
 *
 * @param target path and query as they go over the wire
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(String method, String target, List<Header> headers, byte @Nullable [] body) {
  /** One line of the head. */
  record Header(String name, String value) {}

  static Request of(String method, String target) {
    return new Request(method, target, List.of(), null);
  }

  static Request get(String target) {
    return of("GET", target);
  }

  static Request post(String target) {
    return of("POST", target);
  }

  static Request load(String session) {
    return get("/api/session/" + session);
  }

  static Request save(String session, Map<String, ?> fields) {
    return of("PUT", "/api/resume/" + session).json(Json.write(fields));
  }

  static Request save(String session, String text) {
    return save(session, Map.of("text", text));
  }

  static Request chat(Map<String, ?> fields) {
    return post("/api/chat").json(Json.write(fields));
  }

  static Request snapshot(String session) {
    return post("/api/snapshot/" + session);
  }

  static Request history(String session) {
    return get("/api/session/" + session + "/snapshots");
  }

  static Request history(String session, String snapshot) {
    return get("/api/session/" + session + "/snapshots/" + snapshot);
  }

  static Request keep(String session, Map<String, ?> fields) {
    return post("/api/session/" + session + "/snapshots").json(Json.write(fields));
  }

  static Request restore(String session, String snapshot) {
    return post("/api/session/" + session + "/snapshots/" + snapshot + "/restore");
  }

  Request with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Request(method, target, List.copyOf(more), body);
  }

  /** The same with this header in place of any of its name. */
  Request withOnly(String name, String value) {
    List<Header> others =
        headers.stream().filter(header -> !header.name().equalsIgnoreCase(name)).toList();
    return new Request(method, target, others, body).with(name, value);
  }

  /** The same request with another session in address and body. */
  Request aimedAt(String placeholder, String session) {
    byte[] aimed =
        body == null
            ? null
            : new String(body, StandardCharsets.UTF_8)
                .replace(placeholder, session)
                .getBytes(StandardCharsets.UTF_8);
    return new Request(method, target.replace(placeholder, session), headers, aimed);
  }

  Request json(String json) {
    return json(json.getBytes(StandardCharsets.UTF_8));
  }

  Request json(byte[] json) {
    return new Request(method, target, headers, json).with("Content-Type", "application/json");
  }

  Request bytes(byte[] bytes) {
    return new Request(method, target, headers, bytes);
  }

  @Override
  public String toString() {
    String size = body == null ? "" : " with " + body.length + " bytes";
    String what = body != null && body.length < 500 ? ": " + printable(body) : "";
    return method + " " + target + " " + headers + size + what;
  }

  private static String printable(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte octet : bytes) {
      boolean plain = octet >= ' ' && octet < 127;
      text.append(plain ? String.valueOf((char) octet) : "\\x%02X".formatted(octet & 0xff));
    }
    return text.toString();
  }
}
