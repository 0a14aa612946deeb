package dev.holdfast.loadtest.cost;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What one person does in one sitting.
 *
 * @param sessions how many of it are measured
 * @param tenMinutes whether it is the sitting that has a target
 */
record Scenario(String told, int sessions, boolean tenMinutes, Consumer<Person> sitting) {
  private static final int SAVES = 20;

  /** A thought is typed for 20 seconds, every two minutes. */
  static final Scenario IN_BURSTS =
      new Scenario(
          "10 minutes, 30 calls: 20 saves in five bursts of four, 5 s apart",
          10,
          true,
          person -> tenMinutes(person, Scenario::bursts));

  static final Scenario AT_RANDOM =
      new Scenario(
          "10 minutes, 30 calls: 20 saves at random moments",
          20,
          true,
          person -> tenMinutes(person, Scenario::random));

  /** Each save begins a window of its own: more snapshots than this there cannot be. */
  static final Scenario EVENLY =
      new Scenario(
          "10 minutes, 30 calls: 20 saves, one every 30 s, the worst there is",
          10,
          true,
          person -> tenMinutes(person, Scenario::evenly));

  static final Scenario HOUR_OF_TYPING =
      new Scenario(
          "an hour of typing without a pause: 720 saves, one every 5 s, and 6 questions",
          2,
          false,
          Scenario::hour);

  static final List<Scenario> ALL = List.of(IN_BURSTS, AT_RANDOM, EVENLY, HOUR_OF_TYPING);

  void play(Person person) {
    sitting.accept(person);
  }

  private static List<Duration> bursts(Person person) {
    return seconds(IntStream.range(0, SAVES).map(save -> save / 4 * 120 + save % 4 * 5));
  }

  private static List<Duration> random(Person person) {
    return seconds(person.random().ints(SAVES, 0, 590).sorted());
  }

  private static List<Duration> evenly(Person person) {
    return seconds(IntStream.range(0, SAVES).map(save -> save * 30));
  }

  private static List<Duration> seconds(IntStream moments) {
    return moments.mapToObj(Duration::ofSeconds).toList();
  }

  /**
   * 20 saves, 5 loads (at first, and whenever the page is looked at again), 4 questions, 1
   * snapshot.
   */
  private static void tenMinutes(Person person, Function<Person, List<Duration>> moments) {
    person.at(Duration.ZERO).load();
    int saves = 0;
    for (Duration moment : moments.apply(person)) {
      person.at(moment.plusSeconds(2)).save();
      saves++;
      if (saves % 5 == 3) {
        person.ask();
      }
      if (saves % 5 == 0) {
        person.load();
      }
    }
    person.at(Duration.ofSeconds(598)).snapshot();
  }

  /** The page saves what is typed without a pause every 5 seconds. */
  private static void hour(Person person) {
    person.at(Duration.ZERO).load();
    for (int save = 1; save <= 720; save++) {
      person.at(Duration.ofSeconds(5L * save)).save();
      if (save % 120 == 60) {
        person.ask();
      }
    }
    person.at(Duration.ofSeconds(3_602)).snapshot();
  }
}
