package dev.holdfast.assistant.offline;

import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One statement in plainer words, as far as the gate lets it through.
 *
 * @param notes what the person should check
 */
record Rewording(String body, Set<Note> notes) {
  /** What a rewording had to take for granted. */
  enum Note {
    PAST,
    UNSAID,
    ABLE,
    TEAM
  }

  Rewording {
    notes = Set.copyOf(notes);
  }

  private static final int LONGEST = 1_000;

  /** The body reworded; itself when nothing honest could be done. */
  static Rewording of(String body, boolean cut, @Nullable Tense era, boolean whole) {
    Rewording same = new Rewording(body, Set.of());
    if (body.length() > LONGEST || Language.hasArabic(body)) {
      return same;
    }
    String bare = Surplus.withoutFillers(body);
    String lean = Surplus.replaced(bare, PhraseList.REWRITES);
    Optional<Openings.Plainer> plainer =
        Openings.plainer(lean, era).or(() -> whole ? Openings.active(bare) : Optional.empty());
    String plain = plainer.map(Openings.Plainer::body).orElse(lean);
    String made = cut ? cut(plain) : plain;
    if (!Faithfulness.keepsLine(body, made)) {
      made = cut ? cut(lean) : lean;
      return Faithfulness.keepsLine(body, made) ? new Rewording(made, Set.of()) : same;
    }
    Set<Note> notes = EnumSet.noneOf(Note.class);
    notes.addAll(plainer.map(Rewording::notes).orElse(Set.of()));
    if (plainer.isPresent() && Implied.wasAble(Token.of(lean))) {
      notes.add(Note.ABLE);
    }
    return new Rewording(made, notes);
  }

  private static String cut(String body) {
    return Surplus.withoutExtraSpaces(
        Surplus.withoutHeads(Surplus.replaced(body, PhraseList.REDUNDANCIES)));
  }

  private static Set<Note> notes(Openings.Plainer plainer) {
    Set<Note> notes = EnumSet.noneOf(Note.class);
    if (plainer.tenseGuessed()) {
      notes.add(Note.PAST);
    }
    if (plainer.agent() == Passive.Agent.UNSAID) {
      notes.add(Note.UNSAID);
    }
    if (plainer.agent() == Passive.Agent.TEAM) {
      notes.add(Note.TEAM);
    }
    return notes;
  }
}
