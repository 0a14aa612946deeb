package dev.holdfast.canary;

import org.jspecify.annotations.NullMarked;

/** One of two classes that differ in one value; this one compiles. */
@NullMarked
final class Canary {
  private Canary() {}

  static String text() {
    return "a text";
  }
}
