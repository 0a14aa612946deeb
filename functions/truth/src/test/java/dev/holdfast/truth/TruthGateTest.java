package dev.holdfast.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule of the gate a case; the resume line stands before the text. */
class TruthGateTest {
  private final TruthGate gate = new TruthGate();

  private Finding check(String line, String text) {
    return gate.check(text, Evidence.of(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Response time fell from 1,200 ms to 450 ms | Response time dropped from 1.2 s to 0.45 s",
        "Closed $1.2M in contracts | Closed contracts of $1,200,000",
        "Moved 12 nightly jobs to Kafka | Moved a dozen nightly jobs to Kafka",
        "Failed releases fell 18% | Failed releases declined by eighteen percent",
        "Care for 5-6 patients per shift | Look after five to six patients each shift",
        "Wrote the call script | Drafted the call script",
        "Wrote Terraform modules for AWS | Wrote Terraform modules for Amazon Web Services",
        "27 of 30 inspections passed | Nine in ten inspections passed",
        "Cut time to fill from 52 days to 33 days | Cut time to fill by nineteen days",
        "Organised two trips | Organized 2 trips",
        "إعداد القوائم المالية لثلاث شركات | أعددت القوائم المالية لـ 3 شركات",
        "تسوية 22 حسابًا بنكيًا على نظام SAP كل شهر | أجريت كل شهر تسوية اثنين وعشرين حسابًا بنكيًا"
            + " باستخدام SAP",
        "مساندة المدير المالي في إعداد الموازنة | ساندت المدير المالي في تحضير الموازنة",
      })
  void passesAnHonestRewording(String line, String text) {
    assertThat(check(line, text).supported()).as("%s", check(line, text).claims()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Failed releases fell 18% | Failed releases fell 81% | NUMBER",
        "Built an API in JavaScript | Built an API in Java | TOOL",
        "Moved 12 jobs to Kafka | Moved 12 jobs to RabbitMQ | TOOL",
        "Supported the migration to Airflow | Led the migration to Airflow | SCOPE",
        "Did not handle pricing or contracts | Handled pricing and contracts | STATEMENT",
        "CKA: in progress, exam not yet taken | Certified Kubernetes Administrator, CKA |"
            + " CERTIFICATION",
        "First Aid and CPR, expired 2021 | Current First Aid and CPR certificates | CERTIFICATION",
        "Wrote the weekly report | Owned moon missions | SCOPE",
        "Installed 46 solar arrays | Installed 46 solar arrays, lowering power bills | OUTCOME",
        "Two tenders; one was won | Won two tenders | NUMBER",
        "Moved reports with two colleagues | Single-handedly moved reports | SCOPE",
        "Carried a pager every third weekend | Carried a pager every weekend | NUMBER",
        "Loaded up to 45 pallets per hour | Loaded 45 pallets per hour | NUMBER",
        "تسوية 22 حسابًا بنكيًا على نظام SAP | تسوية 22 حسابًا بنكيًا على نظام Oracle | TOOL",
        "تقليص مدة الإقفال من 10 أيام إلى 6 أيام | تقليص مدة الإقفال من 10 أيام إلى 4 أيام |"
            + " NUMBER",
        "مساندة المدير في إعداد الموازنة، دون صلاحية اعتمادها | اعتماد الموازنة | STATEMENT",
      })
  void refusesWhatTheLineDoesNotSay(String line, String text, String kind) {
    Finding finding = check(line, text);
    assertThat(finding.supported()).isFalse();
    assertThat(finding.questions()).isNotEmpty();
    assertThat(kind).isNotBlank();
  }

  @Test
  void bindsAFigureToWhatItCounts() {
    String line = "Train new hires on wrapping of 35 pallets";
    assertThat(check(line, "Trained 35 new hires on wrapping of pallets").supported()).isFalse();
  }

  @Test
  void keepsTheFactsOfTwoJobsApart() {
    String resume =
        """
        EXPERIENCE

        Engineer, Alder Ltd, 2020 - present
        - Built an API in Node.js

        Engineer, Birch Ltd, 2017 - 2020
        - Wrote scripts in Perl
        """;
    assertThat(gate.check("Built an API in Perl", Evidence.of(resume)).supported()).isFalse();
    assertThat(gate.check("Wrote scripts in Perl at Birch", Evidence.of(resume)).supported())
        .isTrue();
    assertThat(gate.check("Wrote scripts in Perl at Alder", Evidence.of(resume)).supported())
        .isFalse();
  }

  @Test
  void takesOnlyTheCitedLines() {
    String resume = "- Built an API in Go\n- Wrote the weekly report\n";
    Evidence evidence = Evidence.of(resume);
    assertThat(gate.check("Wrote the weekly report", evidence.citing(Set.of(1))).supported())
        .isFalse();
    assertThat(gate.check("Wrote the weekly report", evidence.citing(Set.of(2))).supported())
        .isTrue();
  }

  @Test
  void takesWhatThePersonSaid() {
    Evidence evidence =
        Evidence.of("- Wrote reports\n").with(List.of("Trained", "six nurses", "on the ward"));
    Finding finding = gate.check("Trained six nurses on the ward", evidence);
    assertThat(finding.supported()).isTrue();
    assertThat(finding.claims()).allSatisfy(claim -> assertThat(claim.lines()).isEmpty());
  }

  @Test
  void takesALineAndWhatThePersonSaidTogether() {
    Evidence evidence =
        Evidence.of("- Trained nurses on the ward in Epic\n").with(List.of("14 nurses"));
    Finding finding = gate.check("Trained 14 nurses on the ward in Epic", evidence);
    assertThat(finding.claims()).allMatch(Claim::supported);
    assertThat(finding.claims()).anySatisfy(claim -> assertThat(claim.lines()).containsExactly(1));
    assertThat(gate.check("Trained 15 nurses on the ward in Epic", evidence).supported()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CKA: in progress, exam not yet taken | I hold the CKA certificate | Hold the CKA"
            + " certificate | UNFINISHED",
        "First Aid certificate, expired 2021 | I have a First Aid certificate | First Aid"
            + " certificate | EXPIRED",
        "Did not handle pricing or contracts | I handled pricing and contracts | Handled pricing"
            + " and contracts | DENIED",
      })
  void letsNobodySayWhatTheResumeDenies(String line, String said, String text, Doubt doubt) {
    Finding finding = gate.check(text, Evidence.of(line).with(List.of(said)));
    assertThat(finding.supported()).isFalse();
    assertThat(finding.questions()).isNotEmpty();
    assertThat(finding.claims()).extracting(Claim::doubt).contains(doubt);
  }

  @Test
  void marksAMissingFigureInTheDraft() {
    Finding finding =
        check("Trained nurses on the ward in Epic", "Trained 14 nurses on the ward in Epic");
    assertThat(finding.mended())
        .hasValueSatisfying(draft -> assertThat(draft).contains("[how many nurses?]"));
    assertThat(finding.questions()).containsExactly("How many nurses were there?");
  }

  @Test
  void asksInTheLanguageOfTheText() {
    Finding finding = check("تدريب الموظفين على نظام SAP", "تدريب 14 موظفًا على نظام SAP");
    assertThat(finding.supported()).isFalse();
    assertThat(finding.questions().getFirst()).contains("كم");
  }
}
