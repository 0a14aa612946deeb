package dev.holdfast.loadtest.cost;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plays each scenario on a simulated deployment and prints what AWS would bill for a thousand of
 * them, every price beside its line.
 */
public final class CostReport {
  private static final int WARM = 40;
  private static final double TARGET = 0.20;
  private static final double GB = 1L << 30;

  private final PrintStream out;
  private final Prices prices;
  private final Assumptions assumptions;

  CostReport(PrintStream out, Prices prices, Assumptions assumptions) {
    this.out = out;
    this.prices = prices;
    this.assumptions = assumptions;
  }

  public static void main(String[] args) throws IOException {
    LogVolume logs = LogVolume.install();
    CostReport report = new CostReport(logs.people(), Prices.read(), Assumptions.DEPLOYED);
    report.printHeader();
    try (Deployment deployment = Deployment.start(report.assumptions, logs)) {
      deployment.newBill();
      for (int i = 0; i < WARM; i++) {
        Scenario.IN_BURSTS.play(new Person(deployment, i));
        deployment.settle();
      }
      for (Scenario scenario : Scenario.ALL) {
        report.print(scenario, play(scenario, deployment));
      }
    }
    report.printIdle(Idle.DEPLOYED);
    System.exit(0);
  }

  /** The bill of one session of it. */
  static Bill play(Scenario scenario, Deployment deployment) {
    long before = deployment.hotBytes();
    Bill bill = deployment.newBill();
    for (int i = 0; i < scenario.sessions(); i++) {
      scenario.play(new Person(deployment, 1_000L + i));
      deployment.settle();
    }
    // In the hot store for the 30 days of a lease.
    double kept = (deployment.hotBytes() - before) / GB;
    bill.add(Charge.HOT_GB_MONTHS, "storage", kept);
    return bill.dividedBy(scenario.sessions());
  }

  private void printHeader() {
    out.printf(
        "What AWS would bill in %s, counted on this machine (%d processors, Java %s) on %s%n",
        prices.region(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().feature(),
        LocalDate.now(java.time.ZoneOffset.UTC));
    out.println("On demand, without free allowances. Taken for granted: " + assumptions.told());
    out.println();
    out.printf("%-42s %s%n", "prices", "");
    for (Charge charge : Charge.values()) {
      Prices.Price price = prices.of(charge);
      out.printf(
          "  %-40s %-55s %s, %s%n", charge.told(), price.per(), price.source(), price.date());
    }
  }

  void print(Scenario scenario, Bill bill) {
    double all = 1_000 * bill.dollars(prices);
    out.println();
    out.println(scenario.told() + " (mean of " + scenario.sessions() + " sessions)");
    out.printf("  %-42s %14s  %-52s %9s %6s%n", "", "a session", "price", "$ / 1,000", "share");
    for (Charge charge : Charge.values()) {
      double dollars = 1_000 * bill.dollars(charge, prices);
      if (bill.quantity(charge) > 0) {
        out.printf(
            "  %-42s %14s  %-52s %9.4f %5.1f%%%n",
            charge.told(),
            quantity(bill.quantity(charge)),
            prices.of(charge).per(),
            dollars,
            100 * dollars / all);
      }
    }
    out.printf("  %-42s %14s  %-52s %9.4f%n", "all", "", "", all);
    out.printf(
        "  with what AWS gives free for ever, up to %,d such sessions a month: $%.4f%n",
        prices.sessionsWithAllowances(bill), 1_000 * bill.dollarsWithAllowances(prices));
    if (scenario.tenMinutes()) {
      out.printf("  target: at most $%.2f, %s%n", TARGET, all <= TARGET ? "kept" : "MISSED");
    }
    printCauses(bill, all);
    printDurations(bill);
  }

  private void printCauses(Bill bill, double all) {
    out.println("  by what caused it, in $ for 1,000 sessions:");
    bill.byCause(prices)
        .forEach((cause, dollars) ->
            out.printf(
                "    %-40s %9.4f %5.1f%%   %s%n",
                cause, 1_000 * dollars, 100_000 * dollars / all, units(bill, cause)));
  }

  private static String units(Bill bill, String cause) {
    List<String> units = new ArrayList<>();
    Map<Charge, String> told =
        Map.of(
            Charge.LAMBDA_REQUESTS, "invocations",
            Charge.WRITE_UNITS, "write units",
            Charge.READ_UNITS, "read units",
            Charge.S3_PUTS, "PUT/LIST",
            Charge.S3_GETS, "GET");
    for (Charge charge : Charge.values()) {
      Double quantity = bill.causes(charge).get(cause);
      if (quantity != null && told.containsKey(charge)) {
        units.add(quantity(quantity) + " " + told.get(charge));
      }
    }
    return String.join(", ", units);
  }

  private void printDurations(Bill bill) {
    bill.durations()
        .forEach((function, durations) -> {
          long[] micros = durations.stream().mapToLong(d -> d.toNanos() / 1_000).sorted().toArray();
          double mean = java.util.Arrays.stream(micros).average().orElse(0);
          out.printf(
              "  %s: %d invocations measured, median %.1f ms, mean %.1f ms, stores included%n",
              function, micros.length, micros[micros.length / 2] / 1_000.0, mean / 1_000.0);
        });
    double lambda = 1_000 * bill.dollars(Charge.LAMBDA_GB_SECONDS, prices);
    out.printf(
        "  were every invocation three times as long: + $%.4f for 1,000 sessions%n", 2 * lambda);
  }

  private static String quantity(double quantity) {
    return quantity >= 0.01 ? "%.2f".formatted(quantity) : "%.7f".formatted(quantity);
  }

  void printIdle(Idle idle) {
    out.println();
    out.println("A month in which nobody comes");
    double all = 0;
    for (Idle.Line line : idle.lines(prices)) {
      out.printf("  %-58s %9.2f  %s%n", line.what(), line.dollars(), line.price());
      all += line.dollars();
    }
    out.printf("  %-58s %9.2f%n", "all", all);
  }
}
