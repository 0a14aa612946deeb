package dev.holdfast.assistant.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** A server that speaks OpenAI's chat completions: OpenAI, Groq, Gemini, Ollama, vLLM. */
final class OpenAiServer implements ChatServer {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final OpenAiChatModel model;
  private final Dialect dialect =
      new Dialect(
          List.of(Dialect.Format.SCHEMA, Dialect.Format.OBJECT, Dialect.Format.PROMPT), true);
  private final boolean newerLimit;
  private final Keys keys;

  OpenAiServer(ModelSettings settings, Keys keys) {
    URI address = Objects.requireNonNull(settings.baseUrl(), "an address");
    this.keys = keys;
    // OpenAI's own newer models refuse the older name, most other servers know only that.
    this.newerLimit = "api.openai.com".equals(address.getHost());
    this.model =
        OpenAiChatModel.builder()
            .httpClientBuilder(
                new WireClient.Builder(new WireClient(CONNECT, settings.timeout(), keys)))
            .baseUrl(address.toString())
            .modelName(settings.model())
            .strictJsonSchema(true)
            .maxRetries(0)
            .build();
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public ChatResponse ask(List<ChatMessage> messages, Dialect.Format format, int mostOutput) {
    OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
    if (newerLimit != dialect.otherLimit()) {
      parameters.maxCompletionTokens(mostOutput);
    } else {
      parameters.maxOutputTokens(mostOutput);
    }
    switch (format) {
      case SCHEMA -> parameters.responseFormat(AnswerSchema.STRICT);
      case OBJECT -> parameters.responseFormat(ResponseFormat.JSON);
      case PROMPT -> {
        // nothing to hold it by
      }
    }
    return model.chat(
        ChatRequest.builder().messages(messages).parameters(parameters.build()).build());
  }

  @Override
  public void forgetKey() {
    keys.forget();
  }
}
