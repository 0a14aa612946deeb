package dev.holdfast.infra.edge;

import dev.holdfast.infra.settings.Settings;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** The firewall, apart from all else because CloudFront wants it in us-east-1. */
public final class FirewallStack extends Stack {
  private final Firewall firewall;

  public FirewallStack(Construct scope, Settings settings, StackProps props) {
    super(scope, settings.stackName("firewall"), props);
    firewall = new Firewall(this);
  }

  String firewallArn() {
    return firewall.arn();
  }
}
