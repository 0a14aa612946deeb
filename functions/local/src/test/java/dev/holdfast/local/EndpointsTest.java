package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {
  private static final Endpoints ENDPOINTS =
      new Endpoints(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"));

  @TempDir Path data;

  @Test
  void whatOneProcessToldAnotherReads() {
    ENDPOINTS.tell(data.resolve("new"));
    assertThat(Endpoints.of(data.resolve("new"))).contains(ENDPOINTS);
    new Endpoints(ENDPOINTS.s3(), ENDPOINTS.dynamoDb()).tell(data.resolve("new"));
    assertThat(Endpoints.of(data.resolve("new")))
        .contains(new Endpoints(ENDPOINTS.s3(), ENDPOINTS.dynamoDb()));
  }

  @Test
  void nothingIsToldWhereNobodyRan() {
    assertThat(Endpoints.of(data)).isEmpty();
  }

  @Test
  void aFileThatIsCutOffTellsNothing() throws IOException {
    Files.writeString(data.resolve("endpoints"), "http://127.0.0.1:1\n");
    assertThat(Endpoints.of(data)).isEmpty();
  }
}
