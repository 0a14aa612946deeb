package dev.holdfast.assistant.api;

import dev.holdfast.assistant.ModelProvider;
import dev.holdfast.assistant.ModelStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;

/** Tells who answers the chat. */
@Controller("/api/llm")
class ModelStatusController {
  private final ModelProvider model;

  ModelStatusController(ModelProvider model) {
    this.model = model;
  }

  /** The configured model, and whether it has a key; never the key. */
  @Serdeable
  record Configured(
      String provider,
      String model,
      boolean apiKeyPresent,
      @Schema(
              type = "string",
              description = "off: the operator has switched models off, and the rules answer",
              allowableValues = {"on", "off"})
          String modelUse) {}

  @Get("/status")
  @Operation(operationId = "llmStatus", summary = "Who answers the chat")
  Configured status() {
    ModelStatus status = model.status();
    return new Configured(
        status.provider(),
        status.model(),
        status.apiKeyPresent(),
        status.modelUse() ? "on" : "off");
  }
}
