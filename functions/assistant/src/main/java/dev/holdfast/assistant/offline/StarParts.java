package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.List;

/** A line cut into situation, task, action and result; a part it does not tell is empty. */
record StarParts(String situation, String task, String action, String result) {

  static StarParts of(String body, List<Token> tokens) {
    int from = 0;
    int begin = 0;
    String situation = "";
    if (Lexicon.SITUATION_OPENINGS.holds(tokens.getFirst())) {
      int comma = separatorFrom(tokens, 1, body, true);
      if (comma > 0) {
        situation = body.substring(0, tokens.get(comma).start());
        begin = comma + 1;
        from = tokens.get(begin).start();
      }
    }
    int cut = resultFrom(tokens, begin + 1, body);
    String result = cut < 0 ? "" : body.substring(tokens.get(cut + 1).start());
    String middle = body.substring(from, cut < 0 ? body.length() : tokens.get(cut).start());
    boolean task = PhraseList.TASK_OPENINGS.at(tokens, begin) != null;
    return new StarParts(situation, task ? middle : "", task ? "" : middle, result);
  }

  String get(String part) {
    return switch (part) {
      case "situation" -> situation;
      case "task" -> task;
      case "action" -> action;
      case "result" -> result;
      default -> throw new IllegalArgumentException("no part of STAR: " + part);
    };
  }

  private static int resultFrom(List<Token> tokens, int from, String body) {
    int lastOutcome = tokens.size() - 1;
    while (lastOutcome >= 0 && !Lexicon.OUTCOME_WORDS.holds(tokens.get(lastOutcome))) {
      lastOutcome--;
    }
    for (int i = separatorFrom(tokens, from, body, false);
        i > 0;
        i = separatorFrom(tokens, i + 1, body, false)) {
      boolean told = tokens.get(i).text().equals(";") && i < lastOutcome;
      if (told || PhraseList.RESULT_MARKERS.at(tokens, i + 1) != null) {
        return i;
      }
    }
    return -1;
  }

  /** The next comma or semicolon with a space behind it; never the one inside "1,200". */
  private static int separatorFrom(List<Token> tokens, int from, String body, boolean commaOnly) {
    for (int i = from; i + 1 < tokens.size(); i++) {
      String text = tokens.get(i).text();
      boolean comma = text.equals(",") || text.equals("،");
      boolean separates = comma || (!commaOnly && (text.equals(";") || text.equals("؛")));
      if (separates && body.charAt(tokens.get(i).end()) == ' ') {
        return i;
      }
    }
    return -1;
  }
}
