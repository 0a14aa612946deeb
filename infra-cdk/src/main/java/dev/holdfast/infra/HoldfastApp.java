package dev.holdfast.infra;

import dev.holdfast.infra.api.ApiStack;
import dev.holdfast.infra.data.DataStack;
import dev.holdfast.infra.edge.EdgeStack;
import dev.holdfast.infra.edge.FirewallStack;
import dev.holdfast.infra.settings.Artifacts;
import dev.holdfast.infra.settings.Settings;
import dev.holdfast.infra.settings.SettingsException;
import dev.holdfast.infra.settings.SettingsReader;
import dev.holdfast.infra.settings.StageFile;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.Validations;

/**
 * The entry of {@code cdk}: all stacks of one stage. Data first, then the API over it, then the
 * edge before it; the firewall is where CloudFront wants it.
 */
public final class HoldfastApp {
  private HoldfastApp() {}

  public static void main(String[] args) {
    App app = new App();
    try {
      addStacks(
          app,
          SettingsReader.read(StageFile.under(settingsOf(app), Path.of("stages")), System.getenv()),
          new Artifacts(Path.of(System.getProperty("holdfast.root", ".."))));
    } catch (SettingsException mistaken) {
      System.err.println(mistaken.getMessage());
      System.exit(1);
    }
    Validations.of(app).addPlugins(AwsSolutionsChecks.Builder.create(app).build());
    app.synth();
  }

  @SuppressWarnings("unchecked") // a JSON object's names are texts
  private static Map<String, ?> settingsOf(App app) {
    return (Map<String, ?>) app.getNode().getAllContext();
  }

  static void addStacks(App app, Settings settings, Artifacts artifacts) {
    DataStack data = new DataStack(app, settings, props(settings, settings.region(), "work"));
    ApiStack api =
        new ApiStack(app, settings, artifacts, data, props(settings, settings.region(), "API"));
    @Nullable FirewallStack firewall =
        settings.firewall()
            ? new FirewallStack(
                app, settings, props(settings, Settings.CLOUDFRONT_REGION, "firewall"))
            : null;
    new EdgeStack(
        app, settings, artifacts, api, firewall, props(settings, settings.region(), "page"));
    Tags.of(app).add("holdfast:stage", settings.stage());
  }

  private static StackProps props(Settings settings, String region, String what) {
    Environment.Builder where = Environment.builder().region(region);
    if (settings.account() != null) {
      where.account(settings.account());
    }
    return StackProps.builder()
        .env(where.build())
        .description("Holdfast, stage " + settings.stage() + ": the " + what)
        .terminationProtection(settings.stage().equals("prod"))
        .crossRegionReferences(
            settings.firewall() && !settings.region().equals(Settings.CLOUDFRONT_REGION))
        .build();
  }
}
