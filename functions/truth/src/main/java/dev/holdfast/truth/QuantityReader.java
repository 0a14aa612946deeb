package dev.holdfast.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the quantities of a passage, whatever way they are written. */
final class QuantityReader {
  private static final Set<String> RANGE = Set.of("-", "–", "—", "to", "or", "الي", "او");
  private static final Map<String, BigDecimal> SHARES =
      Map.of(
          "half", new BigDecimal("0.5"),
          "third", new BigDecimal("0.3333"),
          "quarter", new BigDecimal("0.25"),
          "fifth", new BigDecimal("0.2"),
          "tenth", new BigDecimal("0.1"),
          "نصف", new BigDecimal("0.5"),
          "ثلث", new BigDecimal("0.3333"),
          "ربع", new BigDecimal("0.25"),
          "خمس", new BigDecimal("0.2"));
  private static final Set<String> PASSED =
      Set.of(
          "passed",
          "exceeded",
          "exceeds",
          "exceed",
          "topped",
          "surpassed",
          "surpassing",
          "crossed",
          "topping",
          "passing",
          "تجاوز",
          "تجاوزت",
          "تخطي",
          "تخطت",
          "فاق",
          "فاقت");
  private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");

  private final Lexicon lexicon;
  private final List<Word> words;
  private final boolean[] dated;
  private final List<Quantity> found = new ArrayList<>();

  private QuantityReader(Lexicon lexicon, List<Word> words, boolean[] dated) {
    this.lexicon = lexicon;
    this.words = words;
    this.dated = dated;
  }

  /** The quantities in order; words that belong to a date are passed over. */
  static List<Quantity> read(Lexicon lexicon, List<Word> words, boolean[] dated) {
    QuantityReader reader = new QuantityReader(lexicon, words, dated);
    int at = 0;
    while (at < words.size()) {
      at = dated[at] ? at + 1 : reader.quantityAt(at);
    }
    reader.inheritUnits();
    reader.inheritBackwards();
    reader.partsOfWholes();
    return reader.found;
  }

  private int quantityAt(int from) {
    Word word = words.get(from);
    int rank = Numerals.ordinal(word.lower());
    boolean suffixed =
        word.figure() != null
            && from + 1 < words.size()
            && ORDINAL_ENDINGS.contains(words.get(from + 1).lower())
            && words.get(from + 1).start() == word.end();
    if (suffixed && word.figure() != null) {
      return ordinal(from, word.figure().intValue(), from + 2);
    }
    if (rank > 0 && share(from) == null) {
      return ordinal(from, rank, from + 1);
    }
    BigDecimal share = share(from);
    if (share != null) {
      add(new Quantity(from, from, share, share, "ratio", bound(from), List.of(), false));
      return from + 1;
    }
    if (word.lower().equals("once")
        || word.lower().equals("twice")
        || word.lower().equals("thrice")) {
      return multiple(from, word.lower());
    }
    if (word.is(Word.Kind.SIGN)) {
      return from + 1;
    }
    Quantity compound = Durations.at(words, from);
    if (compound != null) {
      add(compound.bounded(boundAround(from, compound.last() + 1)));
      return compound.last() + 1;
    }
    Numerals.Reading low = Numerals.read(words, from);
    if (low == null || (word.lower().equals("one") && pronoun(from))) {
      return from + 1;
    }
    return figure(from, low);
  }

  private int multiple(int from, String word) {
    BigDecimal value = BigDecimal.valueOf(word.equals("once") ? 1 : word.equals("twice") ? 2 : 3);
    if (!word.equals("once")) {
      add(new Quantity(from, from, value, value, "times", bound(from), List.of(), false));
    }
    return from + 1;
  }

  /** "every third week" is one in three; "third" and "3rd" are the same place. */
  private int ordinal(int at, int rank, int end) {
    BigDecimal value = BigDecimal.valueOf(rank);
    boolean every = at > 0 && Set.of("every", "each", "كل").contains(words.get(at - 1).lower());
    if (every) {
      BigDecimal share = BigDecimal.ONE.divide(value, MathContext.DECIMAL64);
      add(
          new Quantity(
              at - 1, end - 1, share, share, "ratio", Quantity.Bound.EXACT, List.of(), false));
    } else {
      add(new Quantity(at, end - 1, value, value, "place", Quantity.Bound.EXACT, List.of(), false));
    }
    return end;
  }

  /** "one" that counts nothing: "one of my own", "no one". */
  private boolean pronoun(int from) {
    return from > 0
        && Set.of("no", "any", "this", "that", "which", "each")
            .contains(words.get(from - 1).lower());
  }

  private @Nullable BigDecimal share(int at) {
    if (at + 2 < words.size() && words.get(at + 2).lower().equals("dozen")) {
      return null;
    }
    BigDecimal share = SHARES.get(words.get(at).lower());
    if (share == null
        || (at > 0
            && Set.of("every", "first", "last", "final", "this", "next", "each")
                .contains(words.get(at - 1).lower()))) {
      return null;
    }
    String lower = words.get(at).lower();
    if (lower.equals("third")
        || lower.equals("quarter")
        || lower.equals("fifth")
        || lower.equals("tenth")) {
      boolean article =
          at > 0
              && Set.of("a", "one", "top", "bottom", "lowest", "highest", "best")
                  .contains(words.get(at - 1).lower());
      boolean of = at + 1 < words.size() && words.get(at + 1).lower().equals("of");
      return article || (of && at > 0 && !words.get(at - 1).lower().equals("the")) ? share : null;
    }
    return lower.equals("خمس") || (lower.equals("ربع") && next(at, "سنوي")) ? null : share;
  }

  private boolean next(int at, String start) {
    return at + 1 < words.size() && words.get(at + 1).lower().startsWith(start);
  }

  private int figure(int from, Numerals.Reading low) {
    BigDecimal value = low.value();
    int end = fraction(low.end());
    if (end > low.end()) {
      value = value.add(new BigDecimal("0.5"));
    }
    if (end < words.size()
        && ORDINAL_ENDINGS.contains(words.get(end).lower())
        && words.get(end).start() == words.get(end - 1).end()) {
      end++;
    }
    BigDecimal high = value;
    int behind = end;
    Units.Unit unit = unit(end);
    int far = unit == null ? behindAdjectives(end) : end;
    if (far > end) {
      unit = unit(far);
    }
    if (unit != null) {
      behind = endOfUnit(far);
    }
    boolean change =
        from > 0
            && (words.get(from - 1).lower().equals("from")
                || words.get(from - 1).lower().equals("من"));
    Numerals.Reading top = change && unit == null ? null : top(unit == null ? end : behind);
    if (top != null && top.value().compareTo(value) <= 0) {
      top = null;
    }
    if (top != null) {
      int topEnd = top.end();
      Units.Unit topUnit = unit(topEnd);
      boolean sameUnit = unit == null || topUnit != null;
      if (sameUnit && (unit == null || rangeSign(behind))) {
        high = top.value();
        if (unit != null && topUnit != null) {
          high = high.multiply(topUnit.factor()).divide(unit.factor(), MathContext.DECIMAL64);
        }
        unit = topUnit != null ? topUnit : unit;
        behind = topUnit != null ? endOfUnit(topEnd) : topEnd;
      }
    }
    int first = from;
    String currency = from > 0 ? currency(words.get(from - 1)) : null;
    if (currency != null) {
      first = from - 1;
      unit = new Units.Unit(currency, BigDecimal.ONE);
    } else if (behind < words.size()
        && Units.currency(words.get(behind).text()) != null
        && unit == null) {
      unit = new Units.Unit("" + Units.currency(words.get(behind).text()), BigDecimal.ONE);
      behind++;
    }
    BigDecimal factor = unit == null ? BigDecimal.ONE : unit.factor();
    add(
        new Quantity(
            first,
            behind - 1,
            value.multiply(factor),
            high.multiply(factor),
            unit == null ? "" : unit.dimension(),
            boundAround(first, behind),
            List.of(),
            false));
    return behind;
  }

  private static @Nullable String currency(Word word) {
    Units.Unit unit =
        word.text().length() == 3 && word.text().matches("[A-Z]{3}")
            ? Units.of(word.lower())
            : null;
    return unit != null && unit.dimension().startsWith("money")
        ? unit.dimension()
        : Units.currency(word.text());
  }

  /** "four and a half", "3½ is not read". */
  private int fraction(int end) {
    if (end + 2 < words.size()
        && words.get(end).lower().equals("and")
        && words.get(end + 1).lower().equals("a")
        && words.get(end + 2).lower().equals("half")) {
      return end + 3;
    }
    return end < words.size() && words.get(end).lower().equals("ونصف") ? end + 1 : end;
  }

  private Numerals.@Nullable Reading top(int at) {
    if (at + 1 >= words.size() || !RANGE.contains(words.get(at).lower()) || dated[at + 1]) {
      return null;
    }
    return Numerals.read(words, at + 1);
  }

  private boolean rangeSign(int at) {
    return at < words.size() && "-–—".contains(words.get(at).text());
  }

  private Units.@Nullable Unit unit(int at) {
    int index = skipHyphen(at);
    if (index >= words.size()) {
      return null;
    }
    String lower = words.get(index).lower();
    int money = behindCountry(index);
    if (money > index) {
      return Units.of(words.get(money).lower());
    }
    String next = index + 1 < words.size() ? words.get(index + 1).lower() : "";
    if (next.equals("مكعب") || (lower.equals("cubic") && next.matches("met(re|er)s?"))) {
      return Units.of("cbm");
    }
    if (next.equals("مربع") || (lower.equals("square") && next.matches("met(re|er)s?"))) {
      return Units.of("sqm");
    }
    if (lower.equals("per")
        && index + 1 < words.size()
        && words.get(index + 1).lower().equals("cent")) {
      return Units.of("percent");
    }
    if ((lower.equals("sq") || lower.equals("square"))
        && index + 1 < words.size()
        && Set.of("ft", "feet", "foot").contains(words.get(index + 1).lower())) {
      return Units.of("sqft");
    }
    if (lower.equals("percentage")
        && index + 1 < words.size()
        && words.get(index + 1).lower().startsWith("point")) {
      return Units.of("points");
    }
    if ((lower.equals("في") || lower.equals("ب"))
        && index + 1 < words.size()
        && (words.get(index + 1).lower().equals("الميه")
            || words.get(index + 1).lower().equals("المايه")
            || words.get(index + 1).lower().equals("المئه")
            || words.get(index + 1).lower().equals("المائه"))) {
      return Units.of("percent");
    }
    return Units.of(lower);
  }

  /**
   * Index of a unit of time behind "on-the-job" or "working"; the same index when there is none.
   */
  private int behindAdjectives(int from) {
    for (int at = from; at < words.size() && at <= from + 5; at++) {
      Word word = words.get(at);
      boolean hyphen = word.text().equals("-");
      boolean linked =
          (at > from && words.get(at - 1).text().equals("-"))
              || (at + 1 < words.size() && words.get(at + 1).text().equals("-"));
      Units.Unit unit = Units.of(word.lower());
      if (at > from
          && unit != null
          && (unit.dimension().equals("seconds") || unit.dimension().equals("months"))
          && word.lower().endsWith("s")
          && word.lower().length() > 3) {
        return at;
      }
      if (!hyphen
          && !linked
          && (at > from
              || !word.wordy()
              || word.is(Word.Kind.FUNCTION)
              || word.is(Word.Kind.FIGURE)
              || Numerals.value(word.lower()) != null)) {
        return from;
      }
    }
    return from;
  }

  private int endOfUnit(int at) {
    int index = skipHyphen(at);
    int money = behindCountry(index);
    if (money > index) {
      return money + 1;
    }
    String lower = words.get(index).lower();
    String next = index + 1 < words.size() ? words.get(index + 1).lower() : "";
    boolean two =
        Set.of("per", "sq", "square", "cubic", "percentage", "في", "ب").contains(lower)
            || Set.of("مكعب", "مربع").contains(next);
    return index + (two ? 2 : 1);
  }

  /** Index of the currency in "640 New Zealand dollars"; the same index when there is none. */
  private int behindCountry(int from) {
    for (int at = from + 1; at < words.size() && at <= from + 2; at++) {
      Units.Unit unit = Units.of(words.get(at).lower());
      boolean country = Character.isUpperCase(words.get(at - 1).text().codePointAt(0));
      if (!country) {
        return from;
      }
      if (unit != null && unit.dimension().startsWith("money")) {
        return at;
      }
    }
    return from;
  }

  private int skipHyphen(int at) {
    return at < words.size() && words.get(at).text().equals("-") ? at + 1 : at;
  }

  private Quantity.Bound boundAround(int first, int behind) {
    if (behind < words.size() && words.get(behind).text().equals("+")) {
      return Quantity.Bound.AT_LEAST;
    }
    if (behind + 1 < words.size() && words.get(behind).lower().equals("or")) {
      String after = words.get(behind + 1).lower();
      if (after.equals("more")) {
        return Quantity.Bound.AT_LEAST;
      }
      if (after.equals("less") || after.equals("fewer")) {
        return Quantity.Bound.AT_MOST;
      }
      if (after.equals("so")) {
        return Quantity.Bound.ABOUT;
      }
    }
    return bound(first);
  }

  private Quantity.Bound bound(int first) {
    for (int back = 1; back <= 3 && first - back >= 0; back++) {
      Word word = words.get(first - back);
      if ((word.is(Word.Kind.SIGN) && !word.text().equals("(")) || word.is(Word.Kind.FIGURE)) {
        break;
      }
      if (lexicon.plays(word, Part.NEAR)) {
        return Quantity.Bound.ABOUT;
      }
      if (lexicon.plays(word, Part.MOST)) {
        return Quantity.Bound.AT_MOST;
      }
      if ((lexicon.plays(word, Part.LEAST) && !word.lower().equals("plus"))
          || PASSED.contains(word.lower())) {
        return Quantity.Bound.AT_LEAST;
      }
      if (word.telling()) {
        break;
      }
    }
    return Quantity.Bound.EXACT;
  }

  private void add(Quantity quantity) {
    found.add(quantity.counting(counted(quantity)));
  }

  /** The noun phrase behind a count, or the group in front of it: "team of five". */
  private List<Integer> counted(Quantity quantity) {
    List<Integer> counted = new ArrayList<>();
    int at = quantity.last() + 1;
    while (at < words.size() && counted.size() < 4) {
      Word word = words.get(at);
      boolean glue =
          word.text().equals("-")
              || word.lower().equals("more")
              || word.lower().equals("other")
              || (word.lower().equals("of") && counted.isEmpty())
              || (word.lower().equals("من") && counted.isEmpty())
              || (word.lower().equals("the") && counted.isEmpty())
              || (word.lower().equals("my") && counted.isEmpty());
      if (glue) {
        at++;
        continue;
      }
      if (word.is(Word.Kind.FIGURE)
          || word.is(Word.Kind.SIGN)
          || word.is(Word.Kind.FUNCTION)
          || Numerals.value(word.lower()) != null) {
        break;
      }
      if (counted.isEmpty()
          && at + 1 < words.size()
          && word.lower().endsWith("ed")
          && !word.is(Word.Kind.NAME)
          && !words.get(at + 1).telling()
          && lexicon.wordNet().verb(word.key())) {
        break;
      }
      counted.add(at++);
    }
    if (counted.stream().noneMatch(index -> words.get(index).telling()) && quantity.count()) {
      int before = quantity.first() - 1;
      if (before >= 1
          && (words.get(before).lower().equals("of") || words.get(before).lower().equals("من"))) {
        counted.add(before - 1);
      } else if (before >= 0 && words.get(before).telling()) {
        counted.add(before);
      }
    }
    return counted;
  }

  /** "from ten days to six": the second figure is in days, too. */
  private void inheritUnits() {
    for (int at = 1; at < found.size(); at++) {
      Quantity figure = found.get(at);
      Quantity before = found.get(at - 1);
      Units.Unit unit = before.count() ? null : Units.of(words.get(before.last()).lower());
      boolean bare =
          figure.count()
              && figure.counted().stream()
                  .noneMatch(word -> word > figure.last() && words.get(word).telling());
      String link = words.get(figure.first() - 1).lower();
      if (unit != null
          && bare
          && ((Set.of("to", "الي").contains(link) && figure.first() - before.last() <= 3)
              || comparedWith(figure))) {
        found.set(
            at,
            new Quantity(
                figure.first(),
                figure.last(),
                figure.low().multiply(unit.factor()),
                figure.high().multiply(unit.factor()),
                unit.dimension(),
                figure.bound(),
                figure.counted(),
                false));
      }
    }
  }

  /** "one day rather than three"; "six days, four fewer than the target". */
  private boolean comparedWith(Quantity figure) {
    String before = words.get(figure.first() - 1).lower();
    String earlier = figure.first() < 2 ? "" : words.get(figure.first() - 2).lower();
    String behind = figure.last() + 1 < words.size() ? words.get(figure.last() + 1).lower() : "";
    return (before.equals("than") && Set.of("rather", "than", "more", "less").contains(earlier))
        || (before.equals("of") && earlier.equals("instead"))
        || Set.of("fewer", "less").contains(behind);
  }

  /** "from 11 to 7 percent": the first figure is in percent, too. */
  private void inheritBackwards() {
    for (int at = 0; at + 1 < found.size(); at++) {
      Quantity figure = found.get(at);
      Quantity behind = found.get(at + 1);
      boolean next =
          behind.first() == figure.last() + 2
              && Set.of("to", "الي").contains(words.get(figure.last() + 1).lower());
      if (next && figure.count() && !behind.count() && !behind.range() && !place(behind)) {
        Units.Unit unit = Units.of(words.get(behind.last()).lower());
        BigDecimal factor =
            unit != null && unit.dimension().equals(behind.dimension())
                ? unit.factor()
                : behind.dimension().equals("ratio") ? new BigDecimal("0.01") : BigDecimal.ONE;
        found.set(
            at,
            new Quantity(
                figure.first(),
                figure.last(),
                figure.low().multiply(factor),
                figure.high().multiply(factor),
                behind.dimension(),
                figure.bound(),
                List.of(),
                false));
      }
    }
  }

  private static boolean place(Quantity quantity) {
    return Set.of("place", "times", "points").contains(quantity.dimension());
  }

  /** "27 of the last 30" and "one week in four": a part, a whole and a share. */
  private void partsOfWholes() {
    List<Quantity> shares = new ArrayList<>();
    for (int at = 0; at + 1 < found.size(); at++) {
      Quantity part = found.get(at);
      Quantity whole = found.get(at + 1);
      boolean single =
          part.dimension().equals("seconds")
              && words.get(part.first()).lower().matches("one|1")
              && whole.count()
              && whole.first() == part.last() + 2;
      if (single && words.get(part.last() + 1).lower().equals("in") && whole.low().signum() > 0) {
        BigDecimal share = BigDecimal.ONE.divide(whole.low(), MathContext.DECIMAL64);
        shares.add(
            new Quantity(
                part.first(),
                whole.last(),
                share,
                share,
                "ratio",
                Quantity.Bound.EXACT,
                List.of(),
                false));
        continue;
      }
      if (!part.count()
          || !whole.count()
          || part.range()
          || whole.range()
          || part.low().compareTo(whole.low()) > 0
          || whole.low().signum() == 0
          || !divided(part, whole)) {
        continue;
      }
      found.set(at + 1, whole.asWhole());
      BigDecimal share = part.low().divide(whole.low(), MathContext.DECIMAL64);
      shares.add(
          new Quantity(
              part.first(),
              whole.last(),
              share,
              share,
              "ratio",
              Quantity.Bound.EXACT,
              List.of(),
              false));
    }
    found.addAll(shares);
  }

  private boolean divided(Quantity part, Quantity whole) {
    boolean link = false;
    for (int at = part.last() + 1; at < whole.first(); at++) {
      String lower = words.get(at).lower();
      if (Set.of("of", "in", "من", "اصل").contains(lower)) {
        link = true;
      } else if (link && words.get(at).telling()) {
        return false;
      } else if (words.get(at).is(Word.Kind.SIGN)) {
        return false;
      }
    }
    return link && whole.first() - part.last() <= 5;
  }
}
