package dev.holdfast.assistant.model.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What a server was asked.
 *
 * @param headers by their names in lower case
 */
public record AskedRequest(String target, Map<String, String> headers, JsonNode body) {}
