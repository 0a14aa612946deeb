import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that all Java of the repository is formatted by google-java-format, or formats it with
 * {@code --write}. It is a program of its own because the formatter reads Java 25 only on a JDK 25,
 * and Maven itself may run on an older one.
 */
public final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException, FormatterException {
    boolean write = List.of(args).contains("--write");
    Path root = Path.of(args[0]);
    List<Path> changed = new ArrayList<>();
    for (Path file : sources(root)) {
      String text = Files.readString(file);
      String formatted =
          new Formatter().formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(text));
      if (!formatted.equals(text)) {
        changed.add(root.relativize(file));
        if (write) {
          Files.writeString(file, formatted);
        }
      }
    }
    changed.forEach(file -> System.out.println((write ? "formatted " : "not formatted: ") + file));
    if (!changed.isEmpty() && !write) {
      System.out.println("Run `mvn -Pformat` to format them.");
      System.exit(1);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> Stream.of("target", "node_modules").noneMatch(part -> within(file, part)))
          .sorted()
          .toList();
    }
  }

  private static boolean within(Path file, String folder) {
    return file.toString().contains("/" + folder + "/")
        || file.toString().contains("\\" + folder + "\\");
  }
}
