package dev.holdfast.assistant.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;

/** A server with a model, behind its protocol. */
interface ChatServer {
  /** What it is known to understand. */
  Dialect dialect();

  /**
   * Asks once, with the format that its dialect has.
   *
   * @throws RuntimeException of the protocol's library
   */
  ChatResponse ask(List<ChatMessage> messages, Dialect.Format format, int mostOutput);

  /** The key was refused: what was remembered of it may be old. */
  default void forgetKey() {}
}
