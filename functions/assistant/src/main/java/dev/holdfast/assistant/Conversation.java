package dev.holdfast.assistant;

import dev.holdfast.chat.Answer;
import dev.holdfast.chat.ChatLog;
import dev.holdfast.chat.Question;
import dev.holdfast.chat.Turn;
import dev.holdfast.chat.TurnId;
import dev.holdfast.chat.TurnStart;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Caller;
import dev.holdfast.session.LoadOutcome.Loaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One question and its answer: kept as pending before the model is asked, kept as done or failed
 * after. The model reads the resume as it is stored.
 */
public final class Conversation {
  private static final int RECENT = 6;

  private final ChatLog log;
  private final ModelProvider model;

  public Conversation(ChatLog log, ModelProvider model) {
    this.log = log;
    this.model = model;
  }

  /** What became of a question. */
  public sealed interface Outcome {
    /** The turn is kept, answered or not. */
    record Kept(Turn turn) implements Outcome {}

    /** The turn is kept as failed and may be asked again under its name. */
    record ModelFailed(ModelUnavailableException.Kind kind) implements Outcome {}

    /** Nothing was kept. */
    record Refused(TurnStart reason) implements Outcome {}
  }

  public Outcome ask(SessionId id, Caller caller, TurnId name, Question question) {
    return switch (log.begin(id, caller, name, question)) {
      case TurnStart.Begun(Turn turn, Loaded session) -> answer(id, turn, question, session);
      case TurnStart.Existing(Turn turn) -> new Outcome.Kept(turn);
      case TurnStart.NameTaken refused -> new Outcome.Refused(refused);
      case TurnStart.SessionFull refused -> new Outcome.Refused(refused);
      case TurnStart.SessionLocked refused -> new Outcome.Refused(refused);
      case TurnStart.SessionErased refused -> new Outcome.Refused(refused);
    };
  }

  private Outcome answer(SessionId id, Turn turn, Question question, Loaded session) {
    boolean answered = false;
    try {
      Reply reply = model.answer(prompt(question, session));
      answered = true;
      return new Outcome.Kept(log.finish(id, turn, answer(reply, question)));
    } catch (ModelUnavailableException unavailable) {
      return new Outcome.ModelFailed(unavailable.kind());
    } finally {
      if (!answered) { // whatever the provider threw, the turn may be asked again at once
        log.fail(id, turn);
      }
    }
  }

  private Answer answer(Reply reply, Question question) {
    String selection = question.selection();
    String suggestion =
        selection == null || reply.edits().isEmpty() ? null : Edit.apply(selection, reply.edits());
    ModelStatus status = model.status();
    return new Answer(
        reply.message(),
        suggestion,
        status.provider(),
        status.model(),
        reply.usage().inputTokens(),
        reply.usage().outputTokens());
  }

  private static Prompt prompt(Question question, Loaded session) {
    Action action = Optional.ofNullable(question.action()).flatMap(Action::parse).orElse(null);
    return new Prompt(
        action,
        question.message(),
        question.selection(),
        session.resume().text(),
        recent(session.chat().turns()));
  }

  private static List<Exchange> recent(List<Item> turns) {
    List<Exchange> exchanges = new ArrayList<>();
    for (Item item : turns.subList(Math.max(0, turns.size() - RECENT), turns.size())) {
      Turn turn = new Turn(item);
      turn.answer()
          .ifPresent(
              answer -> exchanges.add(new Exchange(turn.question().message(), answer.message())));
    }
    return exchanges;
  }
}
