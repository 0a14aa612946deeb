package dev.holdfast.loadtest.cost;

/**
 * What no local run can show, each with its reason; all of it is printed with the figures.
 *
 * @param megabytes memory of each function
 * @param window of the stream's batches, in seconds: a session is taken to be the only one at work,
 *     so that no batch is shared
 * @param platformLogBytes what Lambda writes itself of each invocation: START, END and REPORT
 * @param accessLogBytes one line of the HTTP API's access log
 * @param headerBytes of each request and each answer
 * @param tracedShare of invocations
 * @param firewall whether a WAF stands before CloudFront
 */
record Assumptions(
    int megabytes,
    int window,
    int platformLogBytes,
    int accessLogBytes,
    int headerBytes,
    double tracedShare,
    boolean firewall) {
  static final Assumptions DEPLOYED = new Assumptions(1024, 30, 500, 350, 600, 0.05, false);

  /** In words. */
  String told() {
    return "%d MB a function; a stream window of %d s, shared with nobody; beside its own lines %d bytes of Lambda's log an invocation and %d of access log a call; %d bytes of headers either way; %.0f %% of invocations traced; %s. What the hot store holds is kept for 30 days, replaced copies in S3 for 30, history for 90; a warm function, with its duration as measured here."
        .formatted(
            megabytes,
            window,
            platformLogBytes,
            accessLogBytes,
            headerBytes,
            100 * tracedShare,
            firewall ? "a WAF" : "no WAF");
  }
}
