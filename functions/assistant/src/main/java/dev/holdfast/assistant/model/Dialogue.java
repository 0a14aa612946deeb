package dev.holdfast.assistant.model;

import dev.holdfast.assistant.ModelUnavailableException;
import dev.holdfast.assistant.ModelUnavailableException.Kind;
import dev.holdfast.assistant.Usage;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said between us and a model for one answer, and what it has cost so far. */
final class Dialogue {
  private static final int MOST_QUOTED = 8_000;

  private final Asked asked;
  private final ChatServer server;
  private final Attempts attempts;
  private final Deadline deadline;
  private final List<ChatMessage> said = new ArrayList<>();
  private Usage spent = Usage.NONE;
  private boolean cut;

  Dialogue(Asked asked, ChatServer server, Attempts attempts, Deadline deadline) {
    this.asked = asked;
    this.server = server;
    this.attempts = attempts;
    this.deadline = deadline;
    said.add(UserMessage.from(asked.user()));
  }

  Usage spent() {
    return spent;
  }

  /**
   * What the model says next.
   *
   * @throws ModelUnavailableException when it says nothing, or that it will not answer
   */
  String next() {
    while (true) {
      Dialect.Format format = server.dialect().format();
      try {
        return text(
            attempts.make(
                () -> server.ask(messages(format), format, asked.mostOutput()), deadline));
      } catch (FailedAttemptException failed) {
        Failure failure = failed.failure();
        if (failure.reason() == Failure.Reason.KEY) {
          server.forgetKey();
        }
        boolean again =
            failure.unknown() != null && server.dialect().learns(failure.unknown(), format);
        if (!again) {
          throw unavailable(failure);
        }
      }
    }
  }

  /** Tells the model what was wrong with its answer. */
  void complain(String answer, String rule) {
    String quoted = answer.substring(0, Math.min(answer.length(), MOST_QUOTED));
    said.add(AiMessage.from(quoted.isBlank() ? "{}" : quoted));
    String error = cut ? "it was cut off because it is too long" : rule;
    said.add(UserMessage.from(PromptFile.named("repair.v1").with(Map.of("error", error))));
  }

  private List<ChatMessage> messages(Dialect.Format format) {
    String rules =
        format == Dialect.Format.SCHEMA
            ? asked.system()
            : asked.system()
                + "\n\n"
                + PromptFile.named("schema.v1").with(Map.of("schema", AnswerSchema.text()));
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(SystemMessage.from(rules));
    messages.addAll(said);
    return messages;
  }

  private String text(ChatResponse response) {
    String text = response.aiMessage().text();
    spent = spent.plus(usage(response.tokenUsage(), text == null ? "" : text));
    if (response.finishReason() == FinishReason.CONTENT_FILTER) {
      throw refused();
    }
    cut = response.finishReason() == FinishReason.LENGTH;
    return text == null ? "" : text;
  }

  /** As the server counts, or an estimate where it does not. */
  private Usage usage(@Nullable TokenUsage counted, String text) {
    Integer input = counted == null ? null : counted.inputTokenCount();
    Integer output = counted == null ? null : counted.outputTokenCount();
    return new Usage(
        input == null ? asked.inputTokens() : Math.max(0, input),
        output == null ? TokenEstimate.of(text) : Math.max(0, output));
  }

  private ModelUnavailableException refused() {
    return new ModelUnavailableException(Kind.FAILED, "the model declined to answer", spent);
  }

  private ModelUnavailableException unavailable(Failure failure) {
    return switch (failure.reason()) {
      case TIMEOUT -> failed(Kind.TIMEOUT, "the model took too long");
      case BUSY -> failed(Kind.RATE_LIMITED, "the provider takes no more requests for now");
      case SERVER -> failed(Kind.FAILED, "the provider has a fault of its own");
      case CONNECTION -> failed(Kind.FAILED, "the provider could not be reached");
      case KEY -> failed(Kind.FAILED, "the provider does not accept the key");
      case MISSING -> failed(Kind.FAILED, "the provider has no such model or address");
      case REJECTED -> failed(Kind.FAILED, "the provider did not take the request");
      case REFUSED -> refused();
      case GARBLED -> failed(Kind.FAILED, "the provider sent no answer of its protocol");
      case INTERRUPTED -> failed(Kind.FAILED, "the question was called off");
    };
  }

  private ModelUnavailableException failed(Kind kind, String message) {
    return new ModelUnavailableException(kind, message, spent);
  }
}
