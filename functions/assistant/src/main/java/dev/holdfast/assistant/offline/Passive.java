package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * "The move was planned and led by me": a subject, what was done to it, and by whom.
 *
 * @param subjectEnd the token behind the subject, which begins the line
 * @param verbFrom the first participle
 * @param verbTo the token behind the last participle
 * @param restFrom where the line goes on behind the agent
 */
record Passive(int subjectEnd, int verbFrom, int verbTo, int restFrom, Agent agent, Tense tense) {
  /** Who did it, as far as the line says. */
  enum Agent {
    /** "By me". */
    SELF,
    /** "By my team": shared work stays shared. */
    TEAM,
    /** The line does not say. */
    UNSAID
  }

  private static final Set<String> PAST = Set.of("was", "were");
  private static final Set<String> PRESENT = Set.of("is", "are");
  private static final Set<String> PERFECT = Set.of("has", "have");
  private static final Set<String> NO_SUBJECT =
      Set.of(
          "that", "which", "who", "whom", "when", "while", "where", "i", "we", "it", "they", "he",
          "she", "you", "this", "there", "what", "one", "my", "our", "me", "us", "as", "if", "and");
  private static final int LONGEST_SUBJECT = 7;

  /** The passive this line is; empty when it is none, or when somebody else did it. */
  static Optional<Passive> in(List<Token> tokens) {
    for (int at = 1; at < tokens.size() && at <= LONGEST_SUBJECT; at++) {
      String be = tokens.get(at).lower();
      boolean perfect =
          PERFECT.contains(be)
              && at + 1 < tokens.size()
              && tokens.get(at + 1).lower().equals("been");
      if (perfect || PAST.contains(be) || PRESENT.contains(be)) {
        Tense tense = PRESENT.contains(be) ? Tense.PRESENT : Tense.PAST;
        return from(tokens, at, at + (perfect ? 2 : 1), tense);
      }
      if (!maySubject(tokens.get(at - 1)) || !maySubject(tokens.get(at))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean maySubject(Token token) {
    return token.word()
        && !NO_SUBJECT.contains(token.lower())
        && !Lexicon.NEGATIONS.holds(token)
        && !Lexicon.SCOPE_WORDS.holds(token);
  }

  private static Optional<Passive> from(List<Token> tokens, int subject, int verbs, Tense tense) {
    if (!maySubject(tokens.getFirst())) {
      return Optional.empty();
    }
    int to = verbs;
    while (to < tokens.size() && isParticiple(tokens.get(to))) {
      to++;
      boolean more =
          to + 1 < tokens.size()
              && tokens.get(to).lower().equals("and")
              && isParticiple(tokens.get(to + 1));
      if (!more) {
        return agentOf(tokens, to, new Passive(subject, verbs, to, to, Agent.UNSAID, tense));
      }
      to++;
    }
    return Optional.empty();
  }

  /** Only what surely is no name may go into the middle of a line, in lower case. */
  private static boolean mayOpen(Token first) {
    boolean acronym =
        first.text().length() > 1 && first.text().equals(first.text().toUpperCase(Locale.ROOT));
    return !first.startsUpperCase()
        || acronym
        || Lexicon.COMMON_SUBJECTS.holds(first)
        || Lexicon.COUNT_NOUNS.holds(first);
  }

  private static boolean isParticiple(Token token) {
    return Verb.of(token).filter(v -> v.participle().equals(token.lower())).isPresent();
  }

  private static Optional<Passive> agentOf(List<Token> tokens, int at, Passive unsaid) {
    if (goesOnApart(tokens, at)) {
      return Optional.empty();
    }
    String agent = String.join(" ", tokens.stream().skip(at).limit(3).map(Token::lower).toList());
    if (agent.equals("by me") || agent.startsWith("by me ") || agent.startsWith("by myself")) {
      return unsaid.by(Agent.SELF, at + 2, tokens);
    }
    if (agent.equals("by my team") || agent.equals("by our team")) {
      return unsaid.by(Agent.TEAM, at + 3, tokens);
    }
    boolean mine =
        mayOpen(tokens.getFirst())
            && tokens.stream().skip(at).noneMatch(Passive::namesOne)
            && tokens.subList(unsaid.verbFrom, unsaid.verbTo).stream().allMatch(Passive::mayBeMine);
    return mine ? Optional.of(unsaid) : Optional.empty();
  }

  /** An activity, and none of leading: who led is the very thing an unsaid agent leaves open. */
  private static boolean mayBeMine(Token token) {
    return token.lower().equals("and")
        || Verb.of(token)
            .filter(v -> v.duty() != Verb.Duty.OUTCOME)
            .filter(v -> !Lexicon.LEADING_VERBS.words().contains(v.base()))
            .isPresent();
  }

  private static boolean namesOne(Token token) {
    return token.lower().equals("by") || FirstPerson.isMine(token);
  }

  /** A second clause or participle, which the new order would tear from its subject. */
  private static boolean goesOnApart(List<Token> tokens, int at) {
    for (int i = at; i < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      boolean joined = i > at && Set.of("and", ",", "but").contains(tokens.get(i - 1).lower());
      if (PAST.contains(word)
          || PRESENT.contains(word)
          || (joined && isParticiple(tokens.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Passive> by(Agent newAgent, int newRest, List<Token> tokens) {
    boolean nobodyElse =
        newRest >= tokens.size()
            || tokens.get(newRest).text().equals(".")
            || Lexicon.AFTER_AGENT.holds(tokens.get(newRest));
    boolean nameAlone = newAgent == Agent.SELF && subjectEnd == 1;
    boolean stillOn =
        tokens.get(subjectEnd).lower().startsWith("ha")
            && newRest < tokens.size()
            && tokens.get(newRest).lower().equals("since");
    return nobodyElse && !stillOn && (nameAlone || mayOpen(tokens.getFirst()))
        ? Optional.of(new Passive(subjectEnd, verbFrom, verbTo, newRest, newAgent, tense))
        : Optional.empty();
  }

  /** The line's own tokens in the order of the active voice, without "was" and "by me". */
  List<Token> active(List<Token> tokens) {
    List<Token> order = new ArrayList<>(tokens.subList(verbFrom, verbTo));
    order.addAll(tokens.subList(0, subjectEnd));
    if (agent == Agent.TEAM) {
      order.addAll(Token.of("with the team"));
    }
    order.addAll(tokens.subList(restFrom, tokens.size()));
    return order;
  }

  /** The line in the active voice. */
  String told(String body, List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens.subList(verbFrom, verbTo)) {
      text.append(Verb.of(token).map(v -> v.in(tense)).orElse(token.text())).append(' ');
    }
    String subject = body.substring(tokens.getFirst().start(), tokens.get(subjectEnd - 1).end());
    text.append(plainCase(tokens.getFirst(), subject));
    if (agent == Agent.TEAM) {
      text.append(" with the team");
    }
    int before = restFrom == 0 ? 0 : tokens.get(restFrom - 1).end();
    return Openings.withCaseOf(body, text.append(body.substring(before)).toString());
  }

  private static String plainCase(Token first, String subject) {
    boolean plain = Lexicon.COMMON_SUBJECTS.holds(first) || Lexicon.COUNT_NOUNS.holds(first);
    return plain ? Character.toLowerCase(subject.charAt(0)) + subject.substring(1) : subject;
  }
}
