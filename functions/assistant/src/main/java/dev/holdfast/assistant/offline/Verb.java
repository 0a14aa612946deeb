package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A verb a resume line may begin with, in the forms that rules may exchange. */
record Verb(
    Duty duty, String base, String past, String participle, String gerund, String thirdPerson) {

  /** Whether "responsible for" this says that it was done. */
  enum Duty {
    /** An ongoing activity: who was responsible for managing, managed. */
    ACTIVITY,
    /** The same, but its gerund also stands before nouns ("training materials"). */
    AMBIGUOUS,
    /** An outcome: who was responsible for increasing did not thereby increase. */
    OUTCOME
  }

  private static final Map<String, Verb> BY_FORM = load();
  private static final Map<String, Verb> BY_NOUN = nominals();

  private static Map<String, Verb> load() {
    Map<String, Verb> byForm = new HashMap<>();
    for (String line : Resource.lines("verbs.txt")) {
      String[] part = line.split(" ", -1);
      Verb verb = new Verb(duty(part[0]), part[1], part[2], part[3], part[4], part[5]);
      verb.forms().forEach(form -> byForm.putIfAbsent(form, verb));
    }
    return Map.copyOf(byForm);
  }

  private static Map<String, Verb> nominals() {
    Map<String, Verb> byNoun = new HashMap<>();
    for (String line : Resource.lines("nominals.txt")) {
      String[] part = line.split(" ", -1);
      Verb verb = Objects.requireNonNull(BY_FORM.get(part[1]), line);
      byNoun.put(part[0], verb);
    }
    return Map.copyOf(byNoun);
  }

  private static Duty duty(String sign) {
    return switch (sign) {
      case "+" -> Duty.ACTIVITY;
      case "~" -> Duty.AMBIGUOUS;
      case "-" -> Duty.OUTCOME;
      default -> throw new IllegalArgumentException("duty must be one of + ~ -: " + sign);
    };
  }

  static Optional<Verb> of(Token token) {
    return Optional.ofNullable(BY_FORM.get(token.lower()));
  }

  /** The verb that a noun of activity is made from: "preparation" comes from "prepare". */
  static Optional<Verb> ofNoun(Token token) {
    return Optional.ofNullable(BY_NOUN.get(token.lower()));
  }

  /** The form that tells something done, or still being done. */
  String in(Tense tense) {
    return switch (tense) {
      case PAST -> past;
      case PRESENT -> base;
    };
  }

  List<String> forms() {
    return List.of(base, past, participle, gerund, thirdPerson);
  }

  boolean hasForm(Token token) {
    return forms().contains(token.lower());
  }

  boolean isGerund(Token token) {
    return gerund.equals(token.lower());
  }

  boolean isPastOrBase(Token token) {
    String word = token.lower();
    return past.equals(word) || base.equals(word);
  }
}
