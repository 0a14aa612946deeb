package dev.holdfast.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON body, read strictly: a number is no text, and a text must be storable and
 * come back as it was. Fields nobody asks for are passed over. Everything wrong is told at once by
 * {@link #check()}.
 */
public final class RequestFields {
  /** Bytes of a body at most: the longest text, each character of it escaped. */
  public static final int MAX_BODY_BYTES = 2 << 20;

  private static final long MAX_MILLIS = 253_402_300_799_999L;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxStringLength(MAX_BODY_BYTES)
                  .maxNumberLength(64)
                  .build())
          .build();

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, List<Object>> lists = new HashMap<>();
  private final Set<String> others = new TreeSet<>();
  private final List<FieldError> errors = new ArrayList<>();
  private boolean tooLong;

  private RequestFields() {}

  /** As {@link #parse}, but a body that is missing or blank has no fields. */
  public static RequestFields parseIfAny(byte @Nullable [] body) {
    return body == null || blank(body) ? new RequestFields() : parse(body);
  }

  private static boolean blank(byte[] body) {
    for (byte octet : body) {
      if (octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n') {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads a body.
   *
   * @throws ApiException if it is missing, too long, or no JSON object
   */
  public static RequestFields parse(byte @Nullable [] body) {
    if (body != null && body.length > MAX_BODY_BYTES) {
      throw new ApiException(
          ErrorCode.PAYLOAD_TOO_LARGE, "The body is longer than " + MAX_BODY_BYTES + " bytes.");
    }
    if (body == null || blank(body)) {
      // In the words in which the framework tells it where it looks first.
      throw new ApiException(ErrorCode.MALFORMED_REQUEST, null);
    }
    RequestFields fields = new RequestFields();
    try (JsonParser json = JSON.createParser(utf8(body))) {
      fields.read(json);
    } catch (IOException malformed) {
      throw new ApiException(ErrorCode.MALFORMED_JSON, "The body could not be read as JSON.");
    }
    return fields;
  }

  /**
   * The parser's own decoder guesses other encodings and lets pass what is no UTF-8: longer forms
   * than needed, and surrogates as three bytes each.
   */
  private static String utf8(byte[] body) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new ApiException(ErrorCode.MALFORMED_JSON, "The body must be a JSON object.");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      switch (json.nextToken()) {
        case VALUE_STRING -> texts.put(name, json.getText());
        case VALUE_NULL -> {}
        case VALUE_NUMBER_INT -> {
          others.add(name);
          if (json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            numbers.put(name, json.getLongValue());
          }
        }
        case START_ARRAY -> {
          others.add(name);
          List<Object> list = list(json);
          if (list != null) {
            lists.put(name, list);
          }
        }
        default -> {
          json.skipChildren();
          others.add(name);
        }
      }
    }
    if (json.nextToken() != null) {
      throw new ApiException(ErrorCode.MALFORMED_JSON, "The body must be one JSON object.");
    }
  }

  /** Texts and whole numbers; null when there is anything else in the list. */
  private static @Nullable List<Object> list(JsonParser json) throws IOException {
    List<Object> list = new ArrayList<>();
    boolean plain = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      switch (json.currentToken()) {
        case VALUE_STRING -> list.add(json.getText());
        case VALUE_NUMBER_INT -> list.add(json.getNumberValue());
        default -> {
          json.skipChildren();
          plain = false;
        }
      }
    }
    return plain ? list : null;
  }

  /** Whether the body says anything but null under this name. */
  public boolean has(String name) {
    return texts.containsKey(name) || others.contains(name);
  }

  /**
   * A text that must be there, though it may be empty.
   *
   * @param maxBytes in UTF-8
   */
  public String text(String name, int maxBytes) {
    String text = optionalText(name, maxBytes);
    if (text == null && !others.contains(name)) {
      errors.add(new FieldError(name, "is missing"));
    }
    return text == null ? "" : text;
  }

  public @Nullable String optionalText(String name, int maxBytes) {
    if (others.contains(name)) {
      errors.add(new FieldError(name, "must be a text"));
      return null;
    }
    String text = texts.get(name);
    if (text == null) {
      return null;
    }
    sound(name, text, maxBytes);
    return text;
  }

  private void sound(String name, String text, int maxBytes) {
    if (text.indexOf('\0') >= 0) {
      errors.add(new FieldError(name, "must not contain the NUL character"));
    }
    if (hasLoneSurrogate(text)) {
      errors.add(new FieldError(name, "contains half of a surrogate pair, which is no character"));
    } else if (text.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
      tooLong = true;
      errors.add(new FieldError(name, "is longer than " + maxBytes + " bytes in UTF-8"));
    }
  }

  /** Text that must be there and be one of these. */
  public String oneOf(String name, Set<String> allowed) {
    String value = text(name, 1024);
    if (errors.stream().noneMatch(error -> error.field().equals(name))
        && !allowed.contains(value)) {
      reject(name, "must be one of " + String.join(", ", new TreeSet<>(allowed)));
    }
    return value;
  }

  /** As {@link #optionalToken}, but it must be there. */
  public String token(String name) {
    String token = optionalToken(name);
    if (!has(name)) {
      reject(name, "is missing");
    }
    return token == null ? "" : token;
  }

  /** A name made by the client: 1 to 64 of the characters {@code A-Z a-z 0-9 . _ : -}. */
  public @Nullable String optionalToken(String name) {
    String token = optionalText(name, 1024);
    if (token != null && !TOKEN.matcher(token).matches()) {
      reject(name, "must be 1 to 64 characters of A-Z a-z 0-9 . _ : -");
    }
    return token;
  }

  /**
   * A moment as a clock tells it.
   *
   * @return milliseconds since 1970, of at most the year 9999; null when missing
   */
  public @Nullable Long optionalMillis(String name) {
    Long millis = numbers.get(name);
    boolean given = texts.containsKey(name) || others.contains(name);
    if (given && (millis == null || millis < 0 || millis > MAX_MILLIS)) {
      reject(name, "must be a whole number of milliseconds since 1970");
      return null;
    }
    return millis;
  }

  /**
   * Whole numbers from 1 on.
   *
   * @param most how many of them at most
   * @return null when missing
   */
  public @Nullable List<Integer> optionalNumbers(String name, int most) {
    if (!texts.containsKey(name) && !others.contains(name)) {
      return null;
    }
    List<Object> list = lists.get(name);
    if (list == null
        || list.size() > most
        || !list.stream().allMatch(each -> each instanceof Integer number && number > 0)) {
      reject(name, "must be a list of at most " + most + " whole numbers from 1 on");
      return null;
    }
    return list.stream().map(Integer.class::cast).toList();
  }

  /**
   * A list of texts.
   *
   * @param most how many of them at most
   * @param maxBytes of each, in UTF-8
   * @return empty when missing
   */
  public List<String> optionalTexts(String name, int most, int maxBytes) {
    if (!texts.containsKey(name) && !others.contains(name)) {
      return List.of();
    }
    List<Object> list = lists.get(name);
    if (list == null || list.size() > most || !list.stream().allMatch(String.class::isInstance)) {
      reject(name, "must be a list of at most " + most + " texts");
      return List.of();
    }
    List<String> all = list.stream().map(String.class::cast).toList();
    all.forEach(each -> sound(name, each, maxBytes));
    return all;
  }

  public void reject(String name, String message) {
    errors.add(new FieldError(name, message));
  }

  /**
   * Ends the reading.
   *
   * @throws ApiException naming every field in which something is wrong
   */
  public void check() {
    if (!errors.isEmpty()) {
      throw new ApiException(
          tooLong ? ErrorCode.PAYLOAD_TOO_LARGE : ErrorCode.INVALID_FIELDS,
          "Nothing was stored.",
          errors);
    }
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
