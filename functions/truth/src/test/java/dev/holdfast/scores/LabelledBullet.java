package dev.holdfast.scores;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A bullet with what is known of it.
 *
 * @param resume the text of the resume
 * @param evidence lines that support it, empty when it is not supported
 * @param violation what is wrong with it, empty when nothing is
 */
record LabelledBullet(
    String id,
    String resumeName,
    String resume,
    String text,
    boolean supported,
    Set<Integer> evidence,
    String violation) {

  /** Reads bullets.json of a set, with the resumes beside it. */
  static List<LabelledBullet> of(Path set) throws IOException {
    List<LabelledBullet> bullets = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(set.resolve("bullets.json").toFile())) {
      String name = node.get("resume").asText();
      Set<Integer> lines = new TreeSet<>();
      node.get("evidence_lines").forEach(line -> lines.add(line.asInt()));
      JsonNode violation = node.get("violation");
      bullets.add(
          new LabelledBullet(
              node.get("id").asText(),
              name,
              Files.readString(set.resolve("resumes").resolve(name + ".txt")),
              node.get("bullet").asText(),
              node.get("supported").asBoolean(),
              lines,
              violation == null || violation.isNull() ? "" : violation.asText()));
    }
    return bullets;
  }
}
