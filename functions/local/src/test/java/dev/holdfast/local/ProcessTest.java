package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.Samples;
import dev.holdfast.local.store.EmbeddedStores;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Fence;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The product as a process of its own. */
class ProcessTest {
  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path data;

  private final Map<String, String> environment = new HashMap<>();

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
            "Holdfast: Use: serve, or doctor <session id>, or leave <session id>, or join-table"
                + " <table>.");
    assertThat(said("doctor", "1")).contains("A session id is a UUID").hasLineCount(1);
  }

  @Test
  void servesNoDeploymentFromThisMachine() throws Exception {
    environment.putAll(
        Map.of("HOLDFAST_STORES", "aws", "HOLDFAST_TABLE", "t", "HOLDFAST_BUCKET", "b"));
    assertThat(said("serve")).contains("is for doctor, leave and join-table").hasLineCount(1);
  }

  /** With the SDK's own variables for credentials, region and, here, endpoints. */
  @Test
  void theDoctorLooksIntoADeployment() throws Exception {
    SessionId id = Samples.anySession();
    String table = SharedStores.newTable();
    new DynamoHotStore(SharedStores.dynamoDb(), table)
        .create(id, Fence.created(Instant.now()), List.of(Samples.resume("text", 5)));
    environment.putAll(
        Map.of(
            "HOLDFAST_STORES",
            "aws",
            "HOLDFAST_TABLE",
            table,
            "HOLDFAST_BUCKET",
            SharedStores.newBucket(),
            "AWS_REGION",
            EmbeddedStores.REGION,
            "AWS_ACCESS_KEY_ID",
            EmbeddedStores.ACCESS_KEY,
            "AWS_SECRET_ACCESS_KEY",
            EmbeddedStores.SECRET_KEY,
            "AWS_ENDPOINT_URL_DYNAMODB",
            String.valueOf(SharedStores.stores().dynamoDbEndpoint()),
            "AWS_ENDPOINT_URL_S3",
            String.valueOf(SharedStores.stores().s3Endpoint())));
    Process process = process("doctor", id.toString());
    String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(found)
        .contains("hot    1 items {resume=1}")
        .contains("cold   nothing")
        .contains("1 items are in hot only: [resume#latest]");
    assertThat(data).isEmptyDirectory();
  }

  /** What the process says on its error stream; it must end by itself, and not well. */
  private String said(String... words) throws IOException, InterruptedException {
    Process process = process(words);
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    return said.strip();
  }

  private Process process(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.holdfast.local.Main"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOLDFAST_DATA", data.toString());
    builder.environment().put("HOLDFAST_PORT", "0");
    builder.environment().putAll(environment);
    return builder.start();
  }
}
