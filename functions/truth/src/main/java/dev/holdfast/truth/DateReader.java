package dev.holdfast.truth;

import dev.holdfast.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds years, months with years and words for "now" in a passage. */
final class DateReader {
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Set<String> PRESENT =
      Set.of(
          "present", "now", "today", "current", "date", "ongoing", "onwards", "onward", "الان",
          "تاريخه", "اليوم", "الحاضر");
  private static final Set<String> STARTS =
      Set.of(
          "since",
          "from",
          "starting",
          "joined",
          "began",
          "started",
          "start",
          "beginning",
          "منذ",
          "من",
          "بدايه",
          "اعتبارا");
  private static final Set<String> ENDS =
      Set.of("until", "till", "to", "through", "left", "حتي", "الي", "-", "–", "—");

  static {
    String[] names = {
      "january jan يناير", "february feb فبراير شباط", "march mar مارس اذار",
          "april apr ابريل نيسان",
      "may مايو ايار", "june jun يونيو حزيران", "july jul يوليو تموز", "august aug اغسطس اب",
      "september sept sep سبتمبر ايلول", "october oct اكتوبر", "november nov نوفمبر",
          "december dec ديسمبر"
    };
    for (int month = 0; month < names.length; month++) {
      for (String name : names[month].split(" ", -1)) {
        MONTHS.put(Language.fold(name), month + 1);
      }
    }
  }

  private final List<Word> words;
  private final List<DateMention> found = new ArrayList<>();

  private DateReader(List<Word> words) {
    this.words = words;
  }

  static List<DateMention> read(List<Word> words) {
    DateReader reader = new DateReader(words);
    for (int at = 0; at < words.size(); at++) {
      reader.dateAt(at);
    }
    return reader.edges();
  }

  private void dateAt(int at) {
    Word word = words.get(at);
    int year = year(at);
    if (year > 0) {
      int first = at;
      int month = 0;
      if (at > 0 && (month = month(at - 1)) > 0) {
        first = monthStart(at - 1);
      } else if (at > 1 && words.get(at - 1).text().equals("/") && twoDigits(at - 2)) {
        month = Integer.parseInt(words.get(at - 2).key());
        first = at - 2;
      }
      found.add(new DateMention(month, year, first, endOfSeason(at), DateMention.Edge.NONE));
    } else if (PRESENT.contains(word.lower())
        && at > 0
        && leadsToPresent(at)
        && (!word.lower().equals("date") || !found.isEmpty())) {
      found.add(new DateMention(0, DateMention.PRESENT, at, at, DateMention.Edge.NONE));
    }
  }

  /** "2023/24" is a year that starts in 2023. */
  private int endOfSeason(int at) {
    boolean season =
        at + 2 < words.size()
            && words.get(at + 1).text().equals("/")
            && words.get(at + 2).figure() != null
            && words.get(at + 2).key().length() == 2;
    return season ? at + 2 : at;
  }

  private boolean leadsToPresent(int at) {
    String before = words.get(at - 1).lower();
    return "-–—".contains(before)
        || Set.of("to", "till", "until", "حتي", "الي").contains(before)
        || (!found.isEmpty() && found.getLast().last() == at - 1);
  }

  private boolean twoDigits(int at) {
    Word word = words.get(at);
    return word.figure() != null && word.key().matches("0?[1-9]|1[0-2]");
  }

  private int month(int at) {
    Integer month = MONTHS.get(words.get(at).lower());
    if (month != null) {
      return month;
    }
    if (at > 0) {
      String pair = words.get(at - 1).lower() + " " + words.get(at).lower();
      return switch (pair) {
        case "كانون الثاني" -> 1;
        case "تشرين الاول" -> 10;
        case "تشرين الثاني" -> 11;
        case "كانون الاول" -> 12;
        default -> 0;
      };
    }
    return 0;
  }

  private int monthStart(int at) {
    return MONTHS.containsKey(words.get(at).lower()) ? at : at - 1;
  }

  private int year(int at) {
    Word word = words.get(at);
    if (word.figure() == null
        || !word.key().matches("(19|20)\\d\\d")
        || word.text().length() != 4) {
      return 0;
    }
    if (at > 0 && Units.currency(words.get(at - 1).text()) != null) {
      return 0;
    }
    if (at + 1 < words.size()) {
      Word next = words.get(at + 1);
      boolean attached = next.start() == word.end() && next.wordy();
      if ((attached && !next.lower().equals("s"))
          || (Units.of(next.lower()) != null && next.wordy())) {
        return 0;
      }
    }
    return Integer.parseInt(word.key());
  }

  /** What comes before a date, or a dash between two, tells whether it starts or ends something. */
  private List<DateMention> edges() {
    for (int at = 0; at < found.size(); at++) {
      DateMention date = found.get(at);
      String before = before(date.first());
      boolean second = at > 0 && date.first() - found.get(at - 1).last() <= 3;
      if (date.present() || (second && (ENDS.contains(before) || before.equals("and")))) {
        found.set(at, date.at(DateMention.Edge.END));
        if (second) {
          found.set(at - 1, found.get(at - 1).at(DateMention.Edge.START));
        }
      } else if (STARTS.contains(before)) {
        found.set(at, date.at(DateMention.Edge.START));
      } else if (ENDS.contains(before) && !"-–—".contains(before)) {
        found.set(at, date.at(DateMention.Edge.END));
      }
    }
    return found;
  }

  private String before(int first) {
    for (int at = first - 1; at >= 0 && at >= first - 3; at--) {
      String lower = words.get(at).lower();
      if (!Set.of("in", "season", "summer", "the", "year", "عام", "سنه", "صيف", "موسم")
          .contains(lower)) {
        return lower;
      }
    }
    return "";
  }
}
