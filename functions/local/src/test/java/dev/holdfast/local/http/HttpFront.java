package dev.holdfast.local.http;

/** A way for requests to reach the controllers. */
interface HttpFront {
  Answer send(Request request);

  /**
   * Whether a server's own protocol code may refuse this request before any of ours sees it, and so
   * in its own form.
   */
  boolean refusesByProtocol(Request request, Answer answer);
}
