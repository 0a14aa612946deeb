package dev.holdfast.replica;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The unguessable name of a session, made by the browser. */
public record SessionId(UUID value) {
  private static final Pattern CANONICAL =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Reads the 36-character form of a UUID in either case (RFC 9562); empty for anything else. */
  public static Optional<SessionId> parse(String text) {
    return CANONICAL.matcher(text).matches()
        ? Optional.of(new SessionId(UUID.fromString(text.toLowerCase(Locale.ROOT))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
