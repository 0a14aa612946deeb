package dev.holdfast.assistant.offline;

import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.List;
import java.util.Optional;

/** Why a statement is left as it is: what is good about it, or the one thing it lacks. */
final class Verdict {
  private final Catalogue says;
  private final boolean cut;
  private final String resume;

  Verdict(Catalogue says, boolean cut, String resume) {
    this.says = says;
    this.cut = cut;
    this.resume = resume;
  }

  String on(String statement) {
    List<Token> tokens = Token.of(statement);
    if (Language.hasArabic(statement)) {
      return says.say("limited") + " " + missing(tokens);
    }
    if (Statements.negated(tokens)) {
      return says.say("left.negated");
    }
    return weakness(statement, tokens)
        .or(() -> Placeholder.open(statement).map(open -> says.say("left.open", open)))
        .orElseGet(() -> strength(tokens));
  }

  private Optional<String> weakness(String statement, List<Token> tokens) {
    Token first = tokens.getFirst();
    if (passive(tokens)) {
      return Optional.of(says.say("left.passive"));
    }
    Duty duty = Duty.at(tokens);
    if (duty != null) {
      return Optional.of(duty(statement, tokens, duty.length()));
    }
    if (tokens.stream().anyMatch(t -> FirstPerson.isIn(t) || FirstPerson.isMine(t))) {
      return Optional.of(says.say("left.first"));
    }
    if (first.lower().equals("we") || first.lower().equals("our")) {
      return Optional.of(says.say("left.we", first.text()));
    }
    if (Statements.beginsWithGerund(tokens) && PhraseList.WEAK_OPENINGS.at(tokens, 0) == null) {
      String past = Verb.of(first).map(verb -> Openings.withCaseOf("A", verb.past())).orElseThrow();
      return Optional.of(says.say("left.ing", first.text(), past));
    }
    PhraseList.Phrase weak = PhraseList.WEAK_OPENINGS.at(tokens, 0);
    if (weak != null) {
      return Optional.of(weak(statement, tokens, weak.words().size()));
    }
    return Verb.of(first).isPresent()
        ? Optional.empty()
        : Optional.of(says.say("left.noverb", first.text()));
  }

  private String duty(String statement, List<Token> tokens, int length) {
    String opening = statement.substring(0, tokens.get(length - 1).end());
    return verbBehind(tokens, length)
        .map(verb -> says.say("left.duty", opening, tokens.get(length).text(), verb))
        .orElseGet(() -> says.say("left.noun", opening));
  }

  private String weak(String statement, List<Token> tokens, int length) {
    String opening = statement.substring(0, tokens.get(length - 1).end());
    if (opening.endsWith("ork as") || opening.endsWith("orked as")) {
      return says.say("left.role", opening);
    }
    boolean open =
        List.of("asked with", "harged with", "able to").stream().anyMatch(opening::endsWith);
    return open && verbBehind(tokens, length).isPresent()
        ? says.say("left.outcome", opening, verbBehind(tokens, length).orElseThrow())
        : says.say("left.scope", opening);
  }

  private static Optional<String> verbBehind(List<Token> tokens, int at) {
    return at >= tokens.size()
        ? Optional.empty()
        : Verb.of(tokens.get(at))
            .filter(verb -> verb.isGerund(tokens.get(at)) || verb.isPastOrBase(tokens.get(at)))
            .map(verb -> Openings.withCaseOf("A", verb.past()));
  }

  private static boolean passive(List<Token> tokens) {
    boolean verbFirst = Verb.of(tokens.getFirst()).isPresent();
    boolean weak = PhraseList.WEAK_OPENINGS.at(tokens, 0) != null;
    boolean subject = tokens.size() > 1 && Statements.isBe(tokens.get(1));
    return !weak
        && !FirstPerson.isIn(tokens.getFirst())
        && (!verbFirst || subject)
        && Statements.passive(tokens);
  }

  private String strength(List<Token> tokens) {
    String verb = tokens.getFirst().text();
    if (Figures.in(tokens)) {
      return says.say(cut ? "left.tight" : "left.good", verb);
    }
    return says.say(cut ? "left.tight.bare" : "left.bare", verb) + " " + question(tokens);
  }

  private String missing(List<Token> tokens) {
    return Figures.in(tokens) ? says.say("left.figure") : question(tokens);
  }

  private String question(List<Token> tokens) {
    return new Ideas(says, resume).forLine(tokens).getFirst();
  }
}
