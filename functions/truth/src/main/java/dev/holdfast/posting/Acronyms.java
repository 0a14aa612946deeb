package dev.holdfast.posting;

import dev.holdfast.text.Word;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Acronyms that a text explains: "Public Law Outline (PLO)", "ASYE (Assessed and Supported …)". */
final class Acronyms {
  private static final Pattern BEHIND =
      Pattern.compile("^\\s*\\(([^()]{2,60})\\)|^\\s+([A-Z]{2,6})(?![\\p{L}])");

  private Acronyms() {}

  /** The names, each with what the text explains it by; an explanation is no name of its own. */
  static Map<Wanted, Set<String>> joined(List<Wanted> wanted, String text) {
    Map<Wanted, Set<String>> names = new LinkedHashMap<>();
    int explained = -1;
    for (Wanted each : wanted) {
      if (each.end() <= explained) {
        continue;
      }
      Set<String> others = new LinkedHashSet<>();
      Matcher behind = BEHIND.matcher(text.substring(each.end()));
      if (behind.find() && (each.kind() != KeywordKind.DEGREE || behind.group(1) != null)) {
        String other = behind.group(1) != null ? behind.group(1) : behind.group(2);
        if (same(each.text(), other)
            || (behind.group(2) != null && dev.holdfast.text.Language.hasArabic(each.text()))) {
          others.add(other);
          explained = each.end() + behind.end();
        }
      }
      names.put(each, others);
    }
    return names;
  }

  /** Whether one is made of the first letters of the other. */
  static boolean same(String one, String other) {
    return stands(one, other) || stands(other, one);
  }

  private static boolean stands(String acronym, String words) {
    String letters = acronym.replace(".", "");
    if (letters.length() < 2
        || letters.length() > 7
        || !letters.equals(letters.toUpperCase(java.util.Locale.ROOT))
        || words.indexOf(' ') < 0) {
      return false;
    }
    int at = 0;
    for (Word word : Word.of(words)) {
      if (at < letters.length()
          && word.key().charAt(0) == Character.toLowerCase(letters.charAt(at))) {
        at++;
      }
    }
    return at == letters.length();
  }
}
