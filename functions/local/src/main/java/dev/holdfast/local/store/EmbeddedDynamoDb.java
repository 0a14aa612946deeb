package dev.holdfast.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in this process, over HTTP on the loopback address only.
 *
 * <p>DynamoDB Local's own server listens on every interface and reports its use to AWS; its request
 * handler behind a server of ours does neither. All credentials and regions share one database.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {
  private static final int REQUEST_THREADS = 64;
  private static final int ALL_ACTIONS = 0;

  /** Held here because the JDK forgets the level of a logger that nobody refers to. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private final LocalDynamoDBServerHandler handler;
  private final Server server;
  private final ServerConnector connector;

  private EmbeddedDynamoDb(LocalDynamoDBServerHandler handler, int port) {
    this.handler = handler;
    var threads = new QueuedThreadPool(REQUEST_THREADS);
    threads.setName("dynamodb");
    server = new Server(threads);
    server.setHandler(handler);
    server.setStopTimeout(0);
    connector = new ServerConnector(server, 1, 1);
    connector.setHost(Loopback.ADDRESS);
    connector.setPort(port);
    server.addConnector(connector);
  }

  /**
   * Returns once tables can be used.
   *
   * @param port 0 for any free one
   */
  public static EmbeddedDynamoDb start(DataDirectory directory, int port) {
    SQLITE.setLevel(Level.WARNING);
    unpackNativesIn(directory.natives());
    var dynamoDb = new EmbeddedDynamoDb(handler(directory.dynamoDb()), port);
    try {
      LifeCycle.start(dynamoDb.server);
    } catch (RuntimeException e) {
      dynamoDb.close();
      throw e;
    }
    return dynamoDb;
  }

  /** Not in the shared temporary directory, which may forbid executing and is never cleared. */
  private static void unpackNativesIn(Path directory) {
    try (var leftovers = Files.newDirectoryStream(directory)) {
      for (var leftover : leftovers) {
        Files.delete(leftover);
      }
    } catch (IOException e) {
      // Windows keeps a library that this process has loaded already; it is deleted next time.
      Logger.getLogger(EmbeddedDynamoDb.class.getName()).log(Level.FINE, "kept " + directory, e);
    }
    System.setProperty("org.sqlite.tmpdir", directory.toString());
  }

  private static LocalDynamoDBServerHandler handler(Path files) {
    try {
      var requests =
          new LocalDynamoDBRequestHandler(ALL_ACTIONS, false, files.toString(), true, false);
      // Opens the database now: a missing native library shows here, not at the first request.
      var _ =
          requests.listTables(
              EmbeddedStores.ACCESS_KEY,
              EmbeddedStores.REGION,
              ListTablesRequest.builder().build());
      return new LocalDynamoDBServerHandler(requests, null);
    } catch (DynamoDBLocalServiceException e) {
      throw new UncheckedIOException("DynamoDB Local cannot use " + files, new IOException(e));
    }
  }

  public URI endpoint() {
    return Loopback.http(connector.getLocalPort());
  }

  /** Answers no more requests and closes the database files. */
  @Override
  public void close() {
    try {
      LifeCycle.stop(server);
    } finally {
      handler.close();
    }
  }
}
