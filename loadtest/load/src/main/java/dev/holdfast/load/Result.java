package dev.holdfast.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one load came to.
 *
 * @param target as it was named
 * @param people who came
 * @param edits that were made to be saved, stale ones left out
 * @param steps of a ramp, else none
 * @param faults the first things that were not as they should be
 * @param faultCount of all of them
 * @param about what else was found out about the target, by name
 */
record Result(
    String target,
    Machine machine,
    Instant at,
    LoadPlan plan,
    int people,
    int edits,
    Map<Operation, Figures> figures,
    List<Step> steps,
    List<String> faults,
    int faultCount,
    Map<String, String> about) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  Result(
      String target,
      Machine machine,
      Instant at,
      LoadPlan plan,
      int people,
      int edits,
      Map<Operation, Figures> figures,
      List<Step> steps,
      List<String> faults,
      int faultCount) {
    this(target, machine, at, plan, people, edits, figures, steps, faults, faultCount, Map.of());
  }

  Result with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(about);
    all.putAll(more);
    return new Result(
        target, machine, at, plan, people, edits, figures, steps, faults, faultCount, all);
  }

  /** Whether every request was served and everything was as it should be. */
  boolean flawless() {
    return faultCount == 0 && figures.values().stream().allMatch(each -> each.errorShare() == 0);
  }

  /** Whether anything that was acknowledged was not there, or was not told as it is. */
  boolean lost() {
    return faults.stream().anyMatch(fault -> !fault.contains("not served"));
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    JSON.writeValue(file.toFile(), json());
  }

  private ObjectNode json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("target", target);
    json.putPOJO("machine", machine);
    json.put("at", at.toString());
    ObjectNode parameters = json.putObject("parameters");
    parameters.put("profile", plan.profile().name());
    parameters.put("people", plan.people());
    parameters.put("seconds", plan.length().toSeconds());
    parameters.put("pace", plan.pace());
    parameters.put("steps", plan.steps());
    parameters.put("p95Limit", plan.p95Limit());
    parameters.put("errorLimit", plan.errorLimit());
    json.put("people", people);
    json.put("edits", edits);
    ObjectNode operations = json.putObject("operations");
    figures.forEach((operation, each) -> operations.putPOJO(operation.name(), each));
    json.putPOJO("steps", steps);
    json.putPOJO("faults", faults);
    json.put("faultCount", faultCount);
    json.putPOJO("about", about);
    return json;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws LoadPlan.BadPlanException if there is no such file
   */
  static Result read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new LoadPlan.BadPlanException(
          "there is no result " + file + "; a load leaves one in loadtest/load/target/load");
    }
    JsonNode json = JSON.readTree(file.toFile());
    JsonNode told = json.path("parameters");
    LoadPlan plan =
        new LoadPlan(
            LoadPlan.Profile.valueOf(told.path("profile").asText()),
            told.path("people").asInt(),
            Duration.ofSeconds(told.path("seconds").asLong()),
            told.path("pace").asDouble(),
            told.path("steps").asInt(),
            told.path("p95Limit").asInt(),
            told.path("errorLimit").asDouble());
    Map<Operation, Figures> figures = new EnumMap<>(Operation.class);
    for (Map.Entry<String, JsonNode> each : json.path("operations").properties()) {
      figures.put(
          Operation.valueOf(each.getKey()), JSON.treeToValue(each.getValue(), Figures.class));
    }
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : json.path("steps")) {
      steps.add(JSON.treeToValue(step, Step.class));
    }
    List<String> faults = new ArrayList<>();
    json.path("faults").forEach(fault -> faults.add(fault.asText()));
    Map<String, String> about = new TreeMap<>();
    json.path("about")
        .properties()
        .forEach(each -> about.put(each.getKey(), each.getValue().asText()));
    return new Result(
        json.path("target").asText(),
        JSON.treeToValue(json.path("machine"), Machine.class),
        Instant.parse(json.path("at").asText()),
        plan,
        json.path("people").asInt(),
        json.path("edits").asInt(),
        figures,
        steps,
        faults,
        json.path("faultCount").asInt(),
        about);
  }
}
