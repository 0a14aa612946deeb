package dev.holdfast.loadtest.coldstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The packages that the build makes for Lambda: functions/&lt;module&gt;/target/function.zip. */
public final class FunctionZips {
  private FunctionZips() {}

  /**
   * The package of a module. Found from the working directory, which is that of loadtest or above.
   */
  public static Path of(String module) {
    for (Path root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
      Path zip = root.resolve(Path.of("functions", module, "target", "function.zip"));
      if (Files.exists(zip)) {
        return zip;
      }
    }
    throw new IllegalStateException("not built: functions/" + module + "/target/function.zip");
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
}
