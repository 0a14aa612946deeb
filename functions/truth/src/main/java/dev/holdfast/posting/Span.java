package dev.holdfast.posting;

import dev.holdfast.text.Language;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A stretch of time as a resume gives it, in months; a running one ends with the reading. */
record Span(YearMonth from, YearMonth to) {
  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?|(?:spring|summer|autumn|fall|winter)"
          + "|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون"
          + " الثاني|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين الاول|تشرين الثاني|كانون"
          + " الاول|ماي|يوليوز|غشت|شتنبر|نونبر|دجنبر|جانفي|فيفري|افريل|جوان|جويليه|اوت";
  private static final String DATE =
      "(?:(?:("
          + MONTH
          + "),?\\s*|(\\d{1,2})\\s*[/.\\-]\\s*)?((?:19|20)\\d\\d)(?:\\s*[/.\\-]\\s*(\\d{1,2})(?!\\d))?)";
  private static final String NOW =
      "present|now|today|current|currently|date|ongoing|الان|حتي الان|الحاضر|حاليا|تاريخه|الوقت"
          + " الحالي|اليوم";
  private static final Pattern RANGE =
      Pattern.compile(
          DATE
              + "\\s*(?:[-–—−→]+(?:\\s*(?:حتي|الي|to))?|to:?|until|till|through|\\s+حتي|\\s+الي|الي|حتي)\\s*(?:the\\s+)?(?:"
              + DATE
              + "|("
              + NOW
              + "))");
  private static final Pattern SINCE = Pattern.compile("(?:since|from|منذ|من)\\s+" + DATE);
  private static final Pattern OPEN = Pattern.compile(DATE + "\\s*[-–—]\\s*$");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("spr", 4),
          Map.entry("sum", 7),
          Map.entry("aut", 10),
          Map.entry("fal", 10),
          Map.entry("win", 1),
          Map.entry("ماي", 5),
          Map.entry("يوليوز", 7),
          Map.entry("غشت", 8),
          Map.entry("شتنبر", 9),
          Map.entry("نونبر", 11),
          Map.entry("دجنبر", 12),
          Map.entry("جانفي", 1),
          Map.entry("فيفري", 2),
          Map.entry("افريل", 4),
          Map.entry("جوان", 6),
          Map.entry("جويليه", 7),
          Map.entry("اوت", 8),
          Map.entry("يناير", 1),
          Map.entry("فبراير", 2),
          Map.entry("مارس", 3),
          Map.entry("ابريل", 4),
          Map.entry("مايو", 5),
          Map.entry("يونيو", 6),
          Map.entry("يوليو", 7),
          Map.entry("اغسطس", 8),
          Map.entry("سبتمبر", 9),
          Map.entry("اكتوبر", 10),
          Map.entry("نوفمبر", 11),
          Map.entry("ديسمبر", 12),
          Map.entry("كانون الثاني", 1),
          Map.entry("شباط", 2),
          Map.entry("اذار", 3),
          Map.entry("نيسان", 4),
          Map.entry("ايار", 5),
          Map.entry("حزيران", 6),
          Map.entry("تموز", 7),
          Map.entry("اب", 8),
          Map.entry("ايلول", 9),
          Map.entry("تشرين الاول", 10),
          Map.entry("تشرين الثاني", 11),
          Map.entry("كانون الاول", 12));

  /** The first stretch in a line: "Jan 2021 – Present", "2017-2019", "(12/2020 to present)". */
  static Optional<Span> in(String line, YearMonth today) {
    String text = western(Language.fold(line)).toLowerCase(Locale.ROOT);
    Matcher range = RANGE.matcher(text);
    if (range.find()) {
      YearMonth from = month(range, 1, 7);
      YearMonth to = range.group(9) != null ? today : month(range, 5, 7);
      return from == null || to == null || to.isBefore(from)
          ? Optional.empty()
          : Optional.of(new Span(from, to));
    }
    Matcher since = SINCE.matcher(text);
    Matcher open = OPEN.matcher(text);
    Matcher found = since.find() ? since : open.find() ? open : null;
    YearMonth from = found == null ? null : month(found, 1, 7);
    return from == null || from.isAfter(today)
        ? Optional.empty()
        : Optional.of(new Span(from, today));
  }

  private static @Nullable YearMonth month(Matcher date, int group, int usual) {
    try {
      int month = usual;
      String number = date.group(group + 1) != null ? date.group(group + 1) : date.group(group + 3);
      if (date.group(group) != null) {
        String name = date.group(group);
        String key = name.charAt(0) < 128 ? name.substring(0, 3) : name;
        month = MONTHS.getOrDefault(key, usual);
      } else if (number != null) {
        month = Integer.parseInt(number);
      }
      return YearMonth.of(Integer.parseInt(date.group(group + 2)), month);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The same text with Western digits; no offset moves. */
  static String western(String text) {
    StringBuilder digits = new StringBuilder(text);
    for (int at = 0; at < digits.length(); at++) {
      char sign = digits.charAt(at);
      if (sign > 127 && Character.isDigit(sign)) {
        digits.setCharAt(at, (char) ('0' + Character.digit(sign, 10)));
      }
    }
    return digits.toString();
  }
}
