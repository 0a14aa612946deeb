package dev.holdfast.assistant.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assistant.Action;
import dev.holdfast.text.Token;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrevityTest {
  private static final int MOST_WORDS = 65;

  @ParameterizedTest
  @EnumSource(Action.class)
  void anAnswerOnOneBulletIsShortAndFlattersNobody(Action action) {
    for (String name : Asking.RESUMES) {
      for (String line : Asking.resume(name).lines().filter(l -> !l.isBlank()).toList()) {
        String said = Asking.act(action, line).message().replace(line.strip(), "");
        String own = action == Action.STAR ? withoutOwnWords(said, line) : said;
        assertThat(own.split("\\s+")).as(said).hasSizeLessThanOrEqualTo(MOST_WORDS);
        assertThat(said)
            .doesNotContainIgnoringCase("great")
            .doesNotContainIgnoringCase("excellent");
      }
    }
  }

  private static String withoutOwnWords(String said, String line) {
    return said.lines()
        .filter(row -> row.contains("[") || !shares(row, line))
        .reduce("", String::concat);
  }

  private static boolean shares(String row, String line) {
    return Token.of(row).stream().skip(2).filter(t -> line.contains(t.text())).count() > 2;
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    Properties english = Resource.properties("answers.en.properties");
    Properties arabic = Resource.properties("answers.ar.properties");
    assertThat(arabic.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(gaps(arabic.getProperty(key, "")))
          .as(key)
          .isEqualTo(gaps(english.getProperty(key, "")));
    }
  }

  private static int gaps(String text) {
    return text.split("%s", -1).length;
  }
}
