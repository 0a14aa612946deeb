import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks that nothing the tests wrote is in what the tests logged.
 *
 * <p>Looked for: pieces of every text, message, selection, label, key and code, and of every body
 * that could not be read, that a test of functions/local sent to either front, generated ones
 * included ({@code target/logs/planted.txt}, by Planted.java). Looked through: the log of those
 * tests, in which our own code logs down to TRACE and all else as in the product ({@code
 * target/logs/*.log}), and the reports of every module's tests, which hold what the tests wrote to
 * the console. Only as it is or JSON-escaped; LogCanaryTest looks for other encodings too.
 */
public final class QuietLogs {
  private static final int PIECE = 16;

  private QuietLogs() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Path logs = root.resolve("functions/local/target/logs");
    Set<String> planted = planted(logs.resolve("planted.txt"));
    List<Path> looked = new ArrayList<>(files(logs, ".log"));
    if (looked.stream().mapToLong(file -> file.toFile().length()).sum() == 0 || planted.isEmpty()) {
      fail("There is no log of the tests, or nothing was planted in them: see " + logs);
    }
    try (Stream<Path> modules = Files.list(root.resolve("functions"))) {
      for (Path module : modules.sorted().toList()) {
        looked.addAll(files(module.resolve("target/surefire-reports"), ""));
      }
    }
    List<String> found = new ArrayList<>();
    for (Path file : looked) {
      found.addAll(found(root.relativize(file), Files.readString(file), planted));
    }
    if (!found.isEmpty()) {
      fail("What somebody wrote is in a log:\n" + String.join("\n", found));
    }
    System.out.printf(
        "Quiet logs: none of %,d planted pieces in %d files.%n", planted.size(), looked.size());
  }

  private static Set<String> planted(Path file) throws IOException {
    Set<String> planted = new HashSet<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        planted.add(new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8));
      }
    }
    return planted;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private static List<String> found(Path name, String text, Set<String> planted) {
    List<String> found = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      for (String said : List.of(line, unescaped(line))) {
        for (int at = 0; at + PIECE <= said.length(); at++) {
          String piece = said.substring(at, at + PIECE);
          if (planted.contains(piece)) {
            found.add("  " + name + ":" + number + ": " + piece);
            break;
          }
        }
      }
    }
    return found;
  }

  /** As the text was before it became a JSON string; what else a backslash does stays. */
  private static String unescaped(String line) {
    return line.replace("\\\"", "\"").replace("\\/", "/").replace("\\\\", "\\");
  }

  private static void fail(String sentence) {
    System.err.println(sentence);
    System.exit(1);
  }
}
