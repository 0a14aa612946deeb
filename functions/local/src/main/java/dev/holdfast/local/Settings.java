package dev.holdfast.local;

import dev.holdfast.assistant.model.BadModelSettingException;
import dev.holdfast.assistant.model.ModelSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the environment asks for.
 *
 * @param data the directory that keeps all files
 * @param dynamoDbPort of the embedded store; 0 for any free one
 * @param s3Port of the embedded store; 0 for any free one
 * @param hosts names under which the server answers beside those of this machine
 * @param aws whether the stores are AWS's own, and not embedded ones
 * @param table of the hot store
 * @param bucket of the cold store
 * @param dynamoDb a DynamoDB to use in place of the embedded one
 * @param s3 an S3 to use in place of the embedded one
 * @param llm which model answers
 * @param leaseDays how long a session stays in the hot store though nobody works on it
 * @param openSessions whether a session may be used by whoever knows its id until it has a key
 * @param region for stores that are not embedded
 * @param credentialsGiven whether the SDK will find credentials of its own for them
 */
record Settings(
    int port,
    Path data,
    int dynamoDbPort,
    int s3Port,
    ModelSettings llm,
    int leaseDays,
    boolean openSessions,
    Set<String> hosts,
    boolean aws,
    String table,
    String bucket,
    @Nullable URI dynamoDb,
    @Nullable URI s3,
    @Nullable String region,
    boolean credentialsGiven) {
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]+\\]");

  /**
   * Reads the settings.
   *
   * @throws BadSettingException naming the variable that is wrong, and what it may be
   */
  static Settings from(Map<String, String> environment) {
    URI all = endpoint(environment, "AWS_ENDPOINT_URL");
    URI dynamoDb = endpoint(environment, "AWS_ENDPOINT_URL_DYNAMODB");
    URI s3 = endpoint(environment, "AWS_ENDPOINT_URL_S3");
    String table = text(environment, "HOLDFAST_TABLE");
    String bucket = text(environment, "HOLDFAST_BUCKET");
    return new Settings(
        port(environment, "HOLDFAST_PORT", 8080),
        data(environment),
        port(environment, "HOLDFAST_DYNAMODB_PORT", 0),
        port(environment, "HOLDFAST_S3_PORT", 0),
        models(environment),
        number(environment, "HOLDFAST_LEASE_DAYS", 30, "a number of days", 1, 3_650),
        openSessions(environment),
        hosts(environment),
        aws(environment),
        table == null ? "holdfast-sessions" : table,
        bucket == null ? "holdfast-snapshots" : bucket,
        dynamoDb == null ? all : dynamoDb,
        s3 == null ? all : s3,
        text(environment, "AWS_REGION"),
        environment.containsKey("AWS_ACCESS_KEY_ID") || environment.containsKey("AWS_PROFILE"));
  }

  /** The value of a variable; null also when it is set to nothing. */
  private static @Nullable String text(Map<String, String> environment, String name) {
    String text = environment.getOrDefault(name, "").strip();
    return text.isEmpty() ? null : text;
  }

  private static Path data(Map<String, String> environment) {
    String text = text(environment, "HOLDFAST_DATA");
    try {
      return Path.of(text == null ? ".holdfast" : text);
    } catch (InvalidPathException noPath) {
      throw new BadSettingException("HOLDFAST_DATA must be a directory, but is: " + text);
    }
  }

  private static int port(Map<String, String> environment, String name, int fallback) {
    return number(environment, name, fallback, "a port", 0, 65_535);
  }

  private static int number(
      Map<String, String> environment, String name, int fallback, String what, int from, int to) {
    String text = text(environment, name);
    if (text == null) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= from && number <= to) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, with the value
    }
    throw new BadSettingException(
        name + " must be " + what + " from " + from + " to " + to + ", but is: " + text);
  }

  private static boolean openSessions(Map<String, String> environment) {
    String open = text(environment, "HOLDFAST_OPEN_SESSIONS");
    if (open != null && !open.equals("true") && !open.equals("false")) {
      throw new BadSettingException(
          "HOLDFAST_OPEN_SESSIONS must be true or false, but is: " + open);
    }
    return !"false".equals(open);
  }

  /** Nobody means a deployment by accident: its table and bucket have to be named with it. */
  private static boolean aws(Map<String, String> environment) {
    String stores = text(environment, "HOLDFAST_STORES");
    if (stores != null && !stores.equals("embedded") && !stores.equals("aws")) {
      throw new BadSettingException("HOLDFAST_STORES must be embedded or aws, but is: " + stores);
    }
    boolean aws = "aws".equals(stores);
    for (String name : aws ? List.of("HOLDFAST_TABLE", "HOLDFAST_BUCKET") : List.<String>of()) {
      if (text(environment, name) == null) {
        throw new BadSettingException("HOLDFAST_STORES=aws needs " + name + ", and it is not set");
      }
    }
    return aws;
  }

  private static ModelSettings models(Map<String, String> environment) {
    try {
      return ModelSettings.from(environment);
    } catch (BadModelSettingException bad) {
      throw new BadSettingException(String.valueOf(bad.getMessage()));
    }
  }

  private static Set<String> hosts(Map<String, String> environment) {
    String text = text(environment, "HOLDFAST_HOSTS");
    Set<String> hosts = new TreeSet<>();
    for (String host : text == null ? new String[0] : text.split(",", -1)) {
      String name = host.strip().toLowerCase(Locale.ROOT);
      if (!HOST.matcher(name).matches()) {
        throw new BadSettingException(
            "HOLDFAST_HOSTS must be names such as resume.example, without http:// and without a"
                + " port, separated by commas, but is: "
                + text);
      }
      hosts.add(name);
    }
    return Set.copyOf(hosts);
  }

  private static @Nullable URI endpoint(Map<String, String> environment, String name) {
    String text = text(environment, name);
    if (text == null) {
      return null;
    }
    try {
      URI endpoint = new URI(text);
      if (text.matches("https?://.*") && endpoint.getHost() != null) {
        return endpoint;
      }
    } catch (URISyntaxException noAddress) {
      // told below, with the value
    }
    throw new BadSettingException(
        name + " must be an address such as http://localhost:4566, but is: " + text);
  }

  /** A variable of the environment holds what it may not. */
  static final class BadSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSettingException(String message) {
      super(message);
    }
  }
}
