package dev.holdfast.loadtest.cost;

import java.util.List;

/**
 * What a deployment costs in a month though nobody comes.
 *
 * @param firewallRules rules of the firewall, which stands for itself; 0: there is no firewall
 * @param alarms metrics that alarms watch
 * @param emptyReceives requests by which Lambda asks an empty queue: about five readers, each for
 *     20 seconds at a time
 */
record Idle(
    int firewallRules,
    int alarms,
    int dashboards,
    int secrets,
    int keys,
    long emptyReceives,
    int sweepSeconds) {
  /** As infra-cdk makes it. */
  static final Idle DEPLOYED = new Idle(2, 36, 1, 1, 1, 5L * 3 * 60 * 24 * 30, 5);

  /** One line of a month's bill. */
  record Line(String what, double dollars, String price) {}

  List<Line> lines(Prices prices) {
    double sweeps = 30;
    return List.of(
        line(prices, "firewall_month", Math.min(firewallRules, 1), "firewall"),
        line(prices, "firewall_rule_month", firewallRules, "rules of it"),
        line(prices, "key_month", keys, "key (the alarms' topic)"),
        line(prices, "dashboard_month", dashboards, "dashboard"),
        line(prices, "alarm_month", alarms, "alarm metrics"),
        line(prices, "secret_month", secrets, "secret (what CloudFront shows the API)"),
        line(
            prices,
            "queue_requests",
            (double) emptyReceives,
            "requests of Lambda to the empty retry queue"),
        line(prices, "lambda_gb_seconds", sweeps * sweepSeconds, "GB-seconds of 30 daily sweeps"),
        line(prices, "lambda_requests", sweeps, "invocations of them"));
  }

  private static Line line(Prices prices, String key, double quantity, String what) {
    Prices.Price price = prices.of(key);
    String count = quantity == Math.rint(quantity) ? "%,.0f ".formatted(quantity) : quantity + " ";
    return new Line(count + what, quantity * price.dollars(), price.per() + ", " + price.source());
  }
}
