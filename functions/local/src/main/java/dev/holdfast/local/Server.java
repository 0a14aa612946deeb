package dev.holdfast.local;

import dev.holdfast.archive.Archiver;
import dev.holdfast.archive.Sweep;
import dev.holdfast.log.Trace;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs: stores, HTTP server, archiver, sweep. */
final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Stores stores;
  private final Clients clients;
  private final ApplicationContext context;
  private final EmbeddedServer http;
  private final StreamTail archiver;
  private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor();

  /** Starts it all; returns when requests are answered. */
  static Server start(Settings settings, Path web) {
    Stores stores = Stores.start(settings);
    try {
      Clients clients = Clients.of(stores);
      Provisioning.table(clients.dynamoDb(), settings.table());
      Provisioning.bucket(clients.s3(), settings.bucket());
      return new Server(settings, web, stores, clients);
    } catch (RuntimeException failed) {
      stores.close();
      throw failed;
    }
  }

  private Server(Settings settings, Path web, Stores stores, Clients clients) {
    this.stores = stores;
    this.clients = clients;
    this.context = context(settings, web, clients).start();
    this.http = context.getBean(EmbeddedServer.class).start();
    this.archiver =
        new StreamTail(
            clients,
            settings.table(),
            context.getBean(Archiver.class),
            new StreamPosition(settings.data().resolve("archived")));
    archiver.start();
    ScheduledFuture<?> _ = daily.scheduleWithFixedDelay(this::sweep, 1, 24 * 60, TimeUnit.MINUTES);
  }

  private static ApplicationContext context(Settings settings, Path web, Clients clients) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.server.host", "127.0.0.1");
    properties.put("micronaut.server.port", settings.port() == 0 ? -1 : settings.port());
    properties.put("micronaut.application.name", "holdfast");
    properties.put("micronaut.router.static-resources.web.paths", "file:" + web);
    properties.put("micronaut.router.static-resources.web.mapping", "/**");
    properties.put("holdfast.local", true);
    properties.put(Door.HOSTS, settings.hosts());
    // The door has looked already; the framework would shut out a page of those other names.
    properties.put("micronaut.server.cors.localhost-pass-through", !settings.hosts().isEmpty());
    properties.put("holdfast.table", settings.table());
    properties.put("holdfast.bucket", settings.bucket());
    properties.put("holdfast.lease-days", settings.leaseDays());
    properties.put("holdfast.open-sessions", settings.openSessions());
    return ApplicationContext.builder()
        .banner(false)
        .properties(properties)
        .singletons(clients.http(), clients.dynamoDb(), clients.s3(), settings.llm())
        .build();
  }

  /** The outermost frame of the sweep's thread: a failed sweep must not cancel the next one. */
  private void sweep() {
    try {
      context.getBean(Sweep.class).run();
    } catch (RuntimeException failure) {
      LOG.error("event=sweep_aborted {}", Trace.of(failure));
    }
  }

  URI url() {
    return URI.create("http://localhost:" + http.getPort());
  }

  Stores stores() {
    return stores;
  }

  ApplicationContext context() {
    return context;
  }

  /** Refuses new requests first, then archives what is left, then closes the stores. */
  @Override
  public void close() {
    daily.shutdownNow();
    http.stop();
    archiver.close();
    context.close();
    clients.close();
    stores.close();
  }
}
