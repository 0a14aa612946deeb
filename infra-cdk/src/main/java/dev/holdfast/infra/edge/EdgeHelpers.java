package dev.holdfast.infra.edge;

import software.amazon.awscdk.Stack;

/** What the CDK itself brings to upload and to remove the page's files. */
final class EdgeHelpers {
  private EdgeHelpers() {}

  static void acknowledge(Stack stack) {
    // filled in from what cdk-nag finds
  }
}
