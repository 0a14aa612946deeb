package dev.holdfast.assistant.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.holdfast.assistant.Edit;
import dev.holdfast.assistant.Reply;
import dev.holdfast.assistant.Usage;
import dev.holdfast.text.BodyLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads what a model answered, which is untrusted: exactly the fields of the schema, of exactly
 * their types, and lines that there are. Whether the words are true is not judged here.
 */
final class AnswerReader {
  static final int MOST_ANSWER_CHARS = 64 << 10;
  static final int MOST_MESSAGE_CHARS = 4_000;
  static final int MOST_EDIT_CHARS = 2_000;
  static final int MOST_QUESTIONS = 5;
  static final int MOST_QUESTION_CHARS = 300;
  private static final int MOST_DEPTH = 8;

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  static {
    STRICT
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MOST_DEPTH)
                .maxStringLength(MOST_ANSWER_CHARS)
                .build());
  }

  private AnswerReader() {}

  private record AnsweredEdit(int first, int last, String text, List<Integer> evidence) {
    @JsonCreator
    AnsweredEdit(
        @JsonProperty(value = "first", required = true) int first,
        @JsonProperty(value = "last", required = true) int last,
        @JsonProperty(value = "text", required = true) String text,
        @JsonProperty(value = "evidence", required = true) List<Integer> evidence) {
      this.first = first;
      this.last = last;
      this.text = text;
      this.evidence = evidence;
    }
  }

  private record Answered(String message, List<AnsweredEdit> edits, List<String> questions) {
    @JsonCreator
    Answered(
        @JsonProperty(value = "message", required = true) String message,
        @JsonProperty(value = "edits", required = true) List<AnsweredEdit> edits,
        @JsonProperty(value = "questions", required = true) List<String> questions) {
      this.message = message;
      this.edits = edits;
      this.questions = questions;
    }
  }

  /**
   * Reads an answer.
   *
   * @throws UnusableAnswerException naming the first rule that it breaks
   */
  static Reply read(String answer, Asked asked, String selection, Usage usage)
      throws UnusableAnswerException {
    require(answer.length() <= MOST_ANSWER_CHARS, "it is too long");
    Answered read = parse(unwrapped(answer));
    String message = read.message().strip();
    require(!message.isEmpty(), "`message` is empty");
    require(
        message.length() <= MOST_MESSAGE_CHARS,
        "`message` has more than " + MOST_MESSAGE_CHARS + " characters");
    return new Reply(
        message, edits(read.edits(), asked, selection), questions(read.questions()), usage);
  }

  static String write(Object value) {
    try {
      return STRICT.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a schema is JSON", impossible);
    }
  }

  private static Answered parse(String json) throws UnusableAnswerException {
    try {
      Answered read = STRICT.readValue(json, Answered.class);
      boolean whole =
          read != null
              && read.edits().stream().allMatch(Objects::nonNull)
              && read.questions().stream().allMatch(Objects::nonNull)
              && read.edits().stream()
                  .allMatch(edit -> edit.evidence().stream().allMatch(Objects::nonNull));
      require(whole, "a value in it is null");
      return Objects.requireNonNull(read);
    } catch (MismatchedInputException wrong) {
      throw new UnusableAnswerException("its fields are not exactly those of the schema");
    } catch (JsonProcessingException noJson) {
      throw new UnusableAnswerException("it is not one JSON object");
    }
  }

  /** Without the fence of Markdown that some models put around JSON. */
  private static String unwrapped(String answer) {
    String text = answer.strip();
    if (text.startsWith("```") && text.endsWith("```") && text.indexOf('\n') >= 0) {
      return text.substring(text.indexOf('\n'), text.length() - 3).strip();
    }
    return text;
  }

  private static List<Edit> edits(List<AnsweredEdit> read, Asked asked, String selection)
      throws UnusableAnswerException {
    require(asked.editable() || read.isEmpty(), "`edits` has to be empty for this request");
    List<BodyLine> lines = BodyLine.of(selection);
    List<Edit> edits = new ArrayList<>();
    int done = 0;
    for (AnsweredEdit edit : read) {
      require(
          edit.first() > done && edit.last() >= edit.first() && edit.last() <= lines.size(),
          "`first` and `last` of the edits have to be lines of the selection, 1 to "
              + lines.size()
              + ", in order and each line once");
      done = edit.last();
      edits.add(edit(edit, lines, asked));
    }
    return edits;
  }

  private static Edit edit(AnsweredEdit edit, List<BodyLine> lines, Asked asked)
      throws UnusableAnswerException {
    List<String> words = new ArrayList<>();
    for (String line : edit.text().strip().lines().toList()) {
      String seen = NumberedLine.seen(line).strip();
      BodyLine replaced = lines.get(Math.min(edit.first() - 1 + words.size(), lines.size() - 1));
      words.add(replaced.bulleted() ? BodyLine.of(seen + " ").getFirst().body() : seen);
    }
    require(!words.isEmpty() && !words.contains(""), "`text` of an edit has no words in a line");
    require(
        words.size() <= edit.last() - edit.first() + 1,
        "`text` of an edit has more lines than it replaces");
    require(
        edit.text().length() <= MOST_EDIT_CHARS,
        "`text` of an edit has more than " + MOST_EDIT_CHARS + " characters");
    require(
        edit.evidence().stream().allMatch(line -> line >= 1 && line <= asked.window().all()),
        "`evidence` has to be lines of the resume, 1 to " + asked.window().all());
    return new Edit(edit.first(), edit.last(), String.join("\n", words), edit.evidence());
  }

  private static List<String> questions(List<String> read) throws UnusableAnswerException {
    require(read.size() <= MOST_QUESTIONS, "there are more than " + MOST_QUESTIONS + " questions");
    List<String> questions = read.stream().map(text -> NumberedLine.seen(text).strip()).toList();
    require(
        questions.stream()
            .allMatch(text -> !text.isEmpty() && text.length() <= MOST_QUESTION_CHARS),
        "a question is empty or has more than " + MOST_QUESTION_CHARS + " characters");
    return questions;
  }

  private static void require(boolean holds, String rule) throws UnusableAnswerException {
    if (!holds) {
      throw new UnusableAnswerException(rule);
    }
  }
}
