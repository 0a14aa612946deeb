package dev.holdfast.chat;

import dev.holdfast.replica.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What may become of one statement of a selection, as the truth gate let it pass or turned it into
 * questions.
 *
 * @param before an exact, contiguous piece of the selection
 * @param after what may take its place; null when the gate refused it
 * @param questions what the person has to say first; none when it passed
 * @param draft what was refused, with a marked placeholder where it said too much; null when it
 *     cannot be mended so
 * @param lines 1-based lines of the resume, as it was then, that the text rests on
 */
public record SuggestedEdit(
    String before,
    @Nullable String after,
    List<String> questions,
    @Nullable String draft,
    List<Integer> lines) {
  private static final String BEFORE = "before";
  private static final String AFTER = "after";
  private static final String QUESTIONS = "questions";
  private static final String DRAFT = "draft";
  private static final String LINES = "lines";

  public SuggestedEdit {
    questions = List.copyOf(questions);
    lines = List.copyOf(lines);
    if ((after == null) == questions.isEmpty()) {
      throw new IllegalArgumentException("an edit either may be made or has questions");
    }
  }

  Value toValue() {
    Map<String, Value> fields = new TreeMap<>();
    fields.put(BEFORE, Value.of(before));
    if (after != null) {
      fields.put(AFTER, Value.of(after));
    }
    if (!questions.isEmpty()) {
      fields.put(QUESTIONS, Value.of(questions.stream().map(Value::of).toList()));
    }
    if (draft != null) {
      fields.put(DRAFT, Value.of(draft));
    }
    fields.put(LINES, Value.of(lines.stream().map(Value::of).toList()));
    return Value.of(fields);
  }

  /** Empty for what this release does not understand. */
  static Optional<SuggestedEdit> fromValue(Value value) {
    if (!(value instanceof Value.Fields(var fields))) {
      return Optional.empty();
    }
    String before = text(fields.get(BEFORE));
    String after = text(fields.get(AFTER));
    List<String> questions = texts(fields.get(QUESTIONS));
    return before == null || (after == null) == questions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SuggestedEdit(
                before, after, questions, text(fields.get(DRAFT)), numbers(fields.get(LINES))));
  }

  private static @Nullable String text(@Nullable Value value) {
    return value instanceof Value.Text(String text) ? text : null;
  }

  private static List<String> texts(@Nullable Value value) {
    return value instanceof Value.Sequence(List<Value> values)
        ? values.stream()
            .flatMap(each -> each instanceof Value.Text(String t) ? Optional.of(t).stream() : null)
            .toList()
        : List.of();
  }

  private static List<Integer> numbers(@Nullable Value value) {
    return value instanceof Value.Sequence(List<Value> values)
        ? values.stream()
            .flatMap(each ->
                each instanceof Value.Num(var n) ? Optional.of(n.intValue()).stream() : null)
            .toList()
        : List.of();
  }
}
