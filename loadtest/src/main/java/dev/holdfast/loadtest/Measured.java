package dev.holdfast.loadtest;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** One thing that is timed, call by call. Times in microseconds. */
final class Measured {
  private static final com.sun.management.OperatingSystemMXBean PROCESS =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** A call that fails loudly: a benchmark of errors would be no benchmark. */
  interface Call {
    void run() throws Exception;
  }

  private final String name;
  private final Call call;
  private long[] micros = new long[0];
  private double cpuMillis;

  Measured(String name, Call call) {
    this.name = name;
    this.call = call;
  }

  void warm(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      call.run();
    }
  }

  /** Times a block of calls and adds it to what was measured before. */
  void block(int times) throws Exception {
    long[] taken = new long[times];
    long cpu = PROCESS.getProcessCpuTime();
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      call.run();
      taken[i] = (System.nanoTime() - began) / 1_000;
    }
    cpuMillis += (PROCESS.getProcessCpuTime() - cpu) / 1e6;
    int before = micros.length;
    micros = Arrays.copyOf(micros, before + times);
    System.arraycopy(taken, 0, micros, before, times);
  }

  long percentile(double share) {
    long[] sorted = micros.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  void print(Measured bare) {
    System.out.printf(
        "%-34s %8d %8d %8d   %6.2f %6.2f   %7.2f%n",
        name,
        percentile(0.5),
        percentile(0.95),
        percentile(0.99),
        (double) percentile(0.5) / bare.percentile(0.5),
        (double) percentile(0.99) / bare.percentile(0.99),
        cpuMillis / micros.length);
  }

  static void printHeader() {
    System.out.printf(
        "%-34s %8s %8s %8s   %6s %6s   %7s%n",
        "microseconds", "median", "p95", "p99", "×med", "×p99", "CPU ms");
  }
}
