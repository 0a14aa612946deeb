package dev.holdfast.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lexicon finds whole names, in their inflections, and no neighbours. */
class TermsTest {

  private static List<String> names(String line) {
    return Terms.known().in(line).stream().map(hit -> hit.term().name()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Amazon Web Services, AWS",
    "NodeJS, Node.js",
    "golang, Go",
    "c sharp, C#",
    "dotnet, .NET",
    "Warehouse Management Systems, WMS",
    "negotiating contracts, contract negotiation",
    "إكسل, Excel",
    "التسويات البنكية, bank reconciliation",
    "والقوائم المالية, financial statements",
    "Search engine optimisation, search engine optimization",
  })
  void knowsTheOtherNames(String text, String name) {
    assertThat(Terms.known().named(text)).map(Term::name).contains(name);
  }

  @Test
  void keepsNeighboursApart() {
    assertThat(names("JavaScript, C++, C#, NoSQL and CI/CD"))
        .containsExactly("JavaScript", "C++", "C#", "NoSQL", "CI/CD");
  }

  @Test
  void leavesOrdinaryWordsAlone() {
    assertThat(names("we excel, react swiftly and go on in spring; a swift c and r")).isEmpty();
  }

  @Test
  void hasEachNameInItsPlace() {
    String line = "Built with Node.js on Amazon Web Services.";
    assertThat(Terms.known().in(line))
        .extracting(hit -> line.substring(hit.start(), hit.end()))
        .containsExactly("Node.js", "Amazon Web Services");
  }

  @Test
  void holdsMoreThanAThousandTerms() {
    assertThat(Terms.known().all()).hasSizeGreaterThan(1000);
  }
}
