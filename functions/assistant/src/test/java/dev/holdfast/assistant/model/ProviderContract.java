package dev.holdfast.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.assistant.Action;
import dev.holdfast.assistant.ModelProvider;
import dev.holdfast.assistant.ModelUnavailableException;
import dev.holdfast.assistant.ModelUnavailableException.Kind;
import dev.holdfast.assistant.Prompt;
import dev.holdfast.assistant.Reply;
import dev.holdfast.assistant.Usage;
import dev.holdfast.assistant.model.stub.Answers;
import dev.holdfast.assistant.model.stub.AskedData;
import dev.holdfast.assistant.model.stub.AskedRequest;
import dev.holdfast.assistant.model.stub.Reaction;
import dev.holdfast.log.Meter.Measure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every provider, whatever its protocol. */
abstract class ProviderContract {
  static final String RESUME = "Sam Doe\nAcme, Clerk, 2020\n- Was responsible for the till\n- Sold";
  static final String SELECTION = "- Was responsible for the till\n- Sold";
  static final Prompt REPHRASE = new Prompt(Action.REPHRASE, "", SELECTION, RESUME, List.of());
  static final String GOOD = Answers.editing(1, 1, "Ran the till", 3);
  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final Duration SCANT = Duration.ofMillis(1_200);

  final CountingMeter meter = new CountingMeter();

  abstract ModelProvider provider(Duration timeout, CountingMeter meter);

  abstract void next(Reaction... reactions);

  abstract void otherwise(Reaction reaction);

  abstract List<AskedRequest> requests();

  abstract Reaction says(String text);

  /** As far as the answer may be long. */
  abstract Reaction saysCutOff(String text);

  abstract Reaction filters();

  abstract Reaction refuses(int status, String message);

  abstract String userText(JsonNode request);

  abstract String systemText(JsonNode request);

  /** The words of the whole dialogue after the first question. */
  abstract String laterText(JsonNode request);

  private Reply asks(Duration timeout) {
    return provider(timeout, meter).answer(REPHRASE);
  }

  private ModelUnavailableException failsWithin(Duration timeout) {
    return catchThrowableOfType(ModelUnavailableException.class, () -> asks(timeout));
  }

  @Test
  void takesAnAnswerOfTheSchemaWithItsUsage() {
    next(says(GOOD));
    Reply reply = asks(AMPLE);
    assertThat(reply.edits())
        .singleElement()
        .satisfies(edit -> {
          assertThat(edit.text()).isEqualTo("Ran the till");
          assertThat(edit.evidence()).containsExactly(3);
        });
    assertThat(reply.usage()).isEqualTo(new Usage(100, 20));
    assertThat(requests()).hasSize(1);
  }

  @Test
  void sendsNumberedLinesInFencesThatDifferEachTime() {
    otherwise(says(GOOD));
    asks(AMPLE);
    asks(AMPLE);
    String first = userText(requests().get(0).body());
    String second = userText(requests().get(1).body());
    assertThat(first).contains("3| - Was responsible for the till", "\n2| - Sold\n");
    assertThat(new AskedData(first).block("resume")).isEqualTo(RESUME.lines().toList());
    assertThat(new AskedData(first).block("selection")).isEqualTo(SELECTION.lines().toList());
    String fence = first.replaceFirst("(?s).*\\[(data-[0-9a-f]{24}) resume].*", "$1");
    assertThat(systemText(requests().get(0).body())).contains("[" + fence + " ");
    assertThat(second).doesNotContain(fence);
  }

  @Test
  void anAnswerThatComesTooLateIsATimeout() {
    otherwise(says(GOOD).after(Duration.ofSeconds(4)));
    long begun = System.nanoTime();
    assertThat(failsWithin(SCANT).kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    assertThat(meter.sum(Measure.MODEL_TIMEOUTS)).isEqualTo(1);
  }

  @Test
  void anAnswerThatIsCutOffIsAskedForAgain() {
    next(Reaction.breaksOff(), says(GOOD));
    assertThat(asks(AMPLE).edits()).hasSize(1);
    assertThat(requests()).hasSize(2);
  }

  @Test
  void waitsAsLongAsABusyServerAsks() {
    next(Reaction.busyFor("1"), says(GOOD));
    long begun = System.nanoTime();
    assertThat(asks(AMPLE).edits()).hasSize(1);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(950));
    assertThat(requests()).hasSize(2);
  }

  @Test
  void doesNotWaitForABusyServerPastTheDeadline() {
    otherwise(Reaction.busyFor("60"));
    long begun = System.nanoTime();
    assertThat(failsWithin(AMPLE).kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(requests()).hasSize(1);
    assertThat(meter.sum(Measure.MODEL_REFUSALS)).isEqualTo(1);
  }

  @Test
  void asksABrokenServerAgain() {
    next(refuses(500, "oops"), refuses(503, "oops"), says(GOOD));
    assertThat(asks(AMPLE).edits()).hasSize(1);
    assertThat(requests()).hasSize(3);
  }

  @Test
  void givesUpOnAServerThatStaysBroken() {
    otherwise(refuses(500, "canary-in-a-body"));
    ModelUnavailableException failure = failsWithin(AMPLE);
    assertThat(failure.kind()).isEqualTo(Kind.FAILED);
    assertThat(failure).hasNoCause().message().doesNotContain("canary").contains("fault");
    assertThat(requests()).hasSize(4);
    assertThat(meter.sum(Measure.MODEL_FAILURES)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"choices\": 7, \"output\": 7}", "<html>gateway</html>"})
  void aBodyThatIsNoAnswerOfTheProtocolFails(String body) {
    otherwise(Reaction.sends(200, body));
    assertThat(failsWithin(AMPLE).kind()).isEqualTo(Kind.FAILED);
    assertThat(requests()).hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sure! Here is a better line: Ran the till",
        "",
        "{\"message\":\"ok\"}",
        "{\"message\":\"ok\",\"edits\":[],\"questions\":[],\"note\":1}",
        "{\"message\":\"ok\",\"edits\":null,\"questions\":[]}",
        "{\"message\":\"ok\",\"edits\":[],\"questions\":[7]}",
        "{\"message\":\" \",\"edits\":[],\"questions\":[]}",
        "{\"message\":\"ok\",\"edits\":[],\"questions\":[]} and more",
        "{\"message\":\"ok\",\"edits\":[{\"first\":3,\"last\":3,\"text\":\"x\",\"evidence\":[]}],"
            + "\"questions\":[]}",
        "{\"message\":\"ok\",\"edits\":[{\"first\":1,\"last\":1,\"text\":\"x\",\"evidence\":[9]}],"
            + "\"questions\":[]}",
        "{\"message\":\"ok\",\"edits\":[{\"first\":1.5,\"last\":1,\"text\":\"x\",\"evidence\":[]}],"
            + "\"questions\":[]}",
        "{\"message\":\"ok\",\"edits\":[{\"first\":1,\"last\":1,\"text\":\"a\\nb\",\"evidence\":[]}],"
            + "\"questions\":[]}"
      })
  void anAnswerOutsideTheSchemaIsRepairedOnce(String wrong) {
    next(says(wrong), says(GOOD));
    Reply reply = asks(AMPLE);
    assertThat(reply.edits()).hasSize(1);
    assertThat(reply.usage()).isEqualTo(new Usage(200, 40));
    assertThat(laterText(requests().get(1).body())).contains("cannot be used");
    assertThat(meter.sum(Measure.MODEL_REPAIRS)).isEqualTo(1);
  }

  @Test
  void aSecondAnswerOutsideTheSchemaFailsAndItsTokensAreTold() {
    otherwise(says("no"));
    ModelUnavailableException failure = failsWithin(AMPLE);
    assertThat(failure.kind()).isEqualTo(Kind.FAILED);
    assertThat(failure.spent()).isEqualTo(new Usage(200, 40));
    assertThat(requests()).hasSize(2);
  }

  @Test
  void anAnswerThatGrewTooLongIsAskedForMoreBriefly() {
    next(saysCutOff("{\"message\":\"I was just"), says(GOOD));
    assertThat(asks(AMPLE).edits()).hasSize(1);
    assertThat(laterText(requests().get(1).body())).contains("too long");
  }

  @Test
  void anEndlessTextIsNotTaken() {
    otherwise(says(Answers.saying("x".repeat(AnswerReader.MOST_MESSAGE_CHARS + 1))));
    assertThat(failsWithin(AMPLE).kind()).isEqualTo(Kind.FAILED);
  }

  @Test
  void aFilteredAnswerIsARefusalAndNotAskedForAgain() {
    otherwise(filters());
    ModelUnavailableException failure = failsWithin(AMPLE);
    assertThat(failure.kind()).isEqualTo(Kind.FAILED);
    assertThat(failure).hasMessageContaining("declined");
    assertThat(requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aWrongKeyIsToldPlainlyAndNotTriedAgain(int status) {
    otherwise(refuses(status, "Incorrect API key provided: sk-canary"));
    ModelUnavailableException failure = failsWithin(AMPLE);
    assertThat(failure.kind()).isEqualTo(Kind.FAILED);
    assertThat(failure).hasNoCause().message().contains("key").doesNotContain("canary");
    assertThat(requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 413})
  void aRequestThatIsNotTakenIsNotTriedAgain(int status) {
    otherwise(refuses(status, "no"));
    assertThat(failsWithin(AMPLE).kind()).isEqualTo(Kind.FAILED);
    assertThat(requests()).hasSize(1);
  }

  @Test
  void aServerThatKnowsNoSchemaGetsItInThePromptFromThenOn() {
    next(refuses(400, "response_format / outputConfig.textFormat json_schema is not supported"));
    otherwise(says(GOOD));
    ModelProvider provider = provider(AMPLE, meter);
    assertThat(provider.answer(REPHRASE).edits()).hasSize(1);
    assertThat(provider.answer(REPHRASE).edits()).hasSize(1);
    assertThat(requests()).hasSize(3);
    JsonNode last = requests().getLast().body();
    assertThat(last.toString()).doesNotContain("json_schema");
    assertThat(systemText(last)).contains("\"evidence\"", "additionalProperties");
  }

  @Test
  void aQuestionThatIsCalledOffEndsAtOnce() throws InterruptedException {
    otherwise(says(GOOD).after(Duration.ofSeconds(10)));
    Thread asking =
        Thread.ofVirtual()
            .start(() -> assertThatThrownBy(() -> asks(AMPLE)).hasMessageContaining("called off"));
    Thread.sleep(500);
    asking.interrupt();
    assertThat(asking.join(Duration.ofSeconds(3))).isTrue();
  }

  @Test
  void measuresByProviderModelAndPrompt() {
    otherwise(says(GOOD));
    asks(AMPLE);
    ModelProvider provider = provider(AMPLE, meter);
    assertThat(meter.sum(Measure.MODEL_ANSWERS)).isEqualTo(1);
    assertThat(meter.sum(Measure.MODEL_INPUT_TOKENS)).isEqualTo(100);
    assertThat(meter.sum(Measure.MODEL_OUTPUT_TOKENS)).isEqualTo(20);
    assertThat(meter.sum(Measure.MODEL_COST)).isEqualTo(100 * 2 + 20 * 10);
    assertThat(meter.all())
        .extracting(CountingMeter.Measured::labels)
        .containsOnly(
            Map.of(
                "Provider", provider.status().provider(),
                "Model", provider.status().model(),
                "Prompt", "rephrase.v1"));
    assertThat(provider.costMicroUsd(new Usage(100, 20))).isEqualTo(OptionalLong.of(400));
    assertThat(provider.estimateMicroUsd(REPHRASE).orElseThrow()).isBetween(1_000L, 200_000L);
  }
}
