package dev.holdfast.local.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The server of {@code mvn -Prun} behind a real socket. Requests are written byte by byte, since
 * the JDK's client refuses to send most of what is tried here.
 */
final class NettyFront implements HttpFront {
  private static final int PATIENCE_MILLIS = 20_000;

  private final int port;

  NettyFront(ApplicationContext context) {
    this.port = context.getBean(EmbeddedServer.class).start().getPort();
  }

  @Override
  public boolean refusesByProtocol(Request request, Answer answer) {
    return answer.body().length == 0 && Set.of(400, 414, 431).contains(answer.status());
  }

  @Override
  public Answer send(Request request) {
    Planted.in(request);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket.getOutputStream(), request);
      return parse(socket.getInputStream().readAllBytes(), request);
    } catch (IOException failed) {
      throw new UncheckedIOException("no answer to " + request, failed);
    }
  }

  private static void write(OutputStream out, Request request) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    line(head, request.method() + " " + request.target() + " HTTP/1.1");
    if (request.headers().stream().noneMatch(header -> header.name().equals("Host"))) {
      line(head, "Host: localhost");
    }
    line(head, "Connection: close");
    for (Request.Header header : request.headers()) {
      line(head, header.name() + ": " + header.value());
    }
    byte[] body = request.body();
    if (body != null) {
      line(head, "Content-Length: " + body.length);
    }
    line(head, "");
    try {
      out.write(head.toByteArray());
      if (body != null) {
        out.write(body);
      }
      out.flush();
    } catch (IOException closedEarly) {
      // A server may refuse a body before it has read it: its answer is there nevertheless.
    }
  }

  private static void line(ByteArrayOutputStream head, String line) {
    head.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Answer parse(byte[] bytes, Request request) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = raw.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError("no HTTP answer to " + request + " but: " + raw);
    }
    String[] lines = raw.substring(0, end).split("\r\n", -1);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon), line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
    }
    int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
    byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
    boolean chunked = "chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"));
    return Answer.of(status, headers, chunked ? unchunked(body) : body);
  }

  private static byte[] unchunked(byte[] body) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int at = 0;
    while (true) {
      int end = at;
      while (body[end] != '\r') {
        end++;
      }
      String size = new String(body, at, end - at, StandardCharsets.ISO_8859_1);
      int length = Integer.parseInt(size, 16);
      if (length == 0) {
        return whole.toByteArray();
      }
      whole.write(body, end + 2, length);
      at = end + 2 + length + 2;
    }
  }
}
