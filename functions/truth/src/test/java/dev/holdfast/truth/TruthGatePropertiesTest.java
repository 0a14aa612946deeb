package dev.holdfast.truth;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any text. */
class TruthGatePropertiesTest {
  private final TruthGate gate = new TruthGate();

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
        "Wired %d new offices for the school",
        "Packed %d pallets an hour in the cold store",
        "Taught a class of %d pupils in Python",
        "Reduced errors by %d%% in the first year",
        "تدريب %d موظفًا على نظام SAP",
        "Won $%d in new contracts in Ohio");
  }

  @Property(tries = 100)
  void aTextEqualToItsLineIsSupported(
      @ForAll("lines") String line, @ForAll @IntRange(min = 3, max = 99) int figure) {
    String text = String.format(java.util.Locale.ROOT, line, figure);
    assertThat(gate.check(text, Evidence.of("- " + text)).supported()).isTrue();
  }

  @Property(tries = 100)
  void anyOtherFigureIsRefused(
      @ForAll("lines") String line,
      @ForAll @IntRange(min = 3, max = 99) int figure,
      @ForAll @IntRange(min = 1, max = 99) int off) {
    String text = String.format(java.util.Locale.ROOT, line, figure + off);
    String known = String.format(java.util.Locale.ROOT, line, figure);
    assertThat(gate.check(text, Evidence.of("- " + known)).supported()).isFalse();
  }

  @Property(tries = 300)
  void neverThrowsAndAlwaysSaysTheSame(@ForAll String text, @ForAll String resume) {
    Finding first = gate.check(text, Evidence.of(resume));
    assertThat(gate.check(text, Evidence.of(resume))).isEqualTo(first);
    for (Claim claim : first.claims()) {
      assertThat(text.substring(claim.start(), claim.end())).isEqualTo(claim.text());
    }
  }

  @Property(tries = 100)
  void emptyEvidenceSupportsNothing(@ForAll("lines") String line) {
    String text = String.format(java.util.Locale.ROOT, line, 7);
    assertThat(gate.check(text, Evidence.of("")).supported()).isFalse();
  }
}
