package dev.holdfast.infra;

import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Validations;
import software.constructs.IConstruct;

/** A finding of cdk-nag that stays as it is, with the reason why. */
public final class Acknowledged {
  /** Set in the CDK's context, it leaves all findings open: tests then see what each one covers. */
  public static final String OPEN = "holdfast:findings";

  /** Where a construct's acknowledgements stand that were left open. */
  public static final String METADATA = "holdfast:acknowledged";

  private Acknowledged() {}

  /** Acknowledges a finding of this construct and of what is within it. */
  public static void at(IConstruct construct, String finding, String reason) {
    if (construct.getNode().tryGetContext(OPEN) != null) {
      construct.getNode().addMetadata(METADATA, finding);
      return;
    }
    Validations.of(construct)
        .acknowledge(Acknowledgment.builder().id(finding).reason(reason).build());
  }
}
