package dev.holdfast.assistant.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The actions "rephrase" and "shorten": the same facts in fewer or plainer words. */
final class Polish {
  private static final int MOST_HINTS = 3;

  private final Catalogue says;
  private final Language textLanguage;
  private final String key;

  private Polish(Catalogue says, String selection, String key) {
    this.says = says;
    this.textLanguage = Language.of(selection);
    this.key = key;
  }

  static Draft rephrase(String selection, Catalogue says) {
    Polish polish = new Polish(says, selection, "rephrase");
    return polish.draft(selection, false);
  }

  static Draft shorten(String selection, Catalogue says) {
    Polish polish = new Polish(says, selection, "shorten");
    return polish.draft(selection, true);
  }

  private Draft draft(String selection, boolean cut) {
    List<BodyLine> lines = BodyLine.of(selection);
    String made =
        BodyLine.join(lines.stream().map(l -> l.withBody(polish(l.body(), cut))).toList());
    if (made.equals(selection) || !Faithfulness.keepsFacts(selection, made)) {
      return nothing(lines);
    }
    List<String> said = new ArrayList<>(List.of(says.say(key + ".done")));
    if (lines.stream().anyMatch(line -> bareDuty(line.body()))) {
      said.add(says.say("rephrase.past"));
    }
    said.addAll(hints(lines));
    return new Draft(said, made);
  }

  private Draft nothing(List<BodyLine> lines) {
    List<String> said = new ArrayList<>(List.of(says.say(key + ".none")));
    if (textLanguage == Language.ARABIC) {
      said.add(says.say("limited"));
    }
    said.addAll(hints(lines));
    return new Draft(said, null);
  }

  private String polish(String body, boolean cut) {
    if (textLanguage == Language.ARABIC) {
      return Surplus.withoutExtraSpaces(body);
    }
    String plain = Openings.plainer(body).orElse(body);
    String lean = Surplus.withoutFillers(plain);
    return cut ? Surplus.withoutExtraSpaces(Surplus.withoutRedundancies(lean)) : lean;
  }

  private static boolean bareDuty(String body) {
    return Language.fold(body).startsWith("responsible for ") && Openings.plainer(body).isPresent();
  }

  /** What stays as it is although it is weak, and what the person could tell about it. */
  private List<String> hints(List<BodyLine> lines) {
    List<String> hints = new ArrayList<>();
    for (BodyLine line : lines) {
      if (hints.size() < MOST_HINTS) {
        hint(line.body()).ifPresent(hints::add);
      }
    }
    return hints;
  }

  private Optional<String> hint(String body) {
    List<Token> tokens = Token.of(body);
    PhraseList.Phrase weak = PhraseList.WEAK_OPENINGS.at(tokens, 0);
    if (weak == null || Openings.plainer(body).isPresent()) {
      return Optional.empty();
    }
    int end = tokens.get(weak.words().size() - 1).end();
    boolean duty = weak.words().contains("responsible") || weak.words().contains("duties");
    String hint = duty ? "rephrase.noun" : "rephrase.scope";
    return Optional.of(says.say(hint, body.substring(0, end)));
  }
}
