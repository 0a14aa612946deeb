package dev.holdfast.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.PolicyViolatingResource;
import software.amazon.awscdk.PolicyViolation;
import software.constructs.IConstruct;

/** What cdk-nag's pack AwsSolutions finds, and what of it was acknowledged with a reason. */
class FindingsTest {
  /** The CDK's own warnings, of which the command line's test sees that none is left. */
  private static final String WARNING = "Annotation::";

  static List<Map<String, String>> settings() {
    return List.of(
        Map.of(),
        Map.of(
            "stage", "prod",
            "region", "eu-central-1",
            "alarmEmail", "ops@example.com",
            "domain", "resume.example.com",
            "certificateArn", "arn:aws:acm:us-east-1:123456789012:certificate/0a1b"),
        Map.of("firewall", "false", "keepData", "false", "originSecrets", "2,1"));
  }

  /** A finding at a construct: {@code AwsSolutions-S1 at holdfast-dev-data/Snapshots/Bucket}. */
  private record Finding(String rule, String path) {
    boolean within(String construct) {
      return path.equals(construct) || path.startsWith(construct + "/");
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void eachFindingIsAcknowledgedAndEachAcknowledgementHasAFinding(Map<String, String> settings) {
    Map<String, String> open = new HashMap<>(settings);
    open.put(Acknowledged.OPEN, "true");
    Path output = Synthesis.temporary("findings");
    App app = Synthesis.app(open, output);
    List<Finding> found = found(app);
    List<Finding> acknowledged = acknowledged(app);

    List<Finding> unexplained = new ArrayList<>(found);
    List<Finding> unneeded = new ArrayList<>(acknowledged);
    for (Finding finding : found) {
      for (Finding reason : acknowledged) {
        if (reason.rule().equals(finding.rule()) && finding.within(reason.path())) {
          unexplained.remove(finding);
          unneeded.remove(reason);
        }
      }
    }
    assertThat(found).isNotEmpty();
    assertThat(new TreeSet<>(unexplained.stream().map(Finding::toString).toList())).isEmpty();
    assertThat(unneeded).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void nothingIsFoundInWhatIsDeployed(Map<String, String> settings) {
    App app = Synthesis.app(settings, Synthesis.temporary("acknowledged"));

    assertThat(found(app)).isEmpty();
  }

  private static List<Finding> found(App app) {
    app.synth(); // only then are references between stacks what they will be
    List<Finding> found = new ArrayList<>();
    for (PolicyViolation violation :
        AwsSolutionsChecks.Builder.create(app).build().validateScope(app).getViolations()) {
      for (PolicyViolatingResource resource : violation.getViolatingResources()) {
        found.add(
            new Finding(violation.getRuleName(), String.valueOf(resource.getConstructPath())));
      }
    }
    return found;
  }

  private static List<Finding> acknowledged(App app) {
    List<Finding> acknowledged = new ArrayList<>();
    for (IConstruct construct : app.getNode().findAll()) {
      construct.getNode().getMetadata().stream()
          .filter(entry -> entry.getType().equals(Acknowledged.METADATA))
          .filter(entry -> !String.valueOf(entry.getData()).startsWith(WARNING))
          .forEach(entry ->
              acknowledged.add(
                  new Finding(String.valueOf(entry.getData()), construct.getNode().getPath())));
    }
    return acknowledged;
  }
}
