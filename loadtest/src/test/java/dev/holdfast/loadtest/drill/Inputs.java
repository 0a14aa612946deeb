package dev.holdfast.loadtest.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * What a drill is told: a seed for all that is random in it, and numbers, each with a bound, so
 * that no drill runs on for ever. How processes and threads fall together is not the seed's to
 * decide.
 *
 * @param numbers by name, in the order they are told
 */
record Inputs(long seed, Map<String, Integer> numbers, Map<String, Integer> limits) {
  private static final String SEED = "seed";

  Inputs {
    numbers = new LinkedHashMap<>(numbers);
    limits = Map.copyOf(limits);
  }

  /** No numbers yet, and a seed that nobody chose. */
  static Inputs anew() {
    return new Inputs(new SplittableRandom().nextLong(1 << 30), Map.of(), Map.of());
  }

  /** One number more. */
  Inputs with(String name, int value, int limit) {
    Map<String, Integer> more = new LinkedHashMap<>(numbers);
    more.put(name, value);
    Map<String, Integer> bounds = new LinkedHashMap<>(limits);
    bounds.put(name, limit);
    return new Inputs(seed, more, bounds);
  }

  /**
   * The same with what the words {@code name=value} say.
   *
   * @throws BadInputException naming the word that is wrong, and what it may be
   */
  Inputs told(List<String> words) {
    Map<String, Integer> next = new LinkedHashMap<>(numbers);
    long nextSeed = seed;
    for (String word : words) {
      List<String> parts = List.of(word.split("=", 2));
      String name = parts.getFirst();
      if (parts.size() < 2 || !(numbers.containsKey(name) || name.equals(SEED))) {
        throw new BadInputException(
            "no input of this drill: " + word + "; it has seed, " + String.join(", ", bounded()));
      }
      long value = number(name, parts.get(1));
      if (name.equals(SEED)) {
        nextSeed = value;
      } else {
        next.put(name, (int) value);
      }
    }
    return new Inputs(nextSeed, next, limits);
  }

  private List<String> bounded() {
    return numbers.keySet().stream()
        .map(name -> name + " (0 to " + limits.get(name) + ")")
        .toList();
  }

  private long number(String name, String text) {
    long limit = name.equals(SEED) ? Long.MAX_VALUE : limits.getOrDefault(name, 0);
    try {
      long value = Long.parseLong(text);
      if (value >= 0 && value <= limit) {
        return value;
      }
    } catch (NumberFormatException noNumber) {
      // told below, with the text
    }
    throw new BadInputException(
        name + " must be a number from 0 to " + limit + ", but is: " + text);
  }

  int number(String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("no such input: " + name);
    }
    return number;
  }

  /** A source of randomness of its own for each part of a drill. */
  Random random(int part) {
    return new Random(seed * 1_000_003 + part);
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder("seed=" + seed);
    numbers.forEach((name, value) -> words.append(' ').append(name).append('=').append(value));
    return words.toString();
  }

  /** A word on the command line that means nothing, or too much. */
  static final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInputException(String message) {
      super(message);
    }
  }
}
