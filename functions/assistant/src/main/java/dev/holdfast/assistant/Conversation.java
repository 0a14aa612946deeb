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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One question and its answer: kept as pending before the model is asked, kept as done or failed
 * after. The model reads the resume as it is stored, and what it suggests passes the truth gate
 * before it is kept.
 */
public final class Conversation {
  private static final int RECENT = 20;

  private final ChatLog log;
  private final ModelProvider model;
  private final ModelProvider rules;
  private final Review review;
  private final Rates rates;

  /**
   * Made over one provider.
   *
   * @param rules answers when the person asks for it without the model
   */
  public Conversation(
      ChatLog log, ModelProvider model, ModelProvider rules, Review review, Rates rates) {
    this.log = log;
    this.model = model;
    this.rules = rules;
    this.review = review;
    this.rates = rates;
  }

  /** What became of a question. */
  public sealed interface Outcome {
    /** The turn is kept, answered or not. */
    record Kept(Turn turn) implements Outcome {}

    /** The turn is kept as failed and may be asked again under its name. */
    record ModelFailed(ModelUnavailableException.Kind kind) implements Outcome {}

    /** As {@link ModelFailed}, but only after a while. */
    record TooMany(Duration retryAfter) implements Outcome {}

    /** As {@link ModelFailed}: what models may cost in a day is spent. */
    record BudgetSpent(Duration retryAfter) implements Outcome {}

    /** Nothing was kept. */
    record Refused(TurnStart reason) implements Outcome {}
  }

  /**
   * Who asks.
   *
   * @param address tells callers apart, for limits only
   */
  public record Asker(Caller caller, String address) {}

  /**
   * Asks a question, or looks at what became of it when its name was asked before.
   *
   * @param withoutModel whether the rules are to answer, whatever provider is configured
   */
  public Outcome ask(
      SessionId id, Asker asker, TurnId name, Question question, boolean withoutModel) {
    return switch (log.begin(id, asker.caller(), name, question)) {
      case TurnStart.Begun(Turn turn, Loaded session) -> {
        ModelProvider provider = withoutModel ? rules : model;
        yield answer(id, asker, turn, question, session, provider);
      }
      case TurnStart.Existing(Turn turn) -> new Outcome.Kept(turn);
      case TurnStart.NameTaken refused -> new Outcome.Refused(refused);
      case TurnStart.SessionFull refused -> new Outcome.Refused(refused);
      case TurnStart.SessionLocked refused -> new Outcome.Refused(refused);
      case TurnStart.SessionErased refused -> new Outcome.Refused(refused);
    };
  }

  private Outcome answer(
      SessionId id,
      Asker asker,
      Turn turn,
      Question question,
      Loaded session,
      ModelProvider provider) {
    boolean answered = false;
    try {
      Optional<Duration> wait = rates.tooMany(id, asker.address());
      if (wait.isPresent()) {
        return new Outcome.TooMany(wait.get());
      }
      Prompt prompt = prompt(turn, question, session);
      Answer answer = answer(prompt, provider.answer(prompt), provider.status());
      answered = true;
      return new Outcome.Kept(log.finish(id, turn, answer));
    } catch (ModelUnavailableException unavailable) {
      return new Outcome.ModelFailed(unavailable.kind());
    } catch (BudgetSpentException spent) {
      return new Outcome.BudgetSpent(spent.retryAfter());
    } finally {
      if (!answered) { // whatever the provider threw, the turn may be asked again at once
        log.fail(id, turn);
      }
    }
  }

  private Answer answer(Prompt prompt, Reply reply, ModelStatus status) {
    Review.Reviewed reviewed = review.of(prompt, reply);
    return new Answer(
        message(reply),
        reviewed.suggestion(),
        status.provider(),
        status.model(),
        reply.usage().inputTokens(),
        reply.usage().outputTokens(),
        reviewed.edits());
  }

  private static String message(Reply reply) {
    return Stream.concat(
            Stream.of(reply.message()), reply.questions().stream().map(asked -> "- " + asked))
        .collect(Collectors.joining("\n"));
  }

  private static Prompt prompt(Turn asked, Question question, Loaded session) {
    Action action = Optional.ofNullable(question.action()).flatMap(Action::parse).orElse(null);
    return new Prompt(
        action,
        question.message(),
        question.selection(),
        session.resume().text(),
        recent(asked, session.chat().turns()));
  }

  /** The newest turns before this one; a provider with a budget of words takes the newest. */
  private static List<Exchange> recent(Turn asked, List<Item> turns) {
    List<Exchange> exchanges = new ArrayList<>();
    for (Item item : turns.subList(Math.max(0, turns.size() - RECENT), turns.size())) {
      Turn turn = new Turn(item);
      if (turn.order().compareTo(asked.order()) < 0) {
        turn.answer()
            .ifPresent(
                answer -> exchanges.add(new Exchange(turn.question().message(), answer.message())));
      }
    }
    return exchanges;
  }
}
