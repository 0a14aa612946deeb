package dev.holdfast.local.http;

import static dev.holdfast.local.http.HttpContract.fields;
import static dev.holdfast.local.http.HttpContract.keys;
import static dev.holdfast.local.http.HttpContract.newSession;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.assistant.Edit;
import dev.holdfast.assistant.Reply;
import dev.holdfast.assistant.Usage;
import dev.holdfast.fake.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST …/check}, {@code POST …/match}, and the truth gate behind {@code POST /chat}. */
interface TruthContract extends HttpContract {
  String RESUME =
      """
      Dana Reyes

      EXPERIENCE
      Nurse, Hillside Hospital, 2019 - present
      - Cared for 12 patients on each night shift
      - Was responsible for training 4 new nurses on Epic
      """;
  String JOB =
      """
      Ward nurse
      Requirements
      - Experience with Epic
      - Python
      Nice to have
      - Spanish
      """;

  @Test
  default void aTextThatTheResumeBearsOutIsSupported() {
    String session = savedSession(RESUME);
    JsonNode checked = check(session, Map.of("text", "Trained 4 new nurses on Epic")).json();
    assertThat(checked.get("supported").asBoolean()).isTrue();
    assertThat(keys(checked)).isEqualTo(Set.of("supported", "claims", "questions"));
    assertThat(checked.get("questions")).isEmpty();
    assertThat(checked.get("claims"))
        .isNotEmpty()
        .allSatisfy(claim ->
            assertThat(keys(claim))
                .isEqualTo(Set.of("text", "start", "end", "kind", "supported", "lines")));
  }

  @Test
  default void aFabricationIsRefusedWithAQuestion() {
    String session = savedSession(RESUME);
    JsonNode checked =
        check(session, Map.of("text", "Trained 40 new nurses on Epic", "lines", List.of(6))).json();
    assertThat(checked.get("supported").asBoolean()).isFalse();
    assertThat(checked.get("questions")).isNotEmpty();
    assertThat(checked.get("claims"))
        .filteredOn(claim -> !claim.get("supported").asBoolean())
        .isNotEmpty()
        .allSatisfy(claim -> {
          assertThat(claim.get("question").asText()).isNotBlank();
          assertThat(claim.get("reason").asText()).isNotBlank();
        });
  }

  @Test
  default void aLineThatIsNotCitedIsNoEvidence() {
    String session = savedSession(RESUME);
    String text = "Trained 4 new nurses on Epic";
    assertThat(supported(check(session, Map.of("text", text, "lines", List.of(6))))).isTrue();
    assertThat(supported(check(session, Map.of("text", text, "lines", List.of(5))))).isFalse();
  }

  @Test
  default void theTextInTheEditorGoesBeforeTheStoredOne() {
    String session = savedSession(RESUME);
    String text = "Trained 9 new nurses on Epic";
    assertThat(supported(check(session, Map.of("text", text)))).isFalse();
    Map<String, Object> edited = Map.of("text", text, "resume", RESUME.replace("4 new", "9 new"));
    assertThat(supported(check(session, edited))).isTrue();
    assertThat(textOf(session)).isEqualTo(RESUME);
  }

  @Test
  default void whatThePersonTellsCountsBesideTheResume() {
    String session = savedSession(RESUME);
    String text = "Trained 4 new nurses on Epic in 2023";
    assertThat(supported(check(session, Map.of("text", text)))).isFalse();
    Map<String, Object> told =
        Map.of("text", text, "said", List.of("I trained the 4 new nurses on Epic in 2023"));
    assertThat(supported(check(session, told))).isTrue();
  }

  @Test
  default void tellsWhatAPostingAsksForAndWhatTheResumeShows() {
    String session = savedSession(RESUME);
    JsonNode match = match(session, Map.of("jobText", JOB)).json();
    assertThat(keys(match)).isEqualTo(Set.of("language", "score", "parts", "keywords"));
    assertThat(match.get("language").asText()).isEqualTo("en");
    JsonNode epic = keyword(match, "Epic");
    assertThat(epic.get("found").asBoolean()).isTrue();
    assertThat(epic.get("importance").asText()).isEqualTo("required");
    assertThat(epic.get("lines").toString()).isEqualTo("[6]");
    JsonNode place = epic.get("places").get(0);
    String line = RESUME.lines().toList().get(place.get("line").asInt() - 1);
    assertThat(line.substring(place.get("start").asInt(), place.get("end").asInt()))
        .isEqualTo("Epic");
    JsonNode python = keyword(match, "Python");
    assertThat(python.get("found").asBoolean()).isFalse();
    assertThat(python.get("reason").asText()).isEqualTo("absent");
    assertThat(keyword(match, "Spanish").get("importance").asText()).isEqualTo("preferred");
    assertThat(match.get("parts").findValuesAsText("part"))
        .containsExactly("required", "preferred");
    assertThat(match.get("score").asInt()).isBetween(1, 99);
  }

  @Test
  default void aPostingIsHeldAgainstTheTextInTheEditor() {
    String session = savedSession(RESUME);
    Map<String, Object> typed = Map.of("jobText", JOB, "resume", RESUME + "- Wrote Python\n");
    assertThat(keyword(match(session, typed).json(), "Python").get("lines").toString())
        .isEqualTo("[7]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "match"})
  default void storesNothingAndCreatesNothing(String route) {
    String session = newSession();
    int writes = World.watch().writes();
    Answer answer =
        send(look(session, route, Map.of("text", "Led it", "jobText", JOB, "resume", RESUME)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(World.watch().writes()).isEqualTo(writes);
    assertThat(World.everythingOf(session)).isEmpty();
  }

  @Test
  default void namesEveryFieldOfACheckThatIsWrong() {
    String session = savedSession(RESUME);
    assertThat(fields(refused(look(session, "check", Map.of()), 422, "invalid_fields")))
        .containsExactly("text");
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("text", 7);
    wrong.put("lines", List.of(1, "two"));
    wrong.put("said", "not a list");
    wrong.put("resume", List.of());
    assertThat(fields(refused(look(session, "check", wrong), 422, "invalid_fields")))
        .containsExactlyInAnyOrder("text", "lines", "said", "resume");
    for (Object lines : List.of(List.of(0), List.of(-1), List.of(7), List.of(1e3))) {
      Map<String, Object> line = Map.of("text", "x", "lines", lines);
      assertThat(fields(refused(look(session, "check", line), 422, "invalid_fields")))
          .as("%s", lines)
          .containsExactly("lines");
    }
  }

  @Test
  default void aPostingMustSaySomethingAndNotTooMuch() {
    String session = savedSession(RESUME);
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(Map.of(), Map.of("jobText", " \n"))) {
      assertThat(fields(refused(look(session, "match", wrong), 422, "invalid_fields")))
          .containsExactly("jobText");
    }
    String longest = Samples.textOfBytes(32_768);
    assertThat(match(session, Map.of("jobText", longest)).json().has("keywords")).isTrue();
    Answer tooLong =
        refused(look(session, "match", Map.of("jobText", longest + "x")), 413, "payload_too_large");
    assertThat(fields(tooLong)).containsExactly("jobText");
  }

  @Test
  default void aModelsFabricationReachesNobodyAsText() {
    String session = savedSession(RESUME);
    String lie = "Led 40 nurses and brought in Kubernetes";
    World.model()
        .on(
            "lie " + session,
            prompt ->
                new Reply(
                    "Here you are.",
                    List.of(
                        new Edit(1, 1, "Cared for 12 patients each night shift", List.of()),
                        new Edit(2, 2, lie, List.of(5, 6))),
                    List.of(),
                    new Usage(1, 1)));
    String selection =
        "- Cared for 12 patients on each night shift\n"
            + "- Was responsible for training 4 new nurses on Epic";
    Answer answer =
        ok(
            Request.chat(
                Map.of(
                    "sessionId",
                    session,
                    "message",
                    "lie " + session,
                    "action",
                    "rephrase",
                    "selection",
                    selection)));

    assertThat(answer.field("suggestion"))
        .isEqualTo(
            "- Cared for 12 patients each night shift\n"
                + "- Was responsible for training 4 new nurses on Epic");
    JsonNode edits = answer.json().get("edits");
    assertThat(edits.get(0).get("after").asText())
        .isEqualTo("Cared for 12 patients each night shift");
    assertThat(keys(edits.get(1))).doesNotContain("after");
    assertThat(edits.get(1).get("questions")).isNotEmpty();
    JsonNode kept = ok(Request.load(session)).json().get("chat").get(1);
    assertThat(kept.get("edits")).isEqualTo(edits);
    assertThat(answer.text()).doesNotContain(lie);
  }

  private Answer check(String session, Map<String, Object> body) {
    return ok(look(session, "check", body));
  }

  private Answer match(String session, Map<String, Object> body) {
    return ok(look(session, "match", body));
  }

  private static boolean supported(Answer answer) {
    return answer.json().get("supported").asBoolean();
  }

  private static JsonNode keyword(JsonNode match, String term) {
    return match
        .get("keywords")
        .valueStream()
        .filter(keyword -> keyword.get("term").asText().equals(term))
        .findFirst()
        .orElseThrow(() -> new AssertionError(term + " is not in " + match));
  }

  private static Request look(String session, String route, Map<String, Object> body) {
    return Request.post("/api/session/" + session + "/" + route).json(Json.write(body));
  }
}
