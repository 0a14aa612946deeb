package dev.holdfast.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a resume shows what is asked for. */
class MatchTest {
  private static final YearMonth TODAY = YearMonth.of(2026, 6);

  private static KeywordMatch match(KeywordKind kind, String term, String resume) {
    Keyword keyword = new Keyword(term, List.of(), kind, true);
    return Match.of(List.of(keyword), resume, TODAY).getFirst();
  }

  private static @Nullable Gap gap(KeywordKind kind, String term, String resume) {
    return match(kind, term, resume).gap();
  }

  @ParameterizedTest
  @CsvSource({
    "TOOL, AWS, Ran services on Amazon Web Services",
    "TOOL, Kubernetes, Ran K8s clusters",
    "SKILL, contract negotiation, Negotiated supplier contracts",
    "SKILL, putaway, Put away 60 trailers",
    "SKILL, behaviour management, Calm behavior management",
    "CERTIFICATION, BLS certification, 'BLS, current to 2028'",
    "CERTIFICATION, driving licence, Full driver's license",
    "SKILL, القوائم المالية, إعداد قوائم مالية شهرية",
    "SKILL, bank reconciliation, إعداد التسويات البنكية",
    "TOOL, Excel, يعمل على برنامج إكسل",
    "TOOL, Excel, مهارات في Word وExcel",
    "LANGUAGE, French, 'اللغات: العربية، الفرنسية'",
    "LANGUAGE, German, 'Languages: English, beginner German'",
  })
  void findsOtherNamesInflectionsAndTheOtherLanguage(KeywordKind kind, String term, String resume) {
    assertThat(gap(kind, term, resume)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "TOOL, Java, Wrote JavaScript",
    "TOOL, NoSQL, Tuned SQL queries",
    "TOOL, NoSQL, No SQL experience",
    "TOOL, C, Wrote C++ and C# code",
    "TOOL, R, Led R&D for J. R. Smith",
    "TOOL, Go, Go above and beyond. We go to market",
    "TOOL, React, Apps in React Native",
    "CERTIFICATION, OSHA 30, OSHA 10-Hour card",
    "SKILL, marketing, Ran a market stall",
    "LANGUAGE, French, Cooked French cuisine for guests at the hotel",
  })
  void takesNoNeighbourForTheThing(KeywordKind kind, String term, String resume) {
    assertThat(gap(kind, term, resume)).isIn(Gap.ABSENT, Gap.DENIED);
  }

  @ParameterizedTest
  @CsvSource({
    "DENIED, TOOL, Kafka, No experience with Kafka",
    "DENIED, TOOL, Kafka, Did not use Kafka",
    "DENIED, SKILL, estimating, Do not estimate or bid jobs",
    "DENIED, TOOL, SAP, لم أستخدم نظام SAP",
    "UNFINISHED, CERTIFICATION, PMP, 'PMP: in progress, exam not yet taken'",
    "UNFINISHED, CERTIFICATION, PMP, Currently studying for the PMP",
    "UNFINISHED, CERTIFICATION, ACLS, 'ACLS: course booked, not yet completed'",
    "UNFINISHED, CERTIFICATION, CMA, 'شهادة CMA: اجتياز الجزء الأول فقط'",
    "EXPIRED, CERTIFICATION, first aid, 'First Aid and CPR, expired 2021'",
    "EXPIRED, CERTIFICATION, CPR, 'CPR, valid until March 2020'",
    "EXPIRED, CERTIFICATION, BLS, 'شهادة BLS، انتهت في 2021'",
    "BELOW, LANGUAGE, Fluent Spanish, 'Languages: English (native), Spanish (basic)'",
  })
  void doesNotTakeAWordForAClaim(Gap gap, KeywordKind kind, String term, String resume) {
    KeywordMatch match = match(kind, term, resume);
    assertThat(match.gap()).isEqualTo(gap);
    assertThat(match.places()).isNotEmpty();
  }

  @Test
  void remarkInAListIsAboutItsOwnItem() {
    String resume = "Certifications: BLS, ACLS (expired), PALS (in progress)";
    assertThat(gap(KeywordKind.CERTIFICATION, "BLS", resume)).isNull();
    assertThat(gap(KeywordKind.CERTIFICATION, "ACLS", resume)).isEqualTo(Gap.EXPIRED);
    assertThat(gap(KeywordKind.CERTIFICATION, "PALS", resume)).isEqualTo(Gap.UNFINISHED);
  }

  @Test
  void oneGoodPlaceIsEnough() {
    String resume = "Did not use Python at Acme\nWrote Python at Initech";
    KeywordMatch match = match(KeywordKind.TOOL, "Python", resume);
    assertThat(match.places()).containsExactly(new Place(2, 6, 12));
  }

  @Test
  void readsAWrappedStatementAsOne() {
    KeywordMatch match =
        match(
            KeywordKind.SKILL,
            "wound care",
            "- Taught new nurses on the ward about wound\n  care and dressings");
    assertThat(match.places()).containsExactly(new Place(1, 38, 43), new Place(2, 2, 6));
  }

  private static final String JOBS =
      """
      Experience

      Accountant
      Harbour Foods, Leeds
      Jan 2021 - Present
      - Kept the general ledger

      Assistant Accountant
      Mill Textiles, York
      2019 - 2021
      - Posted invoices

      Waiter
      Cafe Blue
      2010 - 2018
      - Served tables

      Education
      MSc in Accounting, University of Leeds, 2019
      BSc Physics, expected 2028
      """;

  @Test
  void addsUpTheYearsOfFittingJobs() {
    assertThat(gap(KeywordKind.EXPERIENCE, "6 years of accounting experience", JOBS)).isNull();
    assertThat(gap(KeywordKind.EXPERIENCE, "9 years of accounting experience", JOBS))
        .isEqualTo(Gap.BELOW);
    assertThat(gap(KeywordKind.EXPERIENCE, "2 years of nursing experience", JOBS))
        .isEqualTo(Gap.ABSENT);
    assertThat(gap(KeywordKind.EXPERIENCE, "خبرة خمس سنوات على الأقل في المحاسبة", JOBS)).isNull();
  }

  @Test
  void aHigherDegreeOfTheSubjectWillDo() {
    assertThat(gap(KeywordKind.DEGREE, "Bachelor's degree in Accounting", JOBS)).isNull();
    assertThat(gap(KeywordKind.DEGREE, "بكالوريوس محاسبة", JOBS)).isNull();
    assertThat(gap(KeywordKind.DEGREE, "PhD in Accounting", JOBS)).isEqualTo(Gap.ABSENT);
    assertThat(gap(KeywordKind.DEGREE, "Degree in History or Law", JOBS)).isEqualTo(Gap.ABSENT);
    assertThat(gap(KeywordKind.DEGREE, "Bachelor's degree in Physics", JOBS))
        .isEqualTo(Gap.UNFINISHED);
  }

  @Test
  void aDeputyIsNoHead() {
    String resume =
        "Experience\nTeacher, Hill School\n2018 - Present\n- Deputise for the head of department";
    assertThat(gap(KeywordKind.EXPERIENCE, "experience as a head of department", resume))
        .isNotNull();
  }
}
