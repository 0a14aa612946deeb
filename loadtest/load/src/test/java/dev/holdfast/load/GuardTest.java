package dev.holdfast.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.load.LoadPlan.BadPlanException;
import dev.holdfast.load.LoadPlan.Profile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static final String FOREIGN = "https://192.0.2.7/";

  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"BURST", "SOAK", "RAMP"})
  void refusesLoadOnAForeignMachineInPlainWords(Profile profile) {
    assertThatThrownBy(() -> Guard.allow(FOREIGN, profile, false))
        .isInstanceOf(BadPlanException.class)
        .hasMessageContaining("192.0.2.7 is not this machine")
        .hasMessageContaining("-Dtarget.owned=true");
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void allowsItToWhoeverOwnsTheDeployment(Profile profile) {
    assertThat(Guard.allow(FOREIGN, profile, true)).isEqualTo(URI.create(FOREIGN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:1", "http://[::1]:8080"})
  void thisMachineNeedsNoWord(String target) {
    assertThat(Guard.allow(target, Profile.RAMP, false)).isEqualTo(URI.create(target));
  }

  @Test
  void aFewPeopleMayLookAtAnyMachine() {
    assertThat(Guard.allow(FOREIGN, Profile.SMALL, false)).isEqualTo(URI.create(FOREIGN));
  }

  @Test
  void aHostThatOnlyBeginsLikeThisMachineIsForeign() {
    assertThatThrownBy(() -> Guard.allow("http://localhost.invalid:8080", Profile.BURST, false))
        .isInstanceOf(BadPlanException.class);
    assertThatThrownBy(() -> Guard.allow("http://localhost@192.0.2.7/", Profile.BURST, false))
        .isInstanceOf(BadPlanException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloud", "ftp://localhost/", "http://", "a b"})
  void namesWhatIsNoTarget(String target) {
    assertThatThrownBy(() -> Guard.allow(target, Profile.SMALL, true))
        .isInstanceOf(BadPlanException.class)
        .hasMessageContaining(target);
  }

  @ParameterizedTest
  @CsvSource({
    "load.people, 5001, people",
    "load.people, 0, people",
    "load.people, many, load.people",
    "load.seconds, 3601, minutes",
    "load.seconds, 0, minutes",
    "load.pace, 0, pace",
    "load.errors, 2, limits"
  })
  void staysWithinBounds(String key, String value, String named) {
    assertThatThrownBy(() -> LoadPlan.of("burst", Map.of(key, value)))
        .isInstanceOf(BadPlanException.class)
        .hasMessageContaining(named);
  }

  @Test
  void aRampIsBoundedAsAWhole() {
    assertThatThrownBy(() -> LoadPlan.of("ramp", Map.of("load.people", "600", "load.steps", "9")))
        .isInstanceOf(BadPlanException.class)
        .hasMessageContaining("5400");
    assertThatThrownBy(() -> LoadPlan.of("ramp", Map.of("load.seconds", "600", "load.steps", "7")))
        .isInstanceOf(BadPlanException.class)
        .hasMessageContaining("4200 s");
  }

  @Test
  void whatIsNotToldIsTheProfilesOwn() {
    LoadPlan plan = LoadPlan.of("soak", Map.of("load.people", "7", "load.pace", ""));
    assertThat(plan.people()).isEqualTo(7);
    assertThat(plan.pace()).isEqualTo(1);
    assertThatThrownBy(() -> LoadPlan.of("flood", Map.of())).hasMessageContaining("flood");
  }
}
