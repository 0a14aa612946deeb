package dev.holdfast.local;

import dev.holdfast.local.Settings.BadSettingException;
import dev.holdfast.local.store.DataDirectoryInUseException;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.HotStore;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import io.micronaut.http.server.exceptions.ServerStartupException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Runs Holdfast on one machine.
 *
 * <ul>
 *   <li>{@code serve} (or nothing): until it is told to end
 *   <li>{@code doctor <sessionId>}: prints what the stores hold of one session
 *   <li>{@code leave <sessionId>}: makes one session leave the hot store now
 *   <li>{@code join-table <table>}: joins another table, such as a restored one, into the stores
 * </ul>
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    // Lines for people, in place of the functions' JSON; before anything logs.
    System.setProperty("logback.configurationFile", "logback-local.xml");
    PrintStream out = System.out;
    try {
      Settings settings = Settings.from(System.getenv());
      List<String> words = List.of(args);
      if (words.isEmpty() || words.equals(List.of("serve"))) {
        serve(settings, out);
      } else if (words.size() == 2 && words.getFirst().equals("doctor")) {
        doctor(settings, words.get(1), out);
      } else if (words.size() == 2 && words.getFirst().equals("leave")) {
        leave(settings, words.get(1), out);
      } else if (words.size() == 2 && words.getFirst().equals("join-table")) {
        joinTable(settings, words.get(1), out);
      } else {
        fail("Use: serve, or doctor <session id>, or leave <session id>, or join-table <table>.");
      }
    } catch (BadSettingException | DataDirectoryInUseException told) {
      fail(String.valueOf(told.getMessage()));
    } catch (ServerStartupException failed) {
      fail(
          "The server could not start: "
              + failed.getMessage()
              + " If the port is taken, set HOLDFAST_PORT to another one.");
    }
  }

  private static void serve(Settings settings, PrintStream out) throws InterruptedException {
    if (settings.aws()) {
      throw new BadSettingException(
          "HOLDFAST_STORES=aws is for doctor, leave and join-table: on AWS the functions serve, and"
              + " this process would be a second archiver beside theirs");
    }
    long began = System.nanoTime();
    out.println("Holdfast: opening the stores …");
    Path web = Path.of(System.getProperty("holdfast.web", "web/dist")).toAbsolutePath();
    Server server = Server.start(settings, web);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  out.println("Holdfast: archiving what is left and closing …");
                  server.close();
                  ended.countDown();
                },
                "shutdown"));
    tell(server, settings, out, Duration.ofNanos(System.nanoTime() - began));
    if (!Files.exists(web.resolve("index.html"))) {
      out.println("  The page is not built: there is no " + web.resolve("index.html"));
    }
    ended.await();
  }

  private static void tell(Server server, Settings settings, PrintStream out, Duration took) {
    Stores stores = server.stores();
    if (stores.dynamoDbEndpoint() != null && stores.s3Endpoint() != null) {
      new Endpoints(stores.dynamoDbEndpoint(), stores.s3Endpoint()).tell(settings.data());
    }
    out.printf("Holdfast is ready after %d ms. Ctrl-C ends it.%n", took.toMillis());
    out.println("  Write here   " + server.url());
    out.println("  DynamoDB     " + stores.dynamoDbEndpoint());
    out.println("  S3           " + stores.s3Endpoint());
    out.println("  Your files   " + settings.data().toAbsolutePath().normalize());
  }

  private static void doctor(Settings settings, String session, PrintStream out) {
    Optional<SessionId> id = sessionId(session);
    if (id.isPresent()) {
      try (Stores stores = storesInUse(settings);
          Clients clients = Clients.of(stores)) {
        Services services = Services.over(clients, settings);
        new Doctor(services.hot(), services.cold(), services.copies()).examine(id.get(), out);
      }
    }
  }

  private static void leave(Settings settings, String session, PrintStream out)
      throws InterruptedException {
    Optional<SessionId> id = sessionId(session);
    if (id.isPresent()) {
      try (Stores stores = storesInUse(settings);
          Clients clients = Clients.of(stores)) {
        Services services = Services.over(clients, settings);
        new Leave(services.leaving(), InstantSource.system(), out).run(id.get());
      }
    }
  }

  private static void joinTable(Settings settings, String table, PrintStream out) {
    if (table.equals(settings.table())) {
      fail("The table to join is the one in use: " + table);
    }
    try (Stores stores = storesInUse(settings);
        Clients clients = Clients.of(stores)) {
      Services services = Services.over(clients, settings);
      HotStore other = new DynamoHotStore(clients.dynamoDb(), table);
      out.println("Joining " + table + " into " + settings.table());
      if (!new JoinTable(other, services.hot(), services.copies(), out).run()) {
        fail("Some sessions were not joined; the command may be run again.");
      }
    }
  }

  private static Optional<SessionId> sessionId(String session) {
    Optional<SessionId> id = SessionId.parse(session);
    if (id.isEmpty()) {
      fail("A session id is a UUID; this is none: " + session);
    }
    return id;
  }

  /** The stores of the process that runs, or, when none does, opened for the occasion. */
  private static Stores storesInUse(Settings settings) {
    try {
      return Stores.start(settings);
    } catch (DataDirectoryInUseException running) {
      return Endpoints.of(settings.data())
          .map(endpoints -> Stores.running(endpoints.dynamoDb(), endpoints.s3()))
          .orElseThrow(() -> running);
    }
  }

  private static void fail(String sentence) {
    System.err.println("Holdfast: " + sentence);
    System.exit(1);
  }
}
