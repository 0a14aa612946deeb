package dev.holdfast.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class EditorTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Editor editor = new Editor(1, 1);

  @Test
  void noticesThatWhatWasSavedLastIsGone() throws Exception {
    String text = save("7");
    editor.answered(Operation.RELOAD, Answered.SUCCESS, session(text), null);
    assertThat(editor.fault()).isNull();
    editor.answered(Operation.CHECK, Answered.SUCCESS, session(text + " and more"), null);
    assertThat(editor.fault()).contains("not what was read");
  }

  @Test
  void noticesThatAStaleSaveWasTaken() throws Exception {
    save("7");
    editor.typeElsewhere();
    editor.answered(Operation.STALE_SAVE, Answered.SUCCESS, "{\"etag\":\"8\"}", null);
    assertThat(editor.fault()).contains("not refused");
  }

  @Test
  void goesOnFromTheCurrentTextAfterARefusal() throws Exception {
    String text = save("7");
    editor.typeElsewhere();
    editor.answered(Operation.STALE_SAVE, Answered.CONFLICT, current(text, "7"), null);
    assertThat(editor.fault()).isNull();
    editor.type();
    assertThat(read(editor.saveBody(), "text")).startsWith(text);
    assertThat(editor.ifMatch()).isEqualTo("\"7\"");
  }

  @Test
  void aRefusalThatTellsItsOwnTextIsItsOwnSave() throws Exception {
    save("7");
    editor.type();
    String text = read(editor.saveBody(), "text");
    editor.answered(Operation.SAVE, Answered.CONFLICT, current(text, "8"), null);
    assertThat(editor.fault()).isNull();
    assertThat(editor.ifMatch()).isEqualTo("\"8\"");
  }

  @Test
  void sendsTheSameEditAgainAndGivesUpInTheEnd() throws Exception {
    editor.type();
    String edit = read(editor.saveBody(), "editId");
    for (int tries = 1; tries < 6; tries++) {
      editor.answered(Operation.SAVE, Answered.UNAVAILABLE, null, "3");
      assertThat(editor.tryingAgain()).isTrue();
      assertThat(editor.waiting().toMillis()).isGreaterThanOrEqualTo(3_000);
      assertThat(read(editor.saveBody(), "editId")).isEqualTo(edit);
    }
    editor.answered(Operation.SAVE, Answered.UNAVAILABLE, null, "3");
    assertThat(editor.tryingAgain()).isFalse();
    assertThat(editor.fault()).contains("not served");
  }

  private String save(String etag) throws Exception {
    editor.type();
    editor.answered(Operation.SAVE, Answered.SUCCESS, "{\"etag\":\"" + etag + "\"}", null);
    return read(editor.saveBody(), "text");
  }

  private static String session(String text) throws Exception {
    return JSON.writeValueAsString(JSON.createObjectNode().put("resume", text));
  }

  private static String current(String text, String etag) throws Exception {
    JsonNode current = JSON.createObjectNode().put("text", text).put("etag", etag);
    return JSON.writeValueAsString(JSON.createObjectNode().set("current", current));
  }

  private static String read(String json, String field) throws Exception {
    return JSON.readTree(json).path(field).asText();
  }
}
