package dev.holdfast.infra.settings;

import dev.holdfast.infra.settings.Settings.Domain;
import dev.holdfast.infra.settings.Settings.RestoredTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an operator set, as in {@code -c stage=prod}, and says in plain words all that is
 * wrong with it.
 */
public final class SettingsReader {
  private static final Pattern STAGE = Pattern.compile("[a-z][a-z0-9-]{0,11}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
  private static final Pattern CERTIFICATE =
      Pattern.compile("arn:aws:acm:us-east-1:\\d{12}:certificate/[0-9a-f-]+");
  private static final Pattern STREAM =
      Pattern.compile("(arn:aws:dynamodb:[a-z0-9-]+:\\d{12}:table/[\\w.-]+)/stream/[\\dT:.-]+");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern SECRETS = Pattern.compile("[1-9]\\d{0,3}(,[1-9]\\d{0,3})?");

  /** How long CloudWatch Logs can be told to keep things, up to five years. */
  private static final Set<Integer> LOG_DAYS =
      new TreeSet<>(
          Set.of(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827));

  private static final Set<String> KNOWN =
      Set.of(
          "stage",
          "region",
          "keepData",
          "restoredStream",
          "domain",
          "certificateArn",
          "modelProvider",
          "model",
          "modelBaseUrl",
          "modelKeySecret",
          "modelEnabled",
          "modelDailyUsd",
          "modelPriceInput",
          "modelPriceOutput",
          "historyDays",
          "logDays",
          "leaseDays",
          "openSessions",
          "alarmEmail",
          "firewall",
          "rate",
          "burst",
          "originSecrets");

  private final Map<String, ?> context;
  private final List<String> problems = new ArrayList<>();

  private SettingsReader(Map<String, ?> context) {
    this.context = context;
  }

  /**
   * Reads settings, each of which may be left out.
   *
   * @param context the CDK's, in which its own names have a colon
   * @param environment of this process, where the CDK's command line tells account and region
   * @throws SettingsException with a line for everything that is wrong
   */
  public static Settings read(Map<String, ?> context, Map<String, String> environment) {
    return new SettingsReader(context).read(environment);
  }

  private Settings read(Map<String, String> environment) {
    context.keySet().stream()
        .filter(name -> !name.contains(":") && !KNOWN.contains(name))
        .sorted()
        .forEach(name ->
            problems.add("There is no setting " + name + ". Known: " + new TreeSet<>(KNOWN) + "."));
    String stage = matching("stage", "dev", STAGE, "12 lower-case letters, digits and hyphens");
    String region = environment.getOrDefault("CDK_DEFAULT_REGION", Settings.CLOUDFRONT_REGION);
    Settings settings =
        new Settings(
            stage,
            matching("region", region, REGION, "a region of AWS, as eu-central-1"),
            environment.get("CDK_DEFAULT_ACCOUNT"),
            flag("keepData", true),
            restored(),
            domain(),
            ModelReader.read(this),
            number("historyDays", 90, 1, 36_500),
            logDays(),
            number("leaseDays", 30, 1, 3_650),
            flag("openSessions", true),
            optional("alarmEmail", EMAIL, "an address of mail"),
            flag("firewall", true),
            number("rate", 100, 1, 10_000),
            number("burst", 200, 1, 5_000),
            originSecrets());
    if (stage.equals("prod") && !settings.keepData()) {
      problems.add("keepData cannot be false for the stage prod: its data stays.");
    }
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return settings;
  }

  /** Takes down what is wrong. */
  void problem(String words) {
    problems.add(words);
  }

  private @Nullable String text(String name) {
    Object value = context.get(name);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  String matching(String name, String otherwise, Pattern pattern, String what) {
    String value = optional(name, pattern, what);
    return value == null ? otherwise : value;
  }

  @Nullable String optional(String name, Pattern pattern, String what) {
    String value = text(name);
    if (value != null && !pattern.matcher(value).matches()) {
      problems.add(name + " has to be " + what + ", not " + value + ".");
    }
    return value;
  }

  boolean flag(String name, boolean otherwise) {
    String value = text(name);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      problems.add(name + " has to be true or false, not " + value + ".");
    }
    return value == null ? otherwise : value.equals("true");
  }

  private int number(String name, int otherwise, int least, int most) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    problems.add(
        name + " has to be a number from " + least + " to " + most + ", not " + value + ".");
    return otherwise;
  }

  private int logDays() {
    int days = number("logDays", 30, 1, 1_827);
    if (!LOG_DAYS.contains(days)) {
      problems.add("logDays has to be one of " + LOG_DAYS + ", not " + days + ".");
    }
    return days;
  }

  private @Nullable RestoredTable restored() {
    String stream = optional("restoredStream", STREAM, "the ARN of the restored table's stream");
    Matcher parts = STREAM.matcher(stream == null ? "" : stream);
    return parts.matches() ? new RestoredTable(parts.group(1), parts.group()) : null;
  }

  private @Nullable Domain domain() {
    String name = optional("domain", DOMAIN, "a name in lower case, as resume.example.com");
    String certificate =
        optional(
            "certificateArn",
            CERTIFICATE,
            "the ARN of a certificate in us-east-1, where CloudFront looks for it");
    if (name != null && certificate != null) {
      return new Domain(name, certificate);
    }
    if (name != null || certificate != null) {
      problems.add("domain and certificateArn come together or not at all.");
    }
    return null;
  }

  private List<Integer> originSecrets() {
    String value =
        matching("originSecrets", "1", SECRETS, "one number or two different ones, as 1 or 2,1");
    if (!SECRETS.matcher(value).matches()) {
      return List.of();
    }
    List<Integer> numbers = Stream.of(value.split(",", -1)).map(Integer::valueOf).toList();
    if (Set.copyOf(numbers).size() < numbers.size()) {
      problems.add("originSecrets names one secret twice: " + value + ".");
    }
    return numbers;
  }
}
