package dev.holdfast.loadtest.cost;

import java.util.Locale;

/** What AWS bills by use. Its price is in {@code prices.properties} under {@link #priceKey}. */
enum Charge {
  API_CALLS("HTTP API calls"),
  EDGE_REQUESTS("CloudFront requests"),
  EDGE_FUNCTION("CloudFront Function runs"),
  EDGE_OUT_GB("CloudFront to browsers, GB"),
  EDGE_TO_ORIGIN_GB("CloudFront to the origin, GB"),
  FIREWALL_REQUESTS("WAF requests"),
  LAMBDA_REQUESTS("Lambda invocations"),
  LAMBDA_GB_SECONDS("Lambda GB-seconds"),
  WRITE_UNITS("DynamoDB write units"),
  READ_UNITS("DynamoDB read units"),
  S3_PUTS("S3 PUT and LIST"),
  S3_GETS("S3 GET and HEAD"),
  LOG_GB("CloudWatch logs, GB"),
  TRACES("X-Ray traces"),
  HOT_GB_MONTHS("DynamoDB storage and backup, GB-months"),
  COLD_GB_MONTHS("S3 storage, GB-months");

  private final String told;

  Charge(String told) {
    this.told = told;
  }

  String told() {
    return told;
  }

  String priceKey() {
    return name().toLowerCase(Locale.ROOT);
  }
}
