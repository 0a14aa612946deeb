package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as it is put together when nobody set anything. */
class ServerTest {
  @Test
  void isShutToOtherNamesAndOriginsFromTheStart(@TempDir Path folder) throws IOException {
    Path web = Files.createDirectory(folder.resolve("web"));
    Files.writeString(web.resolve("index.html"), "the page");
    Settings settings =
        Settings.from(
            Map.of("HOLDFAST_PORT", "0", "HOLDFAST_DATA", folder.resolve("data").toString()));
    try (Server server = Server.start(settings, web)) {
      int port = server.url().getPort();
      assertThat(get(port, "/", "localhost:" + port, "")).startsWith("HTTP/1.1 200 ");
      for (String path : new String[] {"/", "/api/health"}) {
        assertThat(get(port, path, "evil.example", ""))
            .startsWith("HTTP/1.1 403 ")
            .contains("foreign_host", "HOLDFAST_HOSTS");
        assertThat(get(port, path, "localhost", "Origin: http://evil.example\r\n"))
            .startsWith("HTTP/1.1 403 ")
            .contains("foreign_origin");
      }
      assertThat(get(port, "/api/health", "127.0.0.1", "")).contains("\"local\":true");
    }
  }

  private static String get(int port, String path, String host, String more) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      String head =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n".formatted(path, host, more);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
