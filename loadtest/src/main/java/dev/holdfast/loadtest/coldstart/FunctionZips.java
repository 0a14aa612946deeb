package dev.holdfast.loadtest.coldstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The packages that the build makes for Lambda: functions/&lt;module&gt;/target/function.zip. */
public final class FunctionZips {
  /** Where {@link #jarred} puts what is no library. */
  static final String CLASSES = "function.jar";

  private FunctionZips() {}

  /**
   * The package of a module. Found from the working directory, which is that of loadtest or above.
   */
  public static Path of(String module) {
    for (Path root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
      for (String parent : List.of("functions", "loadtest")) {
        Path zip = root.resolve(Path.of(parent, module, "target", "function.zip"));
        if (Files.exists(zip)) {
          return zip;
        }
      }
    }
    throw new IllegalStateException("not built: " + module + "/target/function.zip");
  }

  /** Unpacks a module's package as Lambda does into /var/task. */
  public static Path unpacked(String module, Path into) throws IOException {
    try (InputStream file = Files.newInputStream(of(module));
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("leads out of the package: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
        }
      }
    }
    return into;
  }

  /** As {@link #unpacked}, but with the classes in a jar: those of a directory cannot be shared. */
  static Path jarred(String module, Path into) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(of(module)));
        ZipOutputStream classes =
            new ZipOutputStream(Files.newOutputStream(into.resolve(CLASSES)))) {
      Files.createDirectories(into.resolve("lib"));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("lib/") && !entry.isDirectory()) {
          Files.copy(zip, into.resolve("lib").resolve(Path.of(entry.getName()).getFileName()));
        } else if (!entry.getName().startsWith("lib/")) {
          // Folders too: by theirs, Micronaut finds its beans.
          classes.putNextEntry(new ZipEntry(entry.getName()));
          zip.transferTo(classes);
          classes.closeEntry();
        }
      }
    }
    return into;
  }
}
