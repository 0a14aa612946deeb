package dev.holdfast.truth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which wordings pass for those of the resume, and which claim more. */
class WordingTest {
  private final TruthGate gate = new TruthGate();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Engineered brackets for delivery vans | Engineered brackets for vans used in deliveries",
        "Answered queries on the front desk | Responded to queries at reception",
        "Drove a van to deliver parcels to shops | Drove a vehicle to deliver parcels to shops",
        "Staffed the information desk on Sundays | Manned the information desk on Sundays",
        "Reported to the COO | Answered to the Chief Operating Officer",
        "Shredded confidential letters for the legal department"
            + " | Shredded confidential letters kept for the legal department",
        "Treasurer of the chess club | Treasurer of the chess club",
        "استقبال المرضى وتحديد المواعيد | استقبلت المرضى وحددت المواعيد",
        "تنظيم ندوة للموظفين | أقمت ملتقى للموظفين",
      })
  void passesAnotherWording(String line, String text) {
    Finding finding = gate.check(text, Evidence.of(line));
    assertThat(finding.supported()).as("%s", finding.claims()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wrote specials that the executive chef signs off | Executive chef of specials",
        "Opened the shop with the assistant manager | Assistant manager, opened the shop",
        "Keep the stock list in Simpro | Keep the stock list in Simpro, so that jobs are never"
            + " held up",
        "Drove a vehicle to deliver parcels to shops | Drove a truck to deliver parcels to shops",
        "Wrote letters for some of the wards | Wrote letters for the entire hospital",
        "رقمنة الملفات في جمعية النخيل | رقمنة جميع الملفات في جمعية النخيل",
        "حفظ ملفات العاملين في القسم | رقمنة ملفات العاملين في القسم",
      })
  void refusesAWordingThatClaimsMore(String line, String text) {
    assertThat(gate.check(text, Evidence.of(line)).supported()).isFalse();
  }
}
