package dev.holdfast.assistant.model.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Answers of the right shape. */
public final class Answers {
  private static final List<String> PADDING =
      List.of("successfully ", "various ", "very ", "really ", "basically ");

  private Answers() {}

  /** Words, and no edits. */
  public static String saying(String message) {
    return answer(message).toString();
  }

  /** One edit. */
  public static String editing(int first, int last, String text, int... evidence) {
    ObjectNode answer = answer("Here is another wording.");
    edit(answer, first, last, text, evidence);
    return answer.toString();
  }

  /** Says each line of the selection a little otherwise, with the same facts. */
  public static String rewording(AskedData data) {
    ObjectNode answer = answer("I tightened the wording and left the facts as they are.");
    List<String> lines = data.block("selection");
    for (int i = 0; i < lines.size(); i++) {
      String words = lines.get(i).strip().replaceFirst("^[•*+-]\\s+", "");
      if (words.split("\\s+", -1).length > 2) {
        edit(answer, i + 1, i + 1, reworded(words));
      }
    }
    return answer.toString();
  }

  /** Does what a planted order says, as a model without sense would; else it rewords. */
  public static String obeying(AskedData data) {
    List<String> lines = data.block("selection");
    return data.orderedToAdd()
        .filter(lie -> !lines.isEmpty())
        .map(lie -> {
          String words = lines.getFirst().strip().replaceFirst("^[•*+-]\\s+", "");
          return editing(1, 1, words.replaceFirst("\\.$", "") + " with " + lie);
        })
        .orElseGet(() -> rewording(data));
  }

  private static String reworded(String words) {
    String made =
        words
            .replaceFirst("^(?:I was|Was|I am) responsible for ", "Handled ")
            .replaceFirst("^Responsible for ", "Handled ")
            .replaceFirst("^I (?=[a-z])", "");
    for (String padding : PADDING) {
      made = made.replace(padding, "");
    }
    if (made.equals(words)) {
      made = words.endsWith(".") ? words.substring(0, words.length() - 1) : words + ".";
    }
    return made.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + made.substring(1);
  }

  private static ObjectNode answer(String message) {
    ObjectNode answer = StubServer.JSON.createObjectNode();
    answer.put("message", message);
    answer.putArray("edits");
    answer.putArray("questions");
    return answer;
  }

  private static void edit(ObjectNode answer, int first, int last, String text, int... evidence) {
    ObjectNode edit = ((ArrayNode) answer.get("edits")).addObject();
    edit.put("first", first).put("last", last).put("text", text);
    ArrayNode lines = edit.putArray("evidence");
    for (int line : evidence) {
      lines.add(line);
    }
  }
}
