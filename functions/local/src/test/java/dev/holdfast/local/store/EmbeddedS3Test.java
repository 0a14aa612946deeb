package dev.holdfast.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

@Timeout(60)
class EmbeddedS3Test {
  private static final String BUCKET = "snapshots";
  private static final String KEY = "sessions/1/latest.json";
  private static final int WRITERS = 32;
  private static final int SIX_MEGABYTES = 6 * 1024 * 1024;

  @TempDir Path root;
  private DataDirectory directory;
  private EmbeddedS3 store;
  private S3Client s3;

  @BeforeEach
  void createBucket() {
    start();
    s3.createBucket(bucket -> bucket.bucket(BUCKET));
  }

  private void start() {
    directory = DataDirectory.open(root);
    store = EmbeddedS3.start(directory, 0);
    s3 = StoreClients.s3(store.endpoint());
  }

  @AfterEach
  void stop() {
    s3.close();
    store.close();
    directory.close();
  }

  @RepeatedTest(5)
  void letsExactlyOneOfManyReplaceTheSameObject() throws Exception {
    var base = put(KEY, "base", put -> {});

    var outcomes = race(put -> put.ifMatch(base));

    assertThat(outcomes).containsOnlyOnce(200).hasSize(WRITERS);
    assertThat(outcomes).filteredOn(status -> status != 200).containsOnly(412);
  }

  @RepeatedTest(5)
  void letsExactlyOneOfManyCreateAnObject() throws Exception {
    var outcomes = race(put -> put.ifNoneMatch("*"));

    assertThat(outcomes).containsOnlyOnce(200).hasSize(WRITERS);
    assertThat(outcomes).filteredOn(status -> status != 200).containsOnly(412);
  }

  private List<Integer> race(Consumer<PutObjectRequest.Builder> condition) throws Exception {
    // Long enough that many arrive before the first is published.
    var text = "x".repeat(SIX_MEGABYTES / 16);
    var ready = new CountDownLatch(WRITERS);
    return together(writer -> {
      ready.countDown();
      ready.await();
      return status(() -> put(KEY, text + writer, condition));
    });
  }

  private static int status(Callable<?> request) throws Exception {
    try {
      var _ = request.call();
      return 200;
    } catch (S3Exception e) {
      return e.statusCode();
    }
  }

  @Test
  void losesNoAdditionOfManyWhoReadAddAndReplace() throws Exception {
    put(KEY, "", put -> {});

    var _ =
        together(writer -> {
          while (!added(writer)) {
            Thread.onSpinWait();
          }
          return writer;
        });

    assertThat(get(KEY).split(" "))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, WRITERS).mapToObj(Integer::toString).toList());
  }

  private boolean added(int writer) throws Exception {
    var object = s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(KEY));
    var longer = object.asUtf8String() + writer + " ";
    return status(() -> put(KEY, longer, put -> put.ifMatch(object.response().eTag()))) == 200;
  }

  @Test
  void answersNoSuchKeyToAConditionOnAMissingObject() {
    assertThatThrownBy(() -> put("missing", "text", put -> put.ifMatch("\"0\"")))
        .isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void readsOneObjectWhileItIsReplaced() throws Exception {
    var done = new AtomicBoolean();
    put(KEY, "0", put -> put.metadata(Map.of("text", "0")));
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writing =
          executor.submit(() -> {
            for (int i = 1; i <= 100; i++) {
              var text = Integer.toString(i);
              put(KEY, text, put -> put.metadata(Map.of("text", text)));
            }
            done.set(true);
          });
      while (!done.get() && !writing.isDone()) {
        var object = s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(KEY));
        assertThat(object.response().metadata()).containsEntry("text", object.asUtf8String());
      }
      writing.get();
    }
  }

  @Test
  void keepsNobodyWaitingForASlowUploadAndDoesNotListIt() throws Exception {
    duringASlowUpload(
        put -> {},
        () -> {
          var _ = put(KEY, "quick", put -> {});

          assertThat(get(KEY)).isEqualTo("quick");
          assertThat(keys("")).containsExactly(KEY);
        });

    assertThat(get(KEY)).hasSize(SIX_MEGABYTES);
  }

  @Test
  void refusesASlowUploadWhoseObjectWasReplacedMeanwhile() {
    var base = put(KEY, "base", put -> {});

    assertThatThrownBy(() ->
            duringASlowUpload(
                put -> put.ifMatch(base), () -> put(KEY, "quick", put -> put.ifMatch(base))))
        .hasCauseInstanceOf(S3Exception.class)
        .hasMessageContaining("412");

    assertThat(get(KEY)).isEqualTo("quick");
  }

  private void duringASlowUpload(Consumer<PutObjectRequest.Builder> condition, Runnable work)
      throws Exception {
    var halfway = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (var streaming = StoreClients.streamingS3(store.endpoint());
        var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow =
          executor.submit(() ->
              streaming.putObject(
                  put -> put.bucket(BUCKET).key(KEY).applyMutation(condition),
                  RequestBody.fromInputStream(
                      new PausedPayload(SIX_MEGABYTES, halfway, goOn), SIX_MEGABYTES)));
      halfway.await();
      try {
        work.run();
      } finally {
        goOn.countDown();
      }
      slow.get();
    }
  }

  @Test
  void refusesAKeyThatLooksLikeAnUnfinishedUpload() {
    assertThatThrownBy(() -> put(KEY + "-" + UUID.randomUUID(), "text", put -> {}))
        .isInstanceOf(S3Exception.class)
        .hasMessageContaining("must not end in a hyphen and a UUID");
  }

  @Test
  void forgetsUploadsThatAKilledProcessLeftUnfinished() throws IOException {
    put(KEY, "whole", put -> {});
    var unfinished = directory.s3().resolve(BUCKET).resolve(KEY + "-" + UUID.randomUUID());
    Files.writeString(unfinished, "hal");
    stop();

    start();

    assertThat(unfinished).doesNotExist();
    assertThat(keys("")).containsExactly(KEY);
    assertThat(get(KEY)).isEqualTo("whole");
  }

  @Test
  void listsAPrefixInTheOrderOfItsKeys() {
    for (var id : List.of("01C", "01A", "01B", "00Z")) {
      put("history/1/" + id + ".json", "text", put -> {});
    }
    put("history/2/01A.json", "text", put -> {});

    assertThat(keys("history/1/"))
        .containsExactly(
            "history/1/00Z.json", "history/1/01A.json", "history/1/01B.json", "history/1/01C.json");
  }

  @Test
  void answersNoSuchKeyForAMissingObject() {
    assertThatThrownBy(() -> get("missing")).isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void keepsSixMegabytes() {
    var bytes = new byte[SIX_MEGABYTES];
    new Random(1).nextBytes(bytes);

    s3.putObject(put -> put.bucket(BUCKET).key(KEY), RequestBody.fromBytes(bytes));

    assertThat(s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(KEY)).asByteArray())
        .isEqualTo(bytes);
  }

  @Test
  void deletesAnObject() {
    put(KEY, "text", put -> {});

    s3.deleteObject(delete -> delete.bucket(BUCKET).key(KEY));

    assertThatThrownBy(() -> get(KEY)).isInstanceOf(NoSuchKeyException.class);
    assertThat(keys("")).isEmpty();
  }

  @Test
  void refusesAWrongSecret() {
    try (var stranger = StoreClients.s3(store.endpoint(), "wrong")) {
      assertThatThrownBy(() -> stranger.listBuckets())
          .isInstanceOfSatisfying(
              S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }
  }

  private String put(String key, String text, Consumer<PutObjectRequest.Builder> more) {
    return s3.putObject(
            put -> put.bucket(BUCKET).key(key).applyMutation(more), RequestBody.fromString(text))
        .eTag();
  }

  private String get(String key) {
    return s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asUtf8String();
  }

  private List<String> keys(String prefix) {
    return s3.listObjectsV2(list -> list.bucket(BUCKET).prefix(prefix)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  private static <T> List<T> together(Work<T> work) throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<T>>();
      for (int writer = 0; writer < WRITERS; writer++) {
        var number = writer;
        running.add(executor.submit(() -> work.by(number)));
      }
      var results = new ArrayList<T>();
      for (var result : running) {
        results.add(result.get());
      }
      return results;
    }
  }

  private interface Work<T> {
    T by(int writer) throws Exception;
  }

  /** A payload that waits in its middle. */
  private static final class PausedPayload extends FilterInputStream {
    private final CountDownLatch halfway;
    private final CountDownLatch goOn;

    PausedPayload(int size, CountDownLatch halfway, CountDownLatch goOn) {
      super(new ByteArrayInputStream(new byte[size]));
      this.halfway = halfway;
      this.goOn = goOn;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (available() < SIX_MEGABYTES / 2) {
        halfway.countDown();
        try {
          goOn.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
      return super.read(buffer, offset, length);
    }
  }
}
