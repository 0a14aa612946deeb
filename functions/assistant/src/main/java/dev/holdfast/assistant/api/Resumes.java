package dev.holdfast.assistant.api;

import dev.holdfast.http.ApiException;
import dev.holdfast.http.CallerAddress;
import dev.holdfast.http.Refusals;
import dev.holdfast.http.RequestFields;
import dev.holdfast.limit.MemoryTallies;
import dev.holdfast.limit.RateLimit;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Caller;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.LoadSession;
import dev.holdfast.session.VersionId;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The text that a question about a resume is about: as it stands in the editor, when the request
 * brings it, else as it is stored. Whoever may not read the session is refused either way.
 */
@Singleton
class Resumes {
  /** As long as a resume may be. */
  static final int MAX_BYTES = 200 << 10;

  /** Looks of one caller a minute, in one process: they cost a few milliseconds and no money. */
  private static final int PER_MINUTE = 300;

  private final LoadSession sessions;
  private final CallerAddress addresses;
  private final RateLimit limit;

  Resumes(LoadSession sessions, CallerAddress addresses, InstantSource clock) {
    this.sessions = sessions;
    this.addresses = addresses;
    this.limit = new RateLimit(new MemoryTallies(clock), clock, Duration.ofMinutes(1));
  }

  /** The field of a request that brings the text. */
  static @Nullable String given(RequestFields fields) {
    return fields.optionalText("resume", MAX_BYTES);
  }

  /** An unknown session has an empty resume, and stays unknown. */
  String read(HttpRequest<?> http, SessionId id, Caller caller, @Nullable String given) {
    if (limit.count(addresses.of(http), PER_MINUTE).isEmpty()) {
      throw ApiException.tooMany(
          "The resume was looked at very often within a minute.", limit.untilAnew());
    }
    String stored =
        switch (sessions.glance(id, VersionId.LATEST, caller)) {
          case LoadOutcome.Loaded loaded -> loaded.resume().text();
          case LoadOutcome.Absent absent -> "";
          case LoadOutcome.Locked locked -> throw Refusals.locked();
          case LoadOutcome.Erased erased -> throw Refusals.erased();
        };
    return given == null ? stored : given;
  }
}
