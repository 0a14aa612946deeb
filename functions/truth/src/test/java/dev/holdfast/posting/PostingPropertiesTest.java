package dev.holdfast.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.text.Term;
import dev.holdfast.text.TermKind;
import dev.holdfast.text.Terms;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any posting and any resume. */
class PostingPropertiesTest {
  private static final List<Term> TOOLS =
      Terms.known().all().stream().filter(term -> term.kind() == TermKind.TOOL).toList();

  @Property(tries = 200)
  void neverFails(@ForAll String posting, @ForAll String resume) {
    Match.of(Posting.read(posting), resume);
  }

  @Property(tries = 200)
  void neverFailsOnLinesOfAnyKind(@ForAll("lines") String posting, @ForAll("lines") String resume) {
    Match match = Match.of(Posting.read(posting), resume);
    assertPlacesLieInTheirLines(match, resume);
    assertThat(Match.of(Posting.read(posting), resume)).isEqualTo(match);
  }

  @Property(tries = 200)
  void whatIsClaimedIsFoundWhereItStands(@ForAll("tools") Term tool) {
    String resume = "Jane Doe\n- Worked with " + tool.name() + " for years";
    Keyword keyword = new Keyword(tool.name(), tool.aliases(), KeywordKind.TOOL, true);
    KeywordMatch match = Match.of(List.of(keyword), resume).getFirst();
    assertThat(match.found()).isTrue();
    Place place = match.places().getFirst();
    assertThat(resume.lines().toList().get(place.line() - 1).substring(place.start(), place.end()))
        .isEqualTo(tool.name());
  }

  @Property(tries = 200)
  void whatIsDeniedIsNotFound(@ForAll("tools") Term tool) {
    Keyword keyword = new Keyword(tool.name(), tool.aliases(), KeywordKind.TOOL, true);
    String resume = "- No experience with " + tool.name();
    assertThat(Match.of(List.of(keyword), resume).getFirst().found()).isFalse();
  }

  @Property(tries = 16)
  void neverFailsOnOneVeryLongLine(@ForAll("pieces") String piece) {
    String line = piece.repeat(30_000 / piece.length());
    String posting = "Clerk\n\nRequirements\n- Java\n- PMP\n- 5 years of sales experience\n- ";
    Match.of(
        Posting.read(posting + line.substring(0, line.length() / 2)), "- no " + line + " Java");
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
        "Kotlin, ",
        "x or ",
        "word ",
        "Java ",
        "PMP (in progress), ",
        "a.",
        "(",
        " ",
        "2019",
        "degree in ",
        "5 years of ",
        "experience ",
        "لا ",
        "خبرة في ",
        "\t",
        "9 ");
  }

  private static void assertPlacesLieInTheirLines(Match match, String resume) {
    List<String> lines =
        dev.holdfast.text.BodyLine.of(resume).stream()
            .map(line -> line.lead() + line.body() + line.tail())
            .toList();
    for (KeywordMatch each : match.keywords()) {
      for (Place place : each.places()) {
        assertThat(place.end()).isLessThanOrEqualTo(lines.get(place.line() - 1).length());
      }
    }
  }

  @Provide
  Arbitrary<Term> tools() {
    // a name that starts another word's sense in this sentence is no fair example
    Set<String> odd = Set.of("C", "R");
    return Arbitraries.of(TOOLS.stream().filter(tool -> !odd.contains(tool.name())).toList());
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> known =
        Arbitraries.of(
            "Requirements",
            "Nice to have:",
            "- Java, C++ and R",
            "• 5+ years of sales experience",
            "Bachelor's degree in Physics or Chemistry",
            "Experience",
            "Jan 2019 - Present",
            "CPR, expired 2020",
            "\tSkills (",
            "المتطلبات",
            "- بكالوريوس محاسبة، ٥ سنوات خبرة",
            "2019 – 2017",
            "",
            "   ",
            ")))(((",
            "a|b|c\td\t\te",
            "1. The role",
            "لا أعرف SAP",
            "Certifications: PMP (in progress), CSM",
            "\uD83D\uDE00 Go\u0301 \u202Eجافا",
            "99/2020 - 13/2021");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(60);
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, known), net.jqwik.api.Tuple.of(1, any))
        .list()
        .ofMaxSize(14)
        .map(all -> String.join("\n", all));
  }
}
