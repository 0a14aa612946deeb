package dev.holdfast.local.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Both stores of one machine, with all their files in one directory. */
public final class EmbeddedStores implements AutoCloseable {
  /** Known to all: what keeps strangers out is that only this machine can reach the stores. */
  public static final String ACCESS_KEY = "local";

  public static final String SECRET_KEY = "local-secret";
  public static final String REGION = "us-east-1";

  private final DataDirectory directory;
  private final EmbeddedDynamoDb dynamoDb;
  private final EmbeddedS3 s3;

  private EmbeddedStores(DataDirectory directory, EmbeddedDynamoDb dynamoDb, EmbeddedS3 s3) {
    this.directory = directory;
    this.dynamoDb = dynamoDb;
    this.s3 = s3;
  }

  /** Starts both on any free port. */
  public static EmbeddedStores start(Path root) {
    return start(root, 0, 0);
  }

  /**
   * Starts both, or neither.
   *
   * @param dynamoDbPort 0 for any free one
   * @param s3Port 0 for any free one
   * @throws DataDirectoryInUseException if another process works on the directory
   */
  public static EmbeddedStores start(Path root, int dynamoDbPort, int s3Port) {
    var directory = DataDirectory.open(root);
    Future<EmbeddedDynamoDb> dynamoDb;
    Future<EmbeddedS3> s3;
    try (var starting = Executors.newVirtualThreadPerTaskExecutor()) {
      dynamoDb = starting.submit(() -> EmbeddedDynamoDb.start(directory, dynamoDbPort));
      s3 = starting.submit(() -> EmbeddedS3.start(directory, s3Port));
    }
    if (started(dynamoDb) && started(s3)) {
      return new EmbeddedStores(directory, dynamoDb.resultNow(), s3.resultNow());
    }
    try (directory) {
      throw abandoned(dynamoDb, s3);
    }
  }

  private static boolean started(Future<?> store) {
    return store.state() == Future.State.SUCCESS;
  }

  private static IllegalStateException abandoned(
      Future<EmbeddedDynamoDb> dynamoDb, Future<EmbeddedS3> s3) {
    if (started(dynamoDb)) {
      dynamoDb.resultNow().close();
      return new IllegalStateException("S3 did not start", s3.exceptionNow());
    }
    if (started(s3)) {
      s3.resultNow().close();
    }
    return new IllegalStateException("DynamoDB did not start", dynamoDb.exceptionNow());
  }

  public URI dynamoDbEndpoint() {
    return dynamoDb.endpoint();
  }

  public URI s3Endpoint() {
    return s3.endpoint();
  }

  /** Stops both and lets another process have the directory. */
  @Override
  public void close() {
    try (directory;
        dynamoDb;
        s3) {
      // Closed in the order S3, DynamoDB, directory, each whatever the one before did.
    }
  }
}
