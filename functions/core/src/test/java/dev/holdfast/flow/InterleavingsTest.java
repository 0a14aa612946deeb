package dev.holdfast.flow;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every ordered pair of flows, interleaved at every store call: whatever the order, the rules hold.
 */
class InterleavingsTest {
  private static final Set<Act> ACTS = EnumSet.range(Act.SAVE_WITH_BASE, Act.ARCHIVE);
  private static final Set<State> STATES =
      EnumSet.of(State.NEW, State.HOT, State.COLD_ONLY, State.FILLING, State.HALF_LEFT);

  static Stream<Arguments> pairs() {
    return STATES.stream().flatMap(state -> ACTS.stream().map(first -> Arguments.of(state, first)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void keepsTheRulesInEveryInterleavingWithEveryOther(State state, Act first) {
    World start = state.world();
    for (Act second : ACTS) {
      Interleaving.everywhere(start, first, second);
    }
  }

  /** What leaves the hot store meets everything else in each of its states, another leaving too. */
  static Stream<Arguments> leavings() {
    return EnumSet.range(State.IDLE, State.LEFT).stream()
        .flatMap(
            state -> EnumSet.allOf(Act.class).stream().map(other -> Arguments.of(state, other)));
  }

  @ParameterizedTest
  @MethodSource("leavings")
  void keepsTheRulesInEveryInterleavingWithALeaving(State state, Act other) {
    World start = state.world();
    Interleaving.everywhere(start, Act.LEAVE, other);
    Interleaving.everywhere(start, other, Act.LEAVE);
  }

  @AfterAll
  static void tell() {
    System.out.println("interleaving cases: " + Interleaving.cases());
  }
}
