package dev.holdfast.session.api;

import dev.holdfast.priming.Rehearsal;
import dev.holdfast.priming.Rehearsal.Request;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** What sessions are used for most: a first save, another, a load, a snapshot. */
@Factory
final class SessionRehearsal {
  private static final String TEXT = "Rehearsed, and kept by nobody. ".repeat(100);

  @Singleton
  Rehearsal rehearsal() {
    Request save =
        new Request(
            "PUT",
            "/api/resume/" + Rehearsal.SESSION,
            "{\"text\":\"" + TEXT + "\",\"device\":\"rehearsal\"}");
    return new Rehearsal(
        List.of(
            save,
            save,
            new Request("GET", "/api/session/" + Rehearsal.SESSION, null),
            new Request("POST", "/api/snapshot/" + Rehearsal.SESSION, null)));
  }
}
