package dev.holdfast.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TraceTest {
  @Test
  void tellsTypesAndPlacesAndNeverTheWords() {
    Exception failure =
        new IllegalStateException(
            "about Ada Lovelace", new IOException("could not read: Ada Lovelace, London"));
    assertThat(Trace.of(failure))
        .contains("java.lang.IllegalStateException at ", TraceTest.class.getName())
        .contains(" caused by java.io.IOException at ")
        .doesNotContain("Ada", "Lovelace", "\n");
  }
}
