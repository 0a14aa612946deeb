package dev.holdfast.loadtest.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Kills a real browser at random moments while someone types in it, half of the times with no
 * server to be reached. {@code web/journeys/browser-kill.drill.ts} does it, in Chromium, on the
 * page that {@code web} built; here it is started and its counts are read.
 */
final class BrowserKill implements Drill {
  private static final String KILLS = "kills";
  private static final String LIFE_MS = "lifeMs";

  @Override
  public String name() {
    return "browser-kill";
  }

  @Override
  public String what() {
    return "kill -9 of the browser while someone types, online and offline";
  }

  @Override
  public Inputs inputs() {
    return Inputs.anew().with(KILLS, 50, 200).with(LIFE_MS, 2_500, 10_000);
  }

  @Override
  public Outcome run(Inputs inputs, Progress progress) throws Exception {
    Path web = Path.of(System.getProperty("holdfast.root", "..")).resolve("web");
    try (Scratch scratch = Scratch.make()) {
      Path told = scratch.path().resolve("told.json");
      ProcessBuilder node =
          new ProcessBuilder("node", web.resolve("journeys/run.mjs").toString(), "drills")
              .inheritIO();
      Map<String, String> environment = node.environment();
      environment.put("HOLDFAST_JAVA_HOME", System.getProperty("java.home"));
      environment.put("HOLDFAST_CLASS_PATH", System.getProperty("java.class.path"));
      environment.put("DRILL_SEED", Long.toString(inputs.seed()));
      environment.put("DRILL_KILLS", Integer.toString(inputs.number(KILLS)));
      environment.put("DRILL_LIFE_MS", Integer.toString(inputs.number(LIFE_MS)));
      environment.put("DRILL_RESULT", told.toString());
      Process process = node.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      int status = process.waitFor();
      if (!Files.exists(told)) {
        throw new IOException("the browsers were not killed: node ended with " + status);
      }
      return outcome(JsonMapper.builder().build().readTree(told.toFile()));
    }
  }

  private static Outcome outcome(JsonNode told) {
    Map<String, Long> counts = new LinkedHashMap<>();
    told.path("counts")
        .properties()
        .forEach(count -> counts.put(count.getKey(), count.getValue().longValue()));
    List<String> losses = new ArrayList<>();
    told.path("losses").forEach(loss -> losses.add(loss.asText()));
    return new Outcome(
        "%,d keys, %d kills, %d of them offline; the oldest key that was lost had been typed %d ms before"
            .formatted(
                counts.getOrDefault("keys", 0L),
                counts.getOrDefault("kills", 0L),
                counts.getOrDefault("offline", 0L),
                counts.getOrDefault("oldestLostMs", 0L)),
        counts,
        losses);
  }
}
