package dev.holdfast.loadtest.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drills in their short form: the same code, smaller numbers. The browser's is a journey. */
@Execution(ExecutionMode.CONCURRENT)
class ShortDrillsTest {
  @Test
  void noAcknowledgedSaveIsLostWhenTheServerIsKilled() throws Exception {
    Map<String, Long> counts = soundly(new ServerKill(), "kills=1", "writers=8", "lifeMs=600");
    assertThat(counts.get("acknowledged")).isGreaterThanOrEqualTo(8);
  }

  @Test
  void nothingAcknowledgedIsLostWhileStoreCallsFail() throws Exception {
    Map<String, Long> counts = soundly(new StoreFault(), "sessions=2", "edits=6", "inTurn=20");
    assertThat(counts.get("faults")).isPositive();
    assertThat(counts.get("inTurn")).isEqualTo(20);
  }

  @Test
  void noUpdateIsLostAmongSeveralWriters() throws Exception {
    Map<String, Long> counts = soundly(new TwoWriters(), "sessions=2", "edits=12");
    assertThat(counts.get("refused")).isPositive();
    assertThat(counts.get("overwritten")).isPositive();
  }

  @Test
  void whatColdHeldReturnsAndADeviceSendsTheRest() throws Exception {
    Map<String, Long> counts = soundly(new WipeAndReturn(), "wipes=2", "sessions=6", "lifeMs=3000");
    assertThat(counts.get("returned")).isEqualTo(12);
  }

  @Test
  void whoeverComesBackFindsWhatLeft() throws Exception {
    Map<String, Long> counts =
        soundly(new EvictionWithReturn(), "sessions=3", "visits=3", "pauseMs=600");
    assertThat(counts.get("Left")).isPositive();
  }

  @Test
  void revisionsGrowThoughClocksDoNot() throws Exception {
    Map<String, Long> counts = soundly(new ClockSkew(), "sessions=2", "rounds=2", "edits=4");
    assertThat(counts.get("jumps")).isPositive();
  }

  private static Map<String, Long> soundly(Drill drill, String... words) throws Exception {
    Result result = Drills.run(drill, drill.inputs().told(List.of(words)), System.out);
    System.out.println(result.summary());
    assertThat(result.outcome().losses()).isEmpty();
    return result.outcome().counts();
  }
}
