package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.store.EmbeddedStores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The product as a process of its own. */
class ProcessTest {
  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path data;

  @Test
  void refusesADirectoryThatIsInUseInOneSentence() throws Exception {
    try (EmbeddedStores _ = EmbeddedStores.start(data)) {
      assertThat(said("serve")).contains("Holdfast: ").contains(data.toString()).hasLineCount(1);
    }
  }

  @Test
  void refusesABadSettingAndAnUnknownCommandInOneSentence() throws Exception {
    assertThat(said("dance"))
        .isEqualToIgnoringNewLines(
            "Holdfast: Use: serve, or doctor <session id>, or leave <session id>.");
    assertThat(said("doctor", "1")).contains("A session id is a UUID").hasLineCount(1);
  }

  /** What the process says on its error stream; it must end by itself, and not well. */
  private String said(String... words) throws IOException, InterruptedException {
    java.util.List<String> command =
        new java.util.ArrayList<>(
            java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.holdfast.local.Main"));
    command.addAll(java.util.List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOLDFAST_DATA", data.toString());
    builder.environment().put("HOLDFAST_PORT", "0");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    return said.strip();
  }
}
