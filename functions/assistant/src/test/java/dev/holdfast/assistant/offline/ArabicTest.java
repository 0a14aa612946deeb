package dev.holdfast.assistant.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assistant.Action;
import dev.holdfast.assistant.Prompt;
import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arabic text is never changed, and is spoken of in Arabic. */
class ArabicTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "• إعداد القوائم المالية الشهرية لثلاث شركات تابعة وفق معايير IFRS",
        "• تقليص مدة الإقفال الشهري من 10 أيام إلى 6 أيام",
        "• مساندة المدير المالي في إعداد الموازنة السنوية، دون صلاحية اعتمادها",
        "• تدريب محاسبَين مبتدئَين على إدخال القيود",
        "• كنت مسؤولاً عن إدارة فريق من خمسة أشخاص",
        "• قمت بإعداد التقارير الأسبوعية للإدارة",
        "• تم تطوير الموقع من قبل فريقي",
        "• ساهمت في بناء تطبيق React Native للهواتف",
        "• مسؤولة عن الرد على استفسارات العملاء",
        "- ١٤٠ موردًا تمت متابعة ذممهم  كل شهر",
        "شاركت في جرد المستودع السنوي ضمن فريق من أربعة أشخاص",
        "• responsible for managing حسابات العملاء in order to win",
        "• العمل على CI/CD pipelines in order to release Kubernetes services",
        "أدرت المتجر\u200f بنجاح، مما أدى إلى زيادة المبيعات",
      })
  void noActionTouchesAnArabicLineOrSpeaksEnglishOfIt(String line) {
    for (Action action : Action.values()) {
      Said reply = Asking.act(action, line);
      assertThat(reply.suggestion()).as(action + " " + line).isNull();
      assertThat(Language.of(reply.message())).as(reply.message()).isEqualTo(Language.ARABIC);
    }
  }

  @Test
  void anEnglishLineBesideAnArabicOneIsRewordedAlone() {
    assertThat(Asking.suggestion(Action.REPHRASE, "• قمت  بإعداد التقارير\n• I ran 2 shops\n"))
        .isEqualTo("• قمت  بإعداد التقارير\n• Ran 2 shops\n");
  }

  @Test
  void speaksArabicOfArabicTextWhateverTheButtonIsCalled() {
    Prompt prompt =
        new Prompt(Action.STAR, "STAR", "• قمت بإعداد التقارير الشهرية", "x", List.of());
    assertThat(Asking.answer(prompt).message())
        .contains("الموقف: [")
        .contains("الإجراء: قمت بإعداد التقارير الشهرية")
        .doesNotContain("Situation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "فريق بخمسة أشخاص",
        "لثلاث شركات",
        "ولثلاثة فروع",
        "والخمسة فروع",
        "كعشرة أيام",
        "أربعة أشخاص",
        "١٤٠ موردًا",
        "خمسةً وعشرين يومًا",
      })
  void aNumberWordBehindAPrefixIsAFigure(String text) {
    assertThat(Figures.in(Token.of(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"وستبقى الخطة", "لستة", "بستان", "الفريق", "ربع السنوية", "كتب"})
  void noOtherWordIsOne(String text) {
    assertThat(Figures.in(Token.of(text))).isEqualTo(text.equals("لستة"));
  }

  @Test
  void arabicInAnEnglishAnswerIsSetApart() {
    String answer = Asking.ask(Asking.resume("dr06_accountant_ar"), "Which bullets lack a number?");
    assertThat(answer).contains("Line 17: “\u2068مساندة").contains("اعتمادها\u2069”");
    assertThat(answer.chars().filter(c -> c == 0x2068).count())
        .isEqualTo(answer.chars().filter(c -> c == 0x2069).count());
  }
}
