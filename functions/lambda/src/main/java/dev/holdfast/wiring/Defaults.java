package dev.holdfast.wiring;

import dev.holdfast.http.RequestFields;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import java.util.Map;

/** Settings that hold on every front. */
@ContextConfigurer
public final class Defaults implements ApplicationContextConfigurer {
  @Override
  public void configure(ApplicationContextBuilder builder) {
    builder.properties(
        Map.of(
            // Else an empty list vanishes from an answer.
            "micronaut.serde.serialization.inclusion", "NON_NULL",
            "micronaut.server.max-request-size", RequestFields.MAX_BODY_BYTES,
            "holdfast.table", "${HOLDFAST_TABLE:holdfast-sessions}",
            // How long a session stays in the hot store though nobody works on it.
            "holdfast.lease-days", "${HOLDFAST_LEASE_DAYS:30}",
            // Whether a session may be used by whoever knows its id until it has a key.
            "holdfast.open-sessions", "${HOLDFAST_OPEN_SESSIONS:true}",
            // Questions to the assistant within ten minutes.
            "holdfast.chat.per-session", "${HOLDFAST_CHAT_PER_SESSION:60}",
            "holdfast.chat.per-caller", "${HOLDFAST_CHAT_PER_CALLER:120}",
            "holdfast.bucket", "${HOLDFAST_BUCKET:holdfast-snapshots}"));
  }
}
