package dev.holdfast.assistant.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The actions "rephrase" and "shorten": the same facts in fewer or plainer words. */
final class Polish {
  private static final int MOST_VERDICTS = 2;
  private static final int MOST_LOOKED_AT = 20;

  private final Selection selection;
  private final Catalogue says;
  private final boolean cut;
  private final Map<Integer, Rewording> made = new TreeMap<>();

  private Polish(Selection selection, Catalogue says, boolean cut) {
    this.selection = selection;
    this.says = says;
    this.cut = cut;
  }

  static Draft rephrase(Selection selection, Catalogue says) {
    return selection.refusal(says).orElseGet(() -> new Polish(selection, says, false).draft());
  }

  static Draft shorten(Selection selection, Catalogue says) {
    return selection.refusal(says).orElseGet(() -> new Polish(selection, says, true).draft());
  }

  private Draft draft() {
    List<Integer> statements = selection.statements();
    Eras eras = new Eras(selection.resume());
    statements.forEach(i -> made.put(i, selection.reworded(i, cut, eras)));
    String text = selection.withStatements(i -> made.getOrDefault(i, unchanged(i)).body());
    List<Integer> left =
        statements.stream().filter(i -> unchanged(i).body().equals(bodyMade(i))).toList();
    if (left.size() == statements.size() || !Faithfulness.keepsFacts(selection.text(), text)) {
      return new Draft(verdicts(statements), null);
    }
    List<String> said = new ArrayList<>();
    said.add(says.say(cut ? "shorten.done" : "rephrase.done"));
    notes().forEach(note -> said.add(says.say("rephrase." + note)));
    if (!left.isEmpty()) {
      said.add(says.say("polish.left", left.size(), statements.size()));
    }
    return new Draft(said, text);
  }

  private Rewording unchanged(int index) {
    return new Rewording(selection.body(index), Set.of());
  }

  private String bodyMade(int index) {
    return made.getOrDefault(index, unchanged(index)).body();
  }

  private Set<String> notes() {
    Set<String> notes = new TreeSet<>();
    made.values()
        .forEach(one -> one.notes().forEach(n -> notes.add(n.name().toLowerCase(Locale.ROOT))));
    return notes;
  }

  private List<String> verdicts(List<Integer> statements) {
    Verdict verdict = new Verdict(says, cut, selection.resume());
    return statements.stream()
        .limit(MOST_LOOKED_AT)
        .map(i -> verdict.on(selection.statement(i)))
        .distinct()
        .limit(MOST_VERDICTS)
        .toList();
  }
}
