package dev.holdfast.infra.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deployment of Holdfast.
 *
 * @param stage its name, which begins the names of its stacks
 * @param region where everything is but the firewall
 * @param account null: whichever the credentials belong to
 * @param keepData whether table and snapshots stay when their stack goes
 * @param restored null: the functions use the table of the data stack
 * @param domain null: CloudFront's own name
 * @param model who answers the chat
 * @param historyDays after which points of history go
 * @param logDays after which logs go
 * @param leaseDays idle days after which a session leaves the table
 * @param openSessions whether a session can be used before it has a key
 * @param alarmEmail null: nobody is told
 * @param firewall whether WAF stands before CloudFront
 * @param rate requests a second, of all callers together, that each route takes for long
 * @param burst requests at once that each route takes
 * @param originSecrets numbers of the secrets that CloudFront may prove itself with; it sends the
 *     first
 */
public record Settings(
    String stage,
    String region,
    @Nullable String account,
    boolean keepData,
    @Nullable RestoredTable restored,
    @Nullable Domain domain,
    Model model,
    int historyDays,
    int logDays,
    int leaseDays,
    boolean openSessions,
    @Nullable String alarmEmail,
    boolean firewall,
    int rate,
    int burst,
    List<Integer> originSecrets) {
  /** Where CloudFront wants its certificates and its firewall, wherever all else is. */
  public static final String CLOUDFRONT_REGION = "us-east-1";

  /** The name that people open, and the certificate for it. */
  public record Domain(String name, String certificateArn) {}

  /**
   * A table that was restored from a point in time, which AWS makes under a new name.
   *
   * @param stream the ARN of its stream, which has to be switched on by hand
   */
  public record RestoredTable(String arn, String stream) {}

  public Settings {
    originSecrets = List.copyOf(originSecrets);
  }

  public String stackName(String part) {
    return "holdfast-" + stage + "-" + part;
  }
}
