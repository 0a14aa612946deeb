package dev.holdfast.truth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures and rates said another way, and work that came to nothing or that others did. */
class NumbersTest {
  private final TruthGate gate = new TruthGate();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Meet the board every quarter | Meet the board four times a year",
        "Report to the committee every other month | Report to the committee six times a year",
        "Log the readings every 10 minutes | Log the readings six times an hour",
        "Milk the herd twice a day | Twice-daily milking of the herd",
        "Tested about 20 boilers a quarter | Tested about 80 boilers a year",
        "Response under 90 minutes | Response under an hour and a half",
        "Kept the diary for 20 months | Kept the diary for a year and eight months",
        "Cut waste from 11 to 7 percent | Cut waste by four percentage points",
        "Cut the wait from 140 to 48 seconds | Cut the wait by 92 seconds",
        "Doubled the list from 400 to 800 subscribers | Doubled the list to 800 subscribers",
        "Raised sales from 400 to 800 units | Doubled sales from 400 to 800 units",
        "Typed letters at 75 words per minute | Typed letters at 75 wpm",
        "Raised NZ$640 for the hospice | Raised 640 New Zealand dollars for the hospice",
        "Wired offices from 2,000 to 18,000 square feet | Wired offices of 2,000–18,000 sq ft",
        "Videos passed a million views | Videos got over a million views",
        "ميزانية 1,2 مليون درهم | ميزانية 1.200.000 درهم",
        "كتابة محاضر اللجنة مرة كل ثلاثة أشهر | كتابة محاضر اللجنة أربع مرات في السنة",
        "صب 8500 متر مكعب من الخرسانة | صب 8,500 م³ من الخرسانة",
        "تقليص مدة التوظيف من 45 إلى 30 يوما | تقليص مدة التوظيف بخمسة عشر يوما",
      })
  void passesAFigureSaidAnotherWay(String line, String text) {
    Finding finding = gate.check(text, Evidence.of(line));
    assertThat(finding.supported()).as("%s", finding.claims()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Meet the board every quarter | Meet the board five times a year",
        "Report to the committee every other month | Report to the committee every month",
        "Tested about 20 boilers a quarter | Tested about 90 boilers a year",
        "Response under 90 minutes | Response under an hour",
        "Cut waste from 11 to 7 percent | Cut waste by five percentage points",
        "Raised sales from 400 to 800 units | Tripled sales from 400 units",
        "تحديث الجدول الزمني كل أسبوعين | تحديث الجدول الزمني أسبوعيا",
        "Fault-finding on conveyors; PLC programming was left to an outside firm | Did PLC"
            + " programming",
        "Drafted survey questions; the field work was cancelled | Drafted survey questions and did"
            + " field work",
        "Prepare bills; the costs draftsman checks anything above £10,000 | Prepare and check bills"
            + " above £10,000",
        "Brought in Genesys Cloud, with IT running the build | Brought in Genesys Cloud, running"
            + " the build",
        "شهادة PMP: استكمال ساعات التدريب ولم يُؤدَّ الاختبار بعد | حاصل على شهادة PMP",
        "Ran the shop floor, everything except the cash office | Ran the cash office",
        "Budget planning was handled by the finance team; I supplied figures | Handled budget"
            + " planning",
        "Drafted contracts for the legal team to negotiate | Negotiated contracts",
        "Was offered but declined the shift leader role | Worked as shift leader",
        "إعداد خطة التوسع التي ألغيت لاحقا | تنفيذ خطة التوسع",
        "Keep the van stock list | Keep the van stock list, with no complaints from customers",
      })
  void refusesAnotherFigureAndWhatOthersDid(String line, String text) {
    assertThat(gate.check(text, Evidence.of(line)).supported()).isFalse();
  }
}
