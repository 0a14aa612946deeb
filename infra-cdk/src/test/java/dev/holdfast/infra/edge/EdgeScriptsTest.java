package dev.holdfast.infra.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.infra.Repository;
import dev.holdfast.infra.description.FunctionDescription;
import dev.holdfast.infra.description.Functions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that run in CloudFront, really run, in Node. */
class EdgeScriptsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = "3f0c5f9e-8d0b-4d4e-9c39-0a4f6a1c2b7d";

  /** What the script makes of a request: the request as it goes on, or an answer. */
  private static JsonNode run(String script, String method, String uri) {
    ObjectNode event = JSON.createObjectNode();
    event.putObject("context").put("requestId", "request-1");
    event.putObject("viewer").put("ip", "2001:db8::7");
    ObjectNode request = event.putObject("request");
    request.put("method", method).put("uri", uri).putObject("querystring");
    request.putObject("headers").putObject("x-holdfast-viewer").put("value", "10.0.0.1");
    try {
      Process node =
          new ProcessBuilder(
                  "node",
                  "-e",
                  script + "\nconsole.log(JSON.stringify(handler(JSON.parse(process.argv[1]))))",
                  event.toString())
              .redirectErrorStream(true)
              .start();
      String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(node.waitFor()).as(output).isZero();
      return JSON.readTree(output);
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void everyRouteOfTheContractGoesOnWithTheAddressOfWhoAsked() {
    List<String[]> requests =
        Functions.ALL.stream()
            .map(FunctionDescription::routes)
            .flatMap(List::stream)
            .map(route -> new String[] {route.method(), route.path().replaceAll("\\{\\w+}", ID)})
            .toList();

    assertThat(requests).hasSizeGreaterThan(10);
    for (String[] request : requests) {
      JsonNode passed = run(EdgeScripts.api(), request[0], request[1]);
      assertThat(passed.path("uri").asText()).isEqualTo(request[1]);
      assertThat(passed.at("/headers/x-holdfast-viewer/value").asText()).isEqualTo("2001:db8::7");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/nothing", "/api/", "/api/session", "/api/session/", "/api/session/a/b"})
  void anAddressThatDoesNotExistIsAnsweredHere(String uri) throws IOException {
    JsonNode answer = run(EdgeScripts.api(), "GET", uri);
    JsonNode problem = JSON.readTree(answer.at("/body/data").asText());

    assertThat(answer.path("statusCode").asInt()).isEqualTo(404);
    assertThat(problem.path("code").asText()).isEqualTo("not_found");
    assertThat(problem.path("requestId").asText()).isEqualTo("request-1");
    SafeHeaders.API.forEach((name, value) ->
        assertThat(
                answer
                    .at("/headers/" + name.toLowerCase(java.util.Locale.ROOT) + "/value")
                    .asText())
            .isEqualTo(value));
    assertThat(answer.at("/headers/content-type/value").asText())
        .isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /api/health | GET",
        "HEAD | /api/health | GET",
        "DELETE | /api/session/x/devices | GET, POST",
        "OPTIONS | /api/resume/x | PUT"
      })
  void aMethodThatAnAddressDoesNotHaveIsAnsweredHere(String method, String uri, String allowed)
      throws IOException {
    JsonNode answer = run(EdgeScripts.api(), method, uri);

    assertThat(answer.path("statusCode").asInt()).isEqualTo(405);
    assertThat(answer.at("/headers/allow/value").asText()).isEqualTo(allowed);
    assertThat(JSON.readTree(answer.at("/body/data").asText()).path("code").asText())
        .isEqualTo("method_not_allowed");
  }

  @Test
  void anIdThatIsNoneIsForTheFunctionToJudge() {
    assertThat(run(EdgeScripts.api(), "GET", "/api/session/no-uuid%2F..").path("uri").asText())
        .isEqualTo("/api/session/no-uuid%2F..");
  }

  @Test
  void itsWordsAreThoseOfTheFunctions() {
    String codes =
        Repository.read("functions/lambda/src/main/java/dev/holdfast/http/ErrorCode.java");

    assertThat(codes)
        .contains("NOT_FOUND(HttpStatus.NOT_FOUND, \"There is nothing here\")")
        .contains(
            "METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, \"This method is not for this"
                + " address\")");
    assertThat(EdgeScripts.api())
        .contains("'There is nothing here'", "'This method is not for this address'");
  }

  @ParameterizedTest
  @CsvSource({
    "/, /index.html",
    "/history, /index.html",
    "/a/b/c, /index.html",
    "/a.b/c, /index.html",
    "/index.html, /index.html",
    "/sw.js, /sw.js",
    "/assets/gone-1a2b.js, /assets/gone-1a2b.js",
    "/api, /api"
  })
  void anAddressOfThePageGetsThePageAndAFileThatIsMissingStaysMissing(String uri, String file) {
    assertThat(run(EdgeScripts.page(), "GET", uri).path("uri").asText()).isEqualTo(file);
  }

  @Test
  void cloudFrontTakesThem() {
    for (String script : List.of(EdgeScripts.api(), EdgeScripts.page())) {
      assertThat(script.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(EdgeScripts.MOST_BYTES);
      // Its runtime knows no more of the language than this.
      assertThat(script).doesNotContain("?.", "??", "async ", "import ", "class ");
    }
  }
}
