package dev.holdfast.assistant.model;

import dev.holdfast.store.AwsClients.Target;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;

/** Amazon Bedrock, by its Converse API, with the credentials that the function has. */
final class BedrockServer implements ChatServer {
  private final String modelId;
  private final BedrockChatModel model;
  private final Dialect dialect =
      new Dialect(List.of(Dialect.Format.SCHEMA, Dialect.Format.PROMPT), false);

  BedrockServer(ModelSettings settings, BedrockRuntimeClient client) {
    this.modelId = settings.model();
    this.model = BedrockChatModel.builder().client(client).modelId(modelId).maxRetries(0).build();
  }

  /** A client that opens no connection before it is asked, and never tries again by itself. */
  static BedrockRuntimeClient client(Target target, SdkHttpClient http, Duration timeout) {
    BedrockRuntimeClientBuilder builder =
        BedrockRuntimeClient.builder()
            .httpClient(http)
            .overrideConfiguration(
                ClientOverrideConfiguration.builder()
                    .apiCallTimeout(timeout)
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .build());
    if (target.endpoint() != null) {
      builder.endpointOverride(target.endpoint());
    }
    if (target.credentials() != null) {
      builder.credentialsProvider(target.credentials());
    }
    if (target.region() != null) {
      builder.region(Region.of(target.region()));
    }
    return builder.build();
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public ChatResponse ask(List<ChatMessage> messages, Dialect.Format format, int mostOutput) {
    ChatRequest.Builder request =
        ChatRequest.builder().messages(messages).modelName(modelId).maxOutputTokens(mostOutput);
    if (format == Dialect.Format.SCHEMA) {
      request.responseFormat(AnswerSchema.STRICT);
    }
    return model.chat(request.build());
  }
}
