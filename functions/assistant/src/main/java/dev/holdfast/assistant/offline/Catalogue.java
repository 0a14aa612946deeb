package dev.holdfast.assistant.offline;

import dev.holdfast.text.Language;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the rules say, in the language of the question. */
final class Catalogue {
  private static final Map<Language, Catalogue> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(
          language,
          new Catalogue(
              language, Resource.properties("answers." + language.code() + ".properties")));
    }
  }

  private static final Map<String, String> SINGULAR =
      Map.of(
          "lines", "line",
          "bullets", "bullet",
          "entries", "entry",
          "pages", "page",
          "sections", "section",
          "words", "word");
  private static final Pattern COUNTED =
      Pattern.compile("%s(?: (lines|bullets|entries|pages|sections|words)\\b)?");

  private final Language language;
  private final Properties texts;

  private Catalogue(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  static Catalogue in(Language language) {
    Catalogue catalogue = ALL.get(language);
    if (catalogue == null) {
      throw new IllegalStateException("no catalogue for " + language);
    }
    return catalogue;
  }

  boolean knows(String key) {
    return texts.containsKey(key);
  }

  /** The beginning of a person's own text, set apart where its direction differs from this one. */
  String quoted(String text) {
    String brief = Quotes.brief(text);
    return language == Language.of(brief)
            && Language.hasArabic(brief) == (language == Language.ARABIC)
        ? brief
        : Quotes.isolated(brief);
  }

  /** The text of this key with its values filled in; values are never read as a format. */
  String say(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key);
    }
    return String.format(Locale.ROOT, counted(text, values), values);
  }

  /** The text with "%s lines" told as one line where the value is 1; values are left alone. */
  private static String counted(String text, Object... values) {
    Matcher plural = COUNTED.matcher(text);
    int[] place = {0};
    return plural.replaceAll(match -> {
      boolean one =
          match.group(1) != null
              && place[0] < values.length
              && values[place[0]] instanceof Number number
              && number.longValue() == 1;
      place[0]++;
      return one ? "%s " + SINGULAR.get(match.group(1)) : Matcher.quoteReplacement(match.group());
    });
  }
}
