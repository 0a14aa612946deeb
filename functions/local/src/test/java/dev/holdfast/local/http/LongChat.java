package dev.holdfast.local.http;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** One session with more turns of chat than two pages hold, asked on both fronts in turn. */
enum LongChat implements Supplier<String> {
  SESSION;

  static final int TURNS = 120;
  static final String TEXT = "the text beside a long chat";

  private final String session = UUID.randomUUID().toString();

  LongChat() {
    World.lambda().send(Request.save(session, TEXT));
    for (int i = 0; i < TURNS; i++) {
      World.fronts()
          .get(i % 2)
          .send(Request.chat(Map.of("sessionId", session, "message", "question " + i)));
    }
  }

  @Override
  public String get() {
    return session;
  }
}
