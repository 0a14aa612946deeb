package dev.holdfast.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path temporary;

  @Test
  void isCreatedWhereItIsMissing() {
    var root = temporary.resolve("a/b");

    try (var directory = DataDirectory.open(root)) {
      assertThat(directory.s3()).isDirectory().hasParent(root);
      assertThat(directory.dynamoDb()).isDirectory().hasParent(root);
    }
  }

  @Test
  void isRefusedToASecondHolderInThisProcess() {
    try (var _ = DataDirectory.open(temporary)) {
      assertThatThrownBy(() -> DataDirectory.open(temporary))
          .isInstanceOf(DataDirectoryInUseException.class)
          .hasMessageContaining(temporary.toString())
          .hasMessageContaining("in use by another running Holdfast");
    }
  }

  @Test
  void isRefusedToASecondProcess() throws Exception {
    try (var _ = DataDirectory.open(temporary)) {
      assertThat(openInAnotherProcess()).contains("in use").contains(temporary.toString());
    }
  }

  @Test
  void isFreeAgainOnceClosed() throws Exception {
    DataDirectory.open(temporary).close();

    assertThat(openInAnotherProcess()).isEqualTo("opened");
    DataDirectory.open(temporary).close();
  }

  private String openInAnotherProcess() throws IOException, URISyntaxException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = classesOf(DataDirectory.class) + File.pathSeparator + classesOf(Opener.class);
    var process =
        new ProcessBuilder(java, "-cp", classes, Opener.class.getName(), temporary.toString())
            .redirectErrorStream(true)
            .start();
    try (var output = process.inputReader()) {
      return output.readAllAsString();
    }
  }

  private static String classesOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  /** The other process: tells how opening the directory went. */
  static final class Opener {
    private Opener() {}

    public static void main(String[] arguments) {
      try (var _ = DataDirectory.open(Path.of(arguments[0]))) {
        System.out.print("opened");
      } catch (DataDirectoryInUseException e) {
        System.out.print(e.getMessage());
      }
    }
  }
}
