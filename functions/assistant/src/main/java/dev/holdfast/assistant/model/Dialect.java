package dev.holdfast.assistant.model;

import dev.holdfast.assistant.model.Failure.Part;
import java.util.List;

/**
 * What of the protocol a server knows, learned from its refusals and remembered for as long as the
 * process runs: older servers know no JSON schema, or call the limit of an answer by another name.
 */
final class Dialect {
  /** How a server is held to the shape of an answer, the surest first. */
  enum Format {
    SCHEMA,
    /** Any JSON object; the prompt tells which. */
    OBJECT,
    /** The prompt tells it all. */
    PROMPT
  }

  private final List<Format> formats;
  private final boolean twoLimits;
  private int format;
  private boolean otherLimit;
  private boolean limitLearned;

  /**
   * A server of which nothing is known yet.
   *
   * @param formats that the protocol has, the surest first
   * @param twoLimits whether the protocol has an older and a newer name for the limit
   */
  Dialect(List<Format> formats, boolean twoLimits) {
    this.formats = List.copyOf(formats);
    this.twoLimits = twoLimits;
  }

  synchronized Format format() {
    return formats.get(format);
  }

  /** Whether the limit goes by the name that the server was not asked with at first. */
  synchronized boolean otherLimit() {
    return otherLimit;
  }

  /**
   * Takes back what a server refused.
   *
   * @param asked the format that was refused, which another question may have taken back already
   * @return whether to ask again
   */
  synchronized boolean learns(Part unknown, Format asked) {
    return switch (unknown) {
      case FORMAT -> {
        if (asked == format() && format + 1 < formats.size()) {
          format++;
          yield true;
        }
        yield asked != format();
      }
      case LIMIT -> {
        boolean news = twoLimits && !limitLearned;
        otherLimit ^= news;
        limitLearned |= news;
        yield news;
      }
    };
  }
}
