package dev.holdfast.canary;

import org.jspecify.annotations.NullMarked;

/** One of two classes that differ in one value; this one must not compile. */
@NullMarked
final class Canary {
  private Canary() {}

  static String text() {
    return null;
  }
}
