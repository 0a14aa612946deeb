package dev.holdfast.assistant.model;

import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;

/** The shape of a model's answer, for servers that hold a model to a JSON schema. */
final class AnswerSchema {
  private static final JsonObjectSchema EDIT =
      JsonObjectSchema.builder()
          .addIntegerProperty("first", "first line of the selection that is replaced")
          .addIntegerProperty("last", "last line of the selection that is replaced")
          .addStringProperty("text", "the new words, without bullet mark or number")
          .addProperty("evidence", list(new JsonIntegerSchema()))
          .required("first", "last", "text", "evidence")
          .additionalProperties(false)
          .build();

  private static final JsonObjectSchema ANSWER =
      JsonObjectSchema.builder()
          .addStringProperty("message", "what the person is told")
          .addProperty("edits", list(EDIT))
          .addProperty("questions", list(new JsonStringSchema()))
          .required("message", "edits", "questions")
          .additionalProperties(false)
          .build();

  static final ResponseFormat STRICT =
      ResponseFormat.builder()
          .type(ResponseFormatType.JSON)
          .jsonSchema(JsonSchema.builder().name("answer").rootElement(ANSWER).build())
          .build();

  private AnswerSchema() {}

  private static JsonArraySchema list(JsonSchemaElement items) {
    return JsonArraySchema.builder().items(items).build();
  }

  /** As text, for the prompt of a server that knows no schemas. */
  static String text() {
    return AnswerReader.write(JsonSchemaElementUtils.toMap(ANSWER, true));
  }
}
