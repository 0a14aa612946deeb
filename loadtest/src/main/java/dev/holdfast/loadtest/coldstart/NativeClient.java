package dev.holdfast.loadtest.coldstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The runtime interface client's native part, unpacked once for this machine. */
final class NativeClient {
  private static @Nullable Path unpacked;

  private NativeClient() {}

  static synchronized Path file(Path client) throws IOException {
    if (unpacked == null) {
      unpacked = unpack(client);
    }
    return unpacked;
  }

  private static Path unpack(Path client) throws IOException {
    String machine =
        System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("aarch64")
            ? "aarch_64"
            : "x86_64";
    Path library = Files.createTempFile("holdfast-runtime-client-", ".so");
    library.toFile().deleteOnExit();
    try (var jars = Files.newDirectoryStream(client, "*-runtime-interface-client-*.jar")) {
      for (Path jar : jars) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
          ZipEntry entry = zip.getEntry("jni/libaws-lambda-jni.linux-" + machine + ".so");
          if (entry != null) {
            try (InputStream in = zip.getInputStream(entry)) {
              Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
            }
            return library;
          }
        }
      }
    }
    throw new IOException("no native part for linux-" + machine + " in " + client);
  }
}
