package dev.holdfast.loadtest.coldstart;

import dev.holdfast.local.Provisioning;
import dev.holdfast.local.store.EmbeddedStores;
import dev.holdfast.store.AwsClients;
import dev.holdfast.store.AwsClients.Target;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Cold starts of every function in every mode, in rounds, so that the machine's moods fall on all.
 */
public final class ColdStarts implements AutoCloseable {
  private static final String TABLE = "coldstart";
  private static final String BUCKET = "coldstart";
  private static final int WARM = 50;

  private final Map<String, String> environment;
  private final Path scratch;

  private ColdStarts(Map<String, String> environment, Path scratch) {
    this.environment = environment;
    this.scratch = scratch;
  }

  /** Ways to start; each names the options of its JVM. */
  enum Mode {
    PLAIN("plain", false, "-Xshare:auto"),
    C1("C1", false, "-XX:TieredStopAtLevel=1"),
    SHARED("C1 + CDS", false, "-XX:TieredStopAtLevel=1"),
    UNPRIMED("restored unprimed", true, "-Dholdfast.priming=false"),
    PRIMED("restored primed", true, "-Dholdfast.priming=true");

    private final String label;
    private final boolean snapStart;
    private final String option;

    Mode(String label, boolean snapStart, String option) {
      this.label = label;
      this.snapStart = snapStart;
      this.option = option;
    }
  }

  /** Prepares table and bucket, and a place for the unpacked functions. */
  public static ColdStarts over(URI dynamoDb, URI s3) throws IOException {
    try (SdkHttpClient pool = AwsClients.http();
        DynamoDbClient table = AwsClients.dynamoDb(target(dynamoDb), pool);
        S3Client bucket = AwsClients.s3(target(s3), pool)) {
      Provisioning.table(table, TABLE);
      Provisioning.bucket(bucket, BUCKET);
    }
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_REGION", EmbeddedStores.REGION);
    environment.put("AWS_ACCESS_KEY_ID", EmbeddedStores.ACCESS_KEY);
    environment.put("AWS_SECRET_ACCESS_KEY", EmbeddedStores.SECRET_KEY);
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    environment.put("AWS_ENDPOINT_URL_S3", s3.toString());
    environment.put("HOLDFAST_TABLE", TABLE);
    environment.put("HOLDFAST_BUCKET", BUCKET);
    return new ColdStarts(environment, Files.createTempDirectory("holdfast-coldstart-"));
  }

  private static Target target(URI endpoint) {
    return Target.at(
        endpoint, EmbeddedStores.ACCESS_KEY, EmbeddedStores.SECRET_KEY, EmbeddedStores.REGION);
  }

  /** Runs and prints. */
  public void run(int rounds, String names) throws Exception {
    Map<Subject, Map<Mode, List<Start>>> all = new LinkedHashMap<>();
    for (String name : names.split(",", -1)) {
      Subject subject = Subject.named(name);
      Path directory = Files.createDirectory(scratch.resolve(name));
      FunctionZips.jarred(subject.module(), directory);
      all.put(subject, new EnumMap<>(Mode.class));
      makeArchive(subject);
    }
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<Subject, Map<Mode, List<Start>>> subject : all.entrySet()) {
        for (Mode mode : Mode.values()) {
          subject
              .getValue()
              .computeIfAbsent(mode, any -> new ArrayList<>())
              .add(start(subject.getKey(), mode));
        }
      }
    }
    print(rounds, all);
  }

  /** One run that leaves an archive of the classes it used. */
  private void makeArchive(Subject subject) throws IOException, InterruptedException {
    Path archive = archive(subject);
    Launch launch =
        launch(subject, List.of("-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + archive));
    try (FunctionProcess function = FunctionProcess.start(launch, logs(subject))) {
      Duration _ = function.awaitInitialised(); // slower than an answer may be
      for (int i = 0; i < 5; i++) {
        subject.check(function.invoke(subject.event(i)));
      }
    }
    if (!Files.exists(archive)) {
      throw new IllegalStateException("no archive of classes for " + subject.name());
    }
  }

  private Path archive(Subject subject) {
    return scratch.resolve(subject.name() + ".jsa");
  }

  private Start start(Subject subject, Mode mode) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(List.of(mode.option));
    if (mode == Mode.SHARED) {
      options.add("-XX:SharedArchiveFile=" + archive(subject));
    }
    Launch launch = launch(subject, options).with(options, mode.snapStart);
    try (FunctionProcess function = FunctionProcess.start(launch, logs(subject))) {
      return Start.of(function, mode.snapStart, subject, WARM);
    }
  }

  private Launch launch(Subject subject, List<String> options) {
    Map<String, String> variables = new LinkedHashMap<>(environment);
    variables.put("POWERTOOLS_SERVICE_NAME", subject.name());
    return new Launch(
        scratch.resolve(subject.name()), subject.handler(), variables, options, false);
  }

  private Redirect logs(Subject subject) {
    return Redirect.appendTo(scratch.resolve(subject.name() + ".log").toFile());
  }

  private static void print(int rounds, Map<Subject, Map<Mode, List<Start>>> all)
      throws IOException {
    System.out.printf(
        "%nmedians of %d starts, taking turns; milliseconds. start: process (or, restored: leave to"
            + " go on) to first answer; CPU of the same time, user and system%n",
        rounds);
    System.out.printf(
        "%-10s %-18s %7s %7s %7s %7s %7s %8s %8s%n",
        "function", "mode", "init", "start", "CPU", "first", "warm", "RSS MB", "zip MB");
    for (Map.Entry<Subject, Map<Mode, List<Start>>> subject : all.entrySet()) {
      double size = Files.size(FunctionZips.of(subject.getKey().module())) / 1e6;
      subject
          .getValue()
          .forEach((mode, starts) ->
              System.out.printf(
                  "%-10s %-18s %7.0f %7.0f %7.0f %7.1f %7.2f %8.0f %8.1f%n",
                  subject.getKey().name(),
                  mode.label,
                  Start.median(starts, Start::initialised),
                  Start.median(starts, Start::started),
                  Start.median(starts, Start::cpu),
                  Start.median(starts, Start::first),
                  Start.median(starts, Start::warm),
                  Start.median(starts, Start::resident),
                  size));
    }
  }

  @Override
  public void close() throws IOException {
    if (Boolean.getBoolean("coldstart.keep")) {
      System.out.println("kept: " + scratch);
      return;
    }
    try (var files = Files.walk(scratch)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::deleteOnExit);
    }
  }
}
