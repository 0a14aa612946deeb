package dev.holdfast.loadtest.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all drills have in common, and the model they are held against. */
class DrillRulesTest {
  private final Ledger ledger = new Ledger();

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:80", "http://127.0.0.1:1", "http://[::1]:1"})
  void harmIsDoneToThisMachine(String address) {
    assertThat(Loopback.only(URI.create(address))).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.0.2.7:80", "https://0.0.0.0", "urn:none", "http://a.invalid"})
  void harmIsDoneToNoOtherMachine(String address) {
    assertThatThrownBy(() -> Loopback.only(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("this machine only");
  }

  @Test
  void inputsAreWithinTheirBounds() {
    Inputs inputs = Inputs.anew().with("kills", 20, 200);
    assertThat(inputs.told(List.of("kills=3", "seed=9"))).hasToString("seed=9 kills=3");
    for (String word : List.of("kills=201", "kills=-1", "kills=many", "kills", "deaths=1")) {
      assertThatThrownBy(() -> inputs.told(List.of(word)))
          .isInstanceOf(Inputs.BadInputException.class)
          .hasMessageContaining(word.split("=", 2)[0])
          .hasMessageContaining("200");
    }
  }

  @Test
  void aSeedDecidesWhatIsRandom() {
    Inputs inputs = Inputs.anew().told(List.of("seed=9"));
    assertThat(inputs.random(1).nextLong()).isEqualTo(inputs.random(1).nextLong());
    assertThat(inputs.random(1).nextLong()).isNotEqualTo(inputs.random(2).nextLong());
  }

  @Test
  void aResultSaysInOneLineAndInAFileWhatWasLost(@TempDir Path directory) throws IOException {
    Outcome outcome = new Outcome("3 saves", Map.of("saves", 3L), List.of("one is gone"));
    Inputs inputs = Inputs.anew().told(List.of("seed=9"));
    Result result = new Result("try", inputs, outcome, Instant.EPOCH, Duration.ofSeconds(41));
    assertThat(result.summary()).isEqualTo("try: 3 saves, 1 lost, 41 s");
    assertThat(result.sound()).isFalse();
    assertThat(Files.readString(result.write(directory)))
        .contains("\"seed\" : 9", "\"saves\" : 3", "\"lost\" : 1", "one is gone", "\"java\"");
  }

  @Test
  void aChainOfSavesIsSound() {
    save(0L, 5, "a");
    save(5L, 7, "b");
    save(null, 8, "c");
    ledger.refused(ledger.now(), 5, 8, "c");
    assertThat(ledger.contradictions("c", 8)).isEmpty();
  }

  @Test
  void aSaveOverAnotherThanItsBaseIsALostUpdate() {
    save(0L, 5, "a");
    save(0L, 7, "b");
    assertThat(ledger.contradictions("b", 7)).singleElement().asString().contains("lost update");
  }

  @Test
  void aRevisionBelowOneThatWasHeardOfWentBackwards() {
    save(0L, 7, "a");
    save(null, 5, "b");
    assertThat(ledger.contradictions("a", 7)).anyMatch(wrong -> wrong.contains("back to 5"));
  }

  @Test
  void aRefusalThatTellsSomethingElseThanWhatIsCurrentIsWrong() {
    save(0L, 5, "a");
    save(5L, 7, "b");
    ledger.refused(ledger.now(), 1, 5, "a");
    ledger.refused(ledger.now(), 1, 7, "a");
    assertThat(ledger.contradictions("b", 7)).hasSize(2).allMatch(w -> w.contains("not told"));
  }

  @Test
  void anOlderTextAtTheEndIsALoss() {
    save(0L, 5, "a");
    save(5L, 7, "b");
    assertThat(ledger.contradictions("a", 5)).singleElement().asString().contains("not 7");
    assertThat(ledger.contradictions("x", 7)).hasSize(1);
  }

  @Test
  void whatAnotherDeviceReplacedBlindlyIsOverwritten() {
    ledger.saved(ledger.now(), "one", 0L, 5, "a");
    ledger.saved(ledger.now(), "other", null, 7, "b");
    ledger.saved(ledger.now(), "other", null, 9, "c");
    assertThat(ledger.overwritten()).isEqualTo(Map.of(5L, "a"));
  }

  private void save(@Nullable Long base, long revision, String text) {
    ledger.saved(ledger.now(), "d", base, revision, text);
  }
}
