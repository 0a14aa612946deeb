package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * "Helped with the development of", "contributed to the planning of": the same share of the work,
 * told in a verb. A share never becomes the whole.
 */
final class Participation {
  private Participation() {}

  static Optional<String> told(String body, List<Token> tokens) {
    PhraseList.Phrase phrase = PhraseList.PARTICIPATIONS.at(tokens, 0);
    if (phrase == null || phrase.words().size() < 2) {
      return Optional.empty();
    }
    int length = phrase.words().size();
    boolean helps = phrase.words().getFirst().startsWith("help");
    int nouns = Activities.nounsAt(tokens, length);
    if (nouns > 0) {
      return ofNouns(body, tokens, length, nouns, helps);
    }
    Token verb = tokens.get(Math.min(length, tokens.size() - 1));
    return Verb.of(verb)
        .filter(v -> helps && v.isGerund(verb) && VerbObjects.follow(tokens, length))
        .map(v -> tokens.getFirst().text() + " " + v.base() + body.substring(verb.end()));
  }

  private static Optional<String> ofNouns(
      String body, List<Token> tokens, int length, int nouns, boolean helps) {
    StringBuilder text =
        new StringBuilder(body.substring(0, tokens.get(helps ? 0 : length - 1).end()));
    for (Token token : tokens.subList(length, length + nouns)) {
      Optional<Verb> verb = Verb.ofNoun(token);
      if (verb.isPresent()) {
        text.append(' ').append(helps ? verb.get().base() : verb.get().gerund());
      } else if (token.lower().equals("and") || token.text().equals("&")) {
        text.append(' ').append(token.text());
      } else if (token.text().equals(",")) {
        text.append(',');
      }
    }
    return Optional.of(
        text.append(body.substring(tokens.get(length + nouns - 1).end())).toString());
  }
}
