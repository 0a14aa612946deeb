package dev.holdfast.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text that stands, told to whoever tried to save over it. */
@Serdeable
public record CurrentText(
    String text,
    long revision,
    String etag,
    String updatedAt,
    @Nullable String device,
    @Schema(
            description =
                "Of each of the up to 8 devices that saved last: the revision of its last save"
                    + " applied")
        Map<String, Long> savedBy) {}
