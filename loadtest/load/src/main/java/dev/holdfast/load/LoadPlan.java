package dev.holdfast.load;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * How many people do how much, within bounds that nobody passes by a slip of the finger.
 *
 * @param people at once; in a ramp: how many more each step has
 * @param length of the whole run; in a ramp: of one step
 * @param pace how long people think, 1 being as in life
 * @param steps of a ramp at most, else 1
 * @param p95Limit where a ramp ends, in milliseconds
 * @param errorLimit where a ramp ends, as a share
 */
record LoadPlan(
    Profile profile,
    int people,
    Duration length,
    double pace,
    int steps,
    int p95Limit,
    double errorLimit) {
  static final int MOST_PEOPLE = 5_000;
  static final Duration LONGEST = Duration.ofMinutes(60);

  /** The shapes of load. */
  enum Profile {
    /** A few people who hurry, to see that everything is right. */
    SMALL,
    /** Many who come at once. */
    BURST,
    /** Some who stay for long. */
    SOAK,
    /** More and more, until it is too many. */
    RAMP
  }

  LoadPlan {
    if (people < 1 || (long) people * steps > MOST_PEOPLE) {
      throw new BadPlanException(
          "people must be from 1 to " + MOST_PEOPLE + " in all, but are: " + (long) people * steps);
    }
    if (!length.isPositive() || length.multipliedBy(steps).compareTo(LONGEST) > 0) {
      throw new BadPlanException(
          "a run must take from 1 second to "
              + LONGEST.toMinutes()
              + " minutes, but would take: "
              + length.multipliedBy(steps).toSeconds()
              + " s");
    }
    if (!(pace >= 0.01 && pace <= 100)) {
      throw new BadPlanException("pace must be from 0.01 to 100, but is: " + pace);
    }
    if (!(errorLimit >= 0 && errorLimit <= 1) || p95Limit < 1) {
      throw new BadPlanException("the limits must be a share and some milliseconds");
    }
  }

  /** The profile of that name, with whatever the properties say otherwise. */
  static LoadPlan of(String name, Map<String, String> told) {
    LoadPlan plan =
        switch (profile(name)) {
          case SMALL -> new LoadPlan(Profile.SMALL, 6, Duration.ofSeconds(5), 0.02, 1, 60_000, 0);
          case BURST -> new LoadPlan(Profile.BURST, 100, Duration.ofSeconds(60), 1, 1, 1_000, 1);
          case SOAK -> new LoadPlan(Profile.SOAK, 60, Duration.ofMinutes(10), 1, 1, 1_000, 1);
          case RAMP -> new LoadPlan(Profile.RAMP, 25, Duration.ofSeconds(15), 0.1, 12, 500, 0.01);
        };
    return new LoadPlan(
        plan.profile,
        (int) number(told, "load.people", plan.people),
        Duration.ofMillis(
            (long) (1_000 * number(told, "load.seconds", plan.length.toMillis() / 1_000.0))),
        number(told, "load.pace", plan.pace),
        (int) number(told, "load.steps", plan.steps),
        (int) number(told, "load.p95", plan.p95Limit),
        number(told, "load.errors", plan.errorLimit));
  }

  private static Profile profile(String name) {
    try {
      return Profile.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new BadPlanException(
          "there is no load of that name: "
              + name
              + "; there are small, burst, soak, ramp, compare");
    }
  }

  private static double number(Map<String, String> told, String key, double fallback) {
    String text = told.getOrDefault(key, "");
    if (text.isBlank()) {
      return fallback;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException noNumber) {
      throw new BadPlanException(key + " must be a number, but is: " + text);
    }
  }

  /** Something that was asked for is not to be had; the message is for people. */
  static final class BadPlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadPlanException(String message) {
      super(message);
    }
  }
}
