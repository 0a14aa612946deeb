package dev.holdfast.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The build compiles two classes with the settings of all others; they differ in one null. Were the
 * null checker off, both would be compiled.
 */
class NullCheckerCanaryTest {
  private static final Path CLASS = Path.of("dev", "holdfast", "canary", "Canary.class");

  @Test
  void theSoundClassCompiles() {
    assertThat(Path.of("target", "canary", "sound").resolve(CLASS)).exists();
  }

  @Test
  void theClassThatReturnsNullDoesNot() {
    assertThat(Path.of("target", "canary", "unsound").resolve(CLASS)).doesNotExist();
  }
}
