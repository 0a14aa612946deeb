package dev.holdfast.chat;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.Value;
import dev.holdfast.session.VersionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One question and its answer, as the item {@code chat#<versionId>#<ulid>} holds them. */
public record Turn(Item item) {
  /** A turn nobody answered for this long has failed: its function is gone. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  static final String TURN_ID = "turnId";
  private static final String QUESTION = "question";
  private static final String ACTION = "action";
  private static final String SELECTION = "selection";
  private static final String ANSWER = "answer";
  private static final String SUGGESTION = "suggestion";
  private static final String EDITS = "edits";
  private static final String STATUS = "status";
  private static final String ATTEMPT = "attempt";
  private static final String ASKED_AT = "askedAt";
  private static final String STARTED_AT = "startedAt";
  private static final String ANSWERED_AT = "answeredAt";
  private static final String PROVIDER = "provider";
  private static final String MODEL = "model";
  private static final String INPUT_TOKENS = "inputTokens";
  private static final String OUTPUT_TOKENS = "outputTokens";

  /** PENDING: a function works on it. FAILED: it may be asked again under the same name. */
  public enum Status {
    PENDING,
    DONE,
    FAILED;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Turn asked(VersionId version, String order, TurnId id, Question question, Instant now) {
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put(TURN_ID, Value.of(id.value()));
    fields.put(QUESTION, Value.of(question.message()));
    put(fields, ACTION, question.action());
    put(fields, SELECTION, question.selection());
    fields.put(STATUS, Value.of(Status.PENDING.wire()));
    fields.put(ATTEMPT, Value.of(1));
    fields.put(ASKED_AT, Value.of(now.toEpochMilli()));
    fields.put(STARTED_AT, Value.of(now.toEpochMilli()));
    ItemKey key = new ItemKey(version.turnPrefix() + order);
    return new Turn(Item.of(key, Revision.NONE.next(now), fields));
  }

  Turn askedAgain(Instant now) {
    return next(
        now,
        Map.of(
            STATUS, Value.of(Status.PENDING.wire()),
            ATTEMPT, Value.of(attempt() + 1),
            STARTED_AT, Value.of(now.toEpochMilli())));
  }

  Turn answered(Answer answer, Instant now) {
    TreeMap<String, Value> changes = new TreeMap<>();
    changes.put(STATUS, Value.of(Status.DONE.wire()));
    changes.put(ANSWER, Value.of(answer.message()));
    put(changes, SUGGESTION, answer.suggestion());
    if (!answer.edits().isEmpty()) {
      changes.put(EDITS, Value.of(answer.edits().stream().map(SuggestedEdit::toValue).toList()));
    }
    changes.put(ANSWERED_AT, Value.of(now.toEpochMilli()));
    changes.put(PROVIDER, Value.of(answer.provider()));
    changes.put(MODEL, Value.of(answer.model()));
    changes.put(INPUT_TOKENS, Value.of(answer.inputTokens()));
    changes.put(OUTPUT_TOKENS, Value.of(answer.outputTokens()));
    return next(now, changes);
  }

  Turn failed(Instant now) {
    return next(now, Map.of(STATUS, Value.of(Status.FAILED.wire())));
  }

  private Turn next(Instant now, Map<String, Value> changes) {
    return new Turn(item.with(item.revision().next(now), changes));
  }

  private static void put(Map<String, Value> fields, String name, @Nullable String text) {
    if (text != null) {
      fields.put(name, Value.of(text));
    }
  }

  /** The place of the turn in its conversation: a ULID. */
  public String order() {
    String key = item.key().value();
    return key.substring(key.lastIndexOf('#') + 1);
  }

  public String turnId() {
    return item.text(TURN_ID, "");
  }

  public Question question() {
    return new Question(item.text(QUESTION, ""), item.text(ACTION), item.text(SELECTION));
  }

  /** What was stored: a pending turn whose function died still says PENDING here. */
  Status storedStatus() {
    String stored = item.text(STATUS, "");
    for (Status status : Status.values()) {
      if (status.wire().equals(stored)) {
        return status;
      }
    }
    return Status.FAILED;
  }

  public Status status(Instant now) {
    Status stored = storedStatus();
    boolean overdue = now.isAfter(Instant.ofEpochMilli(item.number(STARTED_AT, 0)).plus(PATIENCE));
    return stored == Status.PENDING && overdue ? Status.FAILED : stored;
  }

  public long attempt() {
    return item.number(ATTEMPT, 1);
  }

  public Instant askedAt() {
    return Instant.ofEpochMilli(item.number(ASKED_AT, 0));
  }

  public Instant answeredAt() {
    return Instant.ofEpochMilli(item.number(ANSWERED_AT, item.number(ASKED_AT, 0)));
  }

  /** The answer of a done turn. */
  public Optional<Answer> answer() {
    String message = item.text(ANSWER);
    if (storedStatus() != Status.DONE || message == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Answer(
            message,
            item.text(SUGGESTION),
            item.text(PROVIDER, ""),
            item.text(MODEL, ""),
            item.number(INPUT_TOKENS, 0),
            item.number(OUTPUT_TOKENS, 0),
            edits()));
  }

  private List<SuggestedEdit> edits() {
    return item.fields().get(EDITS) instanceof Value.Sequence(List<Value> values)
        ? values.stream().map(SuggestedEdit::fromValue).flatMap(Optional::stream).toList()
        : List.of();
  }
}
