package dev.holdfast.loadtest.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Counts, not dollars and not times: those of one sitting, which the design decides. */
@Execution(ExecutionMode.SAME_THREAD)
class DeploymentTest {
  @Test
  void aSittingIsBilledCallByCallAndWindowByWindow() throws Exception {
    try (Deployment deployment = Deployment.start(Assumptions.DEPLOYED, LogVolume.none())) {
      Bill bill = deployment.newBill();
      Scenario.IN_BURSTS.play(new Person(deployment, 1));
      deployment.settle();
      assertThat(bill.quantity(Charge.API_CALLS)).isEqualTo(30);
      assertThat(bill.causes(Charge.API_CALLS))
          .containsEntry("saves", 20.0)
          .containsEntry("loads", 5.0)
          .containsEntry("chat", 4.0)
          .containsEntry("manual snapshots", 1.0);
      // Five bursts of 15 seconds each, and each in one window of 30.
      assertThat(bill.causes(Charge.LAMBDA_REQUESTS)).containsEntry("automatic snapshots", 5.0);
      assertThat(bill.causes(Charge.S3_GETS)).containsEntry("automatic snapshots", 5.0);
      // A snapshot is noted, and the lease renewed.
      assertThat(bill.causes(Charge.WRITE_UNITS)).containsEntry("automatic snapshots", 10.0);

      bill = deployment.newBill();
      Scenario.EVENLY.play(new Person(deployment, 2));
      deployment.settle();
      assertThat(bill.causes(Charge.LAMBDA_REQUESTS)).containsEntry("automatic snapshots", 20.0);
    }
  }
}
