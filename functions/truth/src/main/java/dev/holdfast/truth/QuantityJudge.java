package dev.holdfast.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every figure of a text must be in the evidence, or follow from it, and count the same thing. */
final class QuantityJudge {
  private final Lexicon lexicon;
  private final Comparison comparison;
  private final Passage text;
  private final Passage evidence;

  QuantityJudge(Lexicon lexicon, Comparison comparison) {
    this.lexicon = lexicon;
    this.comparison = comparison;
    this.text = comparison.text();
    this.evidence = comparison.evidence();
  }

  void judge() {
    for (Quantity quantity : text.quantities()) {
      if (quantity.first() >= comparison.from()
          && quantity.last() < comparison.to()
          && !comparison.settled(quantity.first())
          && !derivedShare(quantity)) {
        judge(quantity);
      }
    }
  }

  /** The share in "27 of 30" is judged by its two figures unless only the share is in evidence. */
  private boolean derivedShare(Quantity quantity) {
    return quantity.dimension().equals("ratio")
        && quantity.last() - quantity.first() >= 2
        && text.word(quantity.first()).wordy()
        && text.quantities().stream()
            .anyMatch(
                other -> !Objects.equals(other, quantity) && other.first() == quantity.first());
  }

  private void judge(Quantity quantity) {
    Doubt doubt = Doubt.ABSENT;
    for (Quantity known : known()) {
      if (quantity.follows(known)) {
        Doubt standing = standing(quantity, known);
        if (bound(quantity, known) && standing == null && !takesPartForWhole(quantity, known)) {
          return;
        }
        doubt = standing == null ? Doubt.DIFFERENT : standing;
      } else if (quantity.dimension().equals(known.dimension()) && bound(quantity, known)) {
        doubt = Doubt.DIFFERENT;
      }
    }
    if (one(quantity)
        || ends(quantity)
        || place(quantity)
        || partOfShare(quantity)
        || zero(quantity)
        || dual(quantity)
        || new Arithmetic(text, evidence, comparison.header()).yields(quantity)) {
      return;
    }
    int counted =
        quantity.counted().stream()
            .filter(at -> text.word(at).wordy())
            .reduce((first, last) -> last)
            .orElse(-1);
    comparison.add(
        new Verdict(quantity.first(), quantity.last(), ClaimKind.NUMBER, doubt, counted));
  }

  /** A range whose ends the evidence gives as "from … to …". */
  private boolean ends(Quantity quantity) {
    List<Quantity> known = evidence.quantities();
    for (int at = 0; quantity.range() && at + 1 < known.size(); at++) {
      Quantity low = known.get(at);
      Quantity high = known.get(at + 1);
      if (low.dimension().equals(quantity.dimension())
          && high.dimension().equals(quantity.dimension())
          && low.low().compareTo(quantity.low()) == 0
          && high.low().compareTo(quantity.high()) == 0
          && high.first() - low.last() <= 3) {
        return true;
      }
    }
    return false;
  }

  /** "On the seventh" where the evidence has "day seven". */
  private boolean place(Quantity quantity) {
    return quantity.dimension().equals("place")
        && evidence.quantities().stream()
            .anyMatch(known ->
                known.count()
                    && known.low().compareTo(quantity.low()) == 0
                    && known.first() > 0
                    && evidence.plays(known.first() - 1, Part.TIME));
  }

  /** Whether no word of the text was found to mean what the known figure counts. */
  private boolean free(Quantity known) {
    int behind = known.last() + 1;
    boolean hyphen = behind < evidence.size() && evidence.word(behind).text().equals("-");
    return known.counted().stream().limit(hyphen ? 1 : 4).noneMatch(comparison::used);
  }

  /** "1,100 driver and warehouse jobs" counts the same as "1,100 warehouse and driver openings". */
  private boolean pair(Quantity quantity, Quantity known) {
    List<Integer> own = through(text, quantity);
    List<Integer> other = through(evidence, known);
    return own.stream()
            .filter(at -> other.stream().anyMatch(each -> comparison.rank(at, evidence, each) > 3))
            .count()
        > 1;
  }

  /** The words behind a figure when they are joined by "and"; none when they are not. */
  private static List<Integer> through(Passage passage, Quantity quantity) {
    List<Integer> words = new ArrayList<>();
    boolean and = false;
    for (int at = quantity.last() + 1; at < passage.size() && words.size() < 5; at++) {
      Word word = passage.word(at);
      if (word.lower().equals("and")) {
        and = true;
      } else if (word.telling() && !passage.inFigure(at)) {
        words.add(at);
      } else if (!word.text().equals("-")) {
        break;
      }
    }
    return and ? words : List.of();
  }

  /** "Won two tenders", where there were two and one was won. */
  private boolean takesPartForWhole(Quantity quantity, Quantity known) {
    for (Quantity part : evidence.quantities()) {
      int clause = evidence.clause(part.first());
      boolean smaller =
          part.count()
              && part.low().compareTo(known.low()) < 0
              && clause != evidence.clause(known.first())
              && leadsClause(part);
      if (smaller && known.count()) {
        for (int at = comparison.from(); at < comparison.to(); at++) {
          int match = comparison.match(at);
          boolean there =
              match != Comparison.NONE
                  && text.telling(at)
                  && evidence.clause(match) == clause
                  && text.clause(at) == text.clause(quantity.first());
          if (there
              && text.quantities().stream()
                  .noneMatch(other ->
                      other.low().compareTo(part.low()) == 0
                          && text.clause(other.first()) == text.clause(quantity.first()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean leadsClause(Quantity part) {
    for (int at = part.first() - 1;
        at >= 0 && evidence.clause(at) == evidence.clause(part.first());
        at--) {
      if (evidence.word(at).wordy()) {
        return false;
      }
    }
    int behind = part.last() + 1;
    return behind < evidence.size()
        && Set.of("of", "was", "were", "is", "are", "as", "has", "have")
            .contains(evidence.word(behind).lower());
  }

  /** A figure of a part that is denied, unfinished or somebody else's is no evidence. */
  private @Nullable Doubt standing(Quantity quantity, Quantity known) {
    for (Standing standing : comparison.blocks(quantity.first(), known.last())) {
      return standing.doubt();
    }
    return null;
  }

  private List<Quantity> known() {
    List<Quantity> known = new ArrayList<>(evidence.quantities());
    return known;
  }

  private boolean bound(Quantity quantity, Quantity known) {
    if (known.whole() && !quantity.whole() && quantity.count() && !sayWhole(quantity)) {
      return false;
    }
    if (!quantity.count()) {
      return true;
    }
    List<Integer> traced = new ArrayList<>();
    for (int at : quantity.counted()) {
      int match = comparison.match(at);
      if (match != Comparison.NONE && evidence.word(match).wordy()) {
        traced.add(match);
        if (known.counted().contains(match)) {
          return true;
        }
      }
    }
    for (int at : quantity.counted()) {
      for (int candidate : known.counted()) {
        if (comparison.rank(at, evidence, candidate) > 0 || people(at, candidate)) {
          return true;
        }
      }
    }
    if (pair(quantity, known) || (traced.isEmpty() && free(known))) {
      return true;
    }
    boolean otherwise = traced.stream().anyMatch(match -> countedElsewhere(match, known));
    return (traced.isEmpty() && quantity.counted().stream().noneMatch(text::telling))
        || known.counted().stream().noneMatch(evidence::telling)
        || (!otherwise
            && traced.isEmpty()
            && evidence.quantities().stream().filter(Quantity::count).count() <= 1);
  }

  private boolean sayWhole(Quantity quantity) {
    for (int back = quantity.first() - 1; back >= 0 && back > quantity.first() - 5; back--) {
      if (text.word(back).lower().equals("of")
          || text.word(back).lower().equals("اصل")
          || text.word(back).lower().equals("out")
          || text.word(back).lower().equals("على")
          || text.word(back).lower().equals("علي")
          || text.word(back).lower().equals("من")) {
        return true;
      }
    }
    return false;
  }

  private boolean countedElsewhere(int match, Quantity known) {
    return evidence.quantities().stream()
        .anyMatch(other -> !Objects.equals(other, known) && other.counted().contains(match));
  }

  private boolean people(int at, int candidate) {
    String lower = text.word(at).lower();
    return List.of("people", "person", "persons", "اشخاص", "شخصا", "شخص", "افراد").contains(lower)
        && (lexicon.wordNet().person(evidence.word(candidate).key())
            || evidence.word(candidate).lower().equals("team"));
  }

  private boolean one(Quantity quantity) {
    if (quantity.is(12) && quantity.dimension().equals("months")) {
      return evidence.words().stream()
          .anyMatch(
              word -> Set.of("year", "annual", "year's", "سنه", "عام").contains(word.lower()));
    }
    if (!quantity.is(1) || !quantity.count()) {
      return false;
    }
    for (int at : quantity.counted()) {
      int match = comparison.match(at);
      if (match != Comparison.NONE
          && evidence.quantities().stream()
              .anyMatch(known -> known.counted().contains(match) && !known.is(1))) {
        return false;
      }
    }
    return true;
  }

  private boolean zero(Quantity quantity) {
    return quantity.is(0)
        && quantity.counted().stream()
            .anyMatch(at -> {
              int match = comparison.match(at);
              return match != Comparison.NONE && evidence.standing(match).contains(Standing.DENIED);
            });
  }

  private boolean dual(Quantity quantity) {
    boolean pronoun = quantity.counted().stream().noneMatch(text::telling);
    return quantity.is(2)
        && (pronoun
            ? evidence.words().stream()
                .anyMatch(word -> Stems.isArabic(word.lower()) && word.lower().endsWith("ان"))
            : dualOf(quantity));
  }

  private boolean dualOf(Quantity quantity) {
    return quantity.counted().stream()
        .anyMatch(at -> {
          int match = comparison.match(at);
          return match != Comparison.NONE
              && Stems.isArabic(evidence.word(match).lower())
              && (evidence.word(match).lower().endsWith("ان")
                  || evidence.word(match).lower().endsWith("ين"));
        });
  }

  /** A figure of "nine in ten" when the evidence has the same share. */
  private boolean partOfShare(Quantity quantity) {
    for (Quantity share : text.quantities()) {
      if (share.dimension().equals("ratio")
          && share.first() <= quantity.first()
          && share.last() >= quantity.last()
          && !share.equals(quantity)) {
        for (Quantity known : evidence.quantities()) {
          if (known.dimension().equals("ratio") && close(share.low(), known.low())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean close(BigDecimal one, BigDecimal other) {
    return one.subtract(other, MathContext.DECIMAL64).abs().doubleValue() < 0.006;
  }
}
