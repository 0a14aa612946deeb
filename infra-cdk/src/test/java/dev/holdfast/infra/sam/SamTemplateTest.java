package dev.holdfast.infra.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.infra.Repository;
import dev.holdfast.infra.description.FunctionDescription;
import dev.holdfast.infra.description.Functions;
import dev.holdfast.infra.description.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.cloudformation.include.CfnInclude;

/** The template in the repository's root, as SAM and CloudFormation would read it. */
class SamTemplateTest {
  private static final String FILE = "template.yaml";

  /** What SAM knows of each kind of event that the template uses. */
  private static final Map<String, Set<String>> EVENTS =
      Map.of(
          "HttpApi", Set.of("ApiId", "Method", "Path"),
          "DynamoDB",
              Set.of(
                  "Stream",
                  "StartingPosition",
                  "BatchSize",
                  "MaximumBatchingWindowInSeconds",
                  "ParallelizationFactor",
                  "BisectBatchOnFunctionError",
                  "FunctionResponseTypes",
                  "MaximumRetryAttempts",
                  "MaximumRecordAgeInSeconds",
                  "DestinationConfig",
                  "FilterCriteria"),
          "SQS", Set.of("Queue", "BatchSize", "FunctionResponseTypes", "ScalingConfig"),
          "ScheduleV2",
              Set.of(
                  "ScheduleExpression", "FlexibleTimeWindow", "RetryPolicy", "DeadLetterConfig"));

  /** What SAM knows of a function, as far as the template uses it. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "Description",
          "CodeUri",
          "Handler",
          "MemorySize",
          "Timeout",
          "Environment",
          "Policies",
          "Events");

  private static final Set<String> GLOBALS =
      Set.of("Runtime", "Architectures", "AutoPublishAlias", "SnapStart", "Tracing", "Environment");

  @TempDir Path files;

  @Test
  void theFileIsWhatTheDescriptionSays() throws IOException {
    String described = SamTemplate.yaml(Functions.ALL);
    if (Boolean.getBoolean("template.write")) {
      Files.writeString(Repository.file(FILE), described);
    }
    assertThat(Repository.read(FILE))
        .as("template.yaml is stale: mvn verify -Dtemplate.write=true writes it anew")
        .isEqualTo(described);
  }

  @Test
  void cloudFormationsOwnRulesHold() {
    validate(Repository.read(FILE));
  }

  @ParameterizedTest
  @CsvSource({
    "TableStreamArn: , StreamArn: ", // a parameter that others refer to
    "Type: AWS::SQS::Queue, Type: AWS::SQS::Que",
    "maxReceiveCount: 5, maxReceiveCount: five",
    "- DeadLetters, - DeadLetter", // an attribute of a resource that is not there
  })
  void thoseRulesWouldFindAFault(String sound, String faulty) {
    String template = Repository.read(FILE);
    assertThat(template).contains(sound);
    assertThatThrownBy(() -> validate(template.replaceFirst(Pattern.quote(sound), faulty)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    Map<String, Object> template = load();
    Set<String> known = new HashSet<>(map(template, "Parameters").keySet());
    known.addAll(map(template, "Resources").keySet());
    List<String> references = new ArrayList<>();
    references(template, references);
    assertThat(references).hasSizeGreaterThan(30);
    assertThat(references)
        .allSatisfy(name -> assertThat(name.startsWith("AWS::") || known.contains(name)).isTrue());
  }

  @Test
  void everyFunctionIsOneThatSamCanMake() {
    Map<String, Object> globals = map(map(load(), "Globals"), "Function");
    assertThat(GLOBALS).containsAll(globals.keySet());
    assertThat(globals)
        .containsEntry("Runtime", "java25")
        .containsEntry("Architectures", List.of("arm64"))
        .containsEntry("SnapStart", Map.of("ApplyOn", "PublishedVersions"));
    for (FunctionDescription function : Functions.ALL) {
      Map<String, Object> resource = cast(map(load(), "Resources").get(SamFunction.id(function)));
      assertThat(resource).containsEntry("Type", "AWS::Serverless::Function");
      Map<String, Object> properties = map(resource, "Properties");
      assertThat(PROPERTIES).containsAll(properties.keySet());
      assertThat((Integer) properties.get("MemorySize")).isBetween(128, 10_240);
      assertThat((Integer) properties.get("Timeout")).isBetween(1, 900);
      assertThat(Repository.read("pom.xml"))
          .contains("<module>functions/" + function.module() + "</module>");
      assertThat(properties)
          .containsEntry("CodeUri", "functions/" + function.module() + "/target/function.zip");
      assertThat(source(String.valueOf(properties.get("Handler")), function.module()))
          .as("a public class with a constructor that Lambda can call")
          .containsPattern("public (final )?class \\w+ (extends|implements) ")
          .containsPattern("  public \\w+\\(\\) \\{");
    }
  }

  private static String source(String handler, String module) {
    String file = "/src/main/java/" + handler.replace('.', '/') + ".java";
    return Files.exists(Repository.file("functions/" + module + file))
        ? Repository.read("functions/" + module + file)
        : Repository.read("functions/lambda" + file);
  }

  @Test
  void everyEventIsOneThatSamKnows() {
    int events = 0;
    for (Object resource : map(load(), "Resources").values()) {
      Map<String, Object> properties = map(cast(resource), "Properties");
      for (Object event :
          properties.containsKey("Events") ? map(properties, "Events").values() : List.of()) {
        String type = String.valueOf(cast(event).get("Type"));
        assertThat(EVENTS).containsKey(type);
        assertThat(Objects.requireNonNull(EVENTS.get(type)))
            .containsAll(map(cast(event), "Properties").keySet());
        events++;
      }
    }
    assertThat(events).isEqualTo(routes() + 3);
  }

  private static long routes() {
    return Functions.ALL.stream().map(FunctionDescription::routes).mapToLong(List::size).sum();
  }

  @Test
  void noTwoRoutesOfAFunctionHaveOneName() {
    for (FunctionDescription function : Functions.ALL) {
      Map<String, Object> resource = cast(map(load(), "Resources").get(SamFunction.id(function)));
      List<String> described = function.routes().stream().map(Route::key).toList();
      List<String> found =
          map(map(resource, "Properties"), "Events").values().stream()
              .map(event -> map(cast(event), "Properties"))
              .filter(event -> event.containsKey("Path"))
              .map(event -> event.get("Method") + " " + event.get("Path"))
              .toList();
      assertThat(found).isEqualTo(described);
    }
  }

  @Test
  void samconfigGivesWhatTheTemplateAsksFor() {
    Map<String, Object> parameters = map(load(), "Parameters");
    Matcher given =
        Pattern.compile("^ {2}\"([A-Za-z]+)=", Pattern.MULTILINE)
            .matcher(Repository.read("samconfig.toml"));
    Map<String, Object> required = new HashMap<>(parameters);
    required.values().removeIf(parameter -> cast(parameter).containsKey("Default"));
    Set<String> names = new HashSet<>();
    while (given.find()) {
      names.add(given.group(1));
    }
    assertThat(parameters.keySet()).containsAll(names);
    assertThat(names).containsAll(required.keySet());
  }

  private void validate(String template) {
    try {
      Path file = Files.writeString(files.resolve("template.yaml"), template);
      App app =
          new App(
              AppProps.builder()
                  .context(Map.of("@aws-cdk/core:validateAgainstDefaultRules", true))
                  .outdir(files.resolve("out").toString())
                  .build());
      CfnInclude.Builder.create(new Stack(app, "sam"), "Template")
          .templateFile(file.toString())
          .build();
      app.synth();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static void references(Object node, List<String> found) {
    if (node instanceof Map<?, ?> map) {
      map.forEach((name, value) -> {
        if ("Ref".equals(name)) {
          found.add(String.valueOf(value));
        } else if ("Fn::GetAtt".equals(name) && value instanceof List<?> path) {
          found.add(String.valueOf(path.getFirst()));
        } else if ("Fn::Sub".equals(name)) {
          Pattern.compile("\\$\\{([^}]+)}")
              .matcher(String.valueOf(value))
              .results()
              .forEach(result -> found.add(result.group(1)));
        }
        references(value, found);
      });
    } else if (node instanceof List<?> list) {
      list.forEach(element -> references(element, found));
    }
  }

  private static Map<String, Object> load() {
    return cast(new Yaml().load(Repository.read(FILE)));
  }

  private static Map<String, Object> map(Map<String, Object> of, String name) {
    return cast(of.get(name));
  }

  @SuppressWarnings("unchecked") // YAML's maps have texts for names here
  private static Map<String, Object> cast(@org.jspecify.annotations.Nullable Object node) {
    return (Map<String, Object>) Objects.requireNonNull(node);
  }
}
