package dev.holdfast.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WordNetTest {
  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(WordNetTest.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  @Test
  void isPackedOfTheDistilledLinesWithTheStemsOfToday() throws IOException {
    byte[] packed =
        WordNetPacker.packed(
            new String(resource("/wordnet.txt"), StandardCharsets.UTF_8).lines().toList());
    assertThat(resource("wordnet.bin"))
        .as("run WordNetPacker after a change of Stems or wordnet.txt")
        .isEqualTo(packed);
  }

  @Test
  void knowsSensesDerivationsVerbsAndPersons() throws IOException {
    Stems stems = new Stems();
    WordNet wordNet = WordNet.load(stems, resource("wordnet.bin"));
    assertThat(wordNet.same(stems.of("purchased"), stems.of("buys"))).isTrue();
    assertThat(wordNet.same(stems.of("nurse"), stems.of("bridge"))).isFalse();
    assertThat(wordNet.verb(stems.of("ran"))).isTrue();
    assertThat(wordNet.person(stems.of("plumbers"))).isTrue();
    assertThat(wordNet.irregularForm("wrote")).isTrue();
    assertThat(wordNet.known("qqqq")).isFalse();
  }
}
