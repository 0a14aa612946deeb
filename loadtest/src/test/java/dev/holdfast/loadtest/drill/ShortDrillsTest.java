package dev.holdfast.loadtest.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every drill in its short form: the same code, smaller numbers. */
class ShortDrillsTest {
  @Test
  void noAcknowledgedSaveIsLostWhenTheServerIsKilled() throws Exception {
    Result result = done(new ServerKill(), "kills=2", "writers=8", "lifeMs=600");
    assertThat(result.outcome().counts().get("acknowledged")).isGreaterThan(8);
  }

  private static Result done(Drill drill, String... inputs) throws Exception {
    Result result = Drills.run(drill, drill.inputs().told(java.util.List.of(inputs)), System.out);
    System.out.println(result.summary());
    assertThat(result.outcome().losses()).isEmpty();
    return result;
  }
}
