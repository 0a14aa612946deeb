package dev.holdfast.loadtest.coldstart;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one start cost, in milliseconds and megabytes.
 *
 * @param initialised process start to the first question for an event, or to the checkpoint
 * @param started process start, or leave to go on after the checkpoint, to the first answer
 * @param cpu of the process in that time, to 10 ms
 * @param first the first answer alone
 * @param warm the median of the answers after it
 */
record Start(
    double initialised, double started, double cpu, double first, double warm, double resident) {
  static Start of(FunctionProcess function, boolean snapStart, Subject subject, int warm)
      throws IOException, InterruptedException {
    Duration initialised = snapStart ? function.awaitCheckpoint() : function.awaitInitialised();
    Duration before = snapStart ? function.cpu() : Duration.ZERO;
    long began = System.nanoTime();
    if (snapStart) {
      function.restore();
    }
    subject.check(function.invoke(subject.event(0)));
    double first = since(began);
    double started = snapStart ? first : millis(function.age());
    double cpu = millis(function.cpu().minus(before));
    double[] answers = new double[warm];
    for (int i = 0; i < warm; i++) {
      byte[] event = subject.event(i + 1);
      long asked = System.nanoTime();
      byte[] answer = function.invoke(event);
      answers[i] = since(asked);
      subject.check(answer);
    }
    Arrays.sort(answers);
    return new Start(
        millis(initialised), started, cpu, first, answers[warm / 2], function.resident() / 1e6);
  }

  static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
    double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
