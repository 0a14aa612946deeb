package dev.holdfast.loadtest.coldstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The interface that Lambda's runtimes call
 * (docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html): they ask for the next event, and post
 * the answer or the error. With SnapStart they first ask for leave to go on after the checkpoint.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  static {
    // Else each answer may wait 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final CompletableFuture<Long> initialised = new CompletableFuture<>();
  private final CompletableFuture<Long> checkpoint = new CompletableFuture<>();
  private final CompletableFuture<Boolean> restored = new CompletableFuture<>();
  private volatile @Nullable Invocation running;

  private static final class Invocation {
    private final String id = UUID.randomUUID().toString();
    private final byte[] event;
    private final CompletableFuture<byte[]> answer = new CompletableFuture<>();

    private Invocation(byte[] event) {
      this.event = event;
    }
  }

  private RuntimeApi(HttpServer server) {
    this.server = server;
  }

  static RuntimeApi start() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    RuntimeApi api = new RuntimeApi(HttpServer.create(anyPort, 0));
    api.server.setExecutor(api.threads);
    api.server.createContext(ROOT, api::serve);
    api.server.start();
    return api;
  }

  /** What the variable AWS_LAMBDA_RUNTIME_API says. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** {@link System#nanoTime} at which the first event was asked for. */
  CompletableFuture<Long> initialised() {
    return initialised;
  }

  /** {@link System#nanoTime} at which all was ready for the checkpoint. */
  CompletableFuture<Long> checkpoint() {
    return checkpoint;
  }

  /** Lets a function go on that waits after its checkpoint. */
  void restore() {
    restored.complete(true);
  }

  /** The answer to one event. */
  byte[] invoke(byte[] event) throws InterruptedException {
    Invocation invocation = new Invocation(event);
    waiting.add(invocation);
    try {
      return invocation.answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw new FunctionFailedException(String.valueOf(failed.getCause()));
    } catch (TimeoutException late) {
      throw new FunctionFailedException("no answer within " + LIMIT.toSeconds() + " s");
    }
  }

  /** What waits for the function fails. */
  void died(String why) {
    FunctionFailedException failure = new FunctionFailedException(why);
    initialised.completeExceptionally(failure);
    checkpoint.completeExceptionally(failure);
    Invocation last = running;
    if (last != null) {
      last.answer.completeExceptionally(failure);
    }
    waiting.forEach(invocation -> invocation.answer.completeExceptionally(failure));
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(ROOT.length());
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      switch (path) {
        case "/invocation/next" -> next(exchange);
        case "/restore/next" -> {
          checkpoint.complete(System.nanoTime());
          restored.join();
          answer(exchange, 200, new byte[0]);
        }
        case "/init/error", "/restore/error" -> {
          died(path + ": " + new String(body, StandardCharsets.UTF_8));
          answer(exchange, 202, new byte[0]);
        }
        default -> {
          answered(path, body);
          answer(exchange, 202, new byte[0]);
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    initialised.complete(System.nanoTime());
    Invocation invocation = waiting.take();
    running = invocation;
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id);
    headers.set(
        "Lambda-Runtime-Deadline-Ms",
        String.valueOf(System.currentTimeMillis() + LIMIT.toMillis()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:us-east-1:000000000000:function:local:live");
    headers.set(
        "Lambda-Runtime-Trace-Id",
        "Root=1-65000000-0123456789abcdef01234567;Parent=0123456789abcdef;Sampled=1");
    answer(exchange, 200, invocation.event);
  }

  private void answered(String path, byte[] body) {
    Invocation invocation = running;
    if (invocation == null || !path.startsWith("/invocation/" + invocation.id + "/")) {
      return;
    }
    running = null;
    if (path.endsWith("/response")) {
      invocation.answer.complete(body);
    } else {
      invocation.answer.completeExceptionally(
          new FunctionFailedException(new String(body, StandardCharsets.UTF_8)));
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    died("closed");
    restored.complete(false);
    threads.shutdownNow();
    server.stop(0);
  }
}
