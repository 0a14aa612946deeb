package dev.holdfast.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is pursued, lapsed or denied, in many wordings, and texts that claim it all the same. */
class NotHeldTest {
  private static final Set<ClaimKind> NOT_CERTIFICATES =
      Set.of(ClaimKind.TOOL, ClaimKind.TITLE, ClaimKind.EMPLOYER, ClaimKind.STATEMENT);

  private final TruthGate gate = new TruthGate();

  private List<Claim> refused(String resume, String text) {
    return gate.check(text, Evidence.of(resume.replace(" / ", "\n"))).claims().stream()
        .filter(claim -> !claim.supported())
        .toList();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "not-held.txt", delimiter = '|')
  void refusesACertificateThatIsNotHeld(String resume, String text, Doubt doubt, int line) {
    List<Claim> refused = refused(resume, text);
    assertThat(refused)
        .anySatisfy(claim -> {
          assertThat(claim.doubt()).isEqualTo(doubt);
          assertThat(claim.lines()).contains(line);
          assertThat(claim.asks().orElseThrow()).contains(claim.text());
          assertThat(claim.kind()).isNotIn(doubt == Doubt.DENIED ? Set.of() : NOT_CERTIFICATES);
        });
  }

  @ParameterizedTest
  @CsvFileSource(resources = "not-done.txt", delimiter = '|')
  void refusesADeedThatIsDenied(String resume, String text, Doubt doubt, int line) {
    assertThat(refused(resume, text))
        .anySatisfy(claim -> {
          assertThat(claim.doubt()).isEqualTo(doubt);
          assertThat(claim.lines()).contains(line);
          assertThat(claim.asks().orElseThrow()).contains(claim.text());
        });
  }

  @ParameterizedTest
  @CsvFileSource(resources = "honest.txt", delimiter = '|')
  void passesOrdinaryWords(String resume, String text) {
    assertThat(refused(resume, text)).isEmpty();
  }
}
