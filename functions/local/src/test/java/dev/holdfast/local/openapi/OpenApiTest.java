package dev.holdfast.local.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "openapi.yaml");

  @Test
  void theCommittedDocumentIsThatOfTheCode() throws IOException {
    String generated = OpenApiDocument.generate();
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(DOCUMENT, generated);
    }
    assertThat(DOCUMENT)
        .as("docs/openapi.yaml is stale: mvn verify -Dopenapi.write=true writes it anew")
        .hasContent(generated);
  }

  @Test
  void everyRouteOfTheOriginalContractIsThere() throws IOException {
    assertThat(OpenApiDocument.generate())
        .contains(
            "/api/session/{sessionId}:",
            "/api/resume/{sessionId}:",
            "/api/chat:",
            "/api/snapshot/{sessionId}:",
            "/api/health:",
            "/api/llm/status:",
            "Problem:");
  }
}
