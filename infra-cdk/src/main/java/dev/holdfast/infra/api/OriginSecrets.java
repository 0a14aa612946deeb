package dev.holdfast.infra.api;

import dev.holdfast.infra.Acknowledged;
import dev.holdfast.infra.settings.Settings;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * What CloudFront proves itself with to the functions, so that nobody gets past its firewall and
 * its word for who calls. AWS makes the values; no template holds them.
 *
 * <p>There are two while one takes the other's place: functions take both, CloudFront sends the
 * first. {@code originSecrets=2,1} and then {@code originSecrets=2} replaces the first secret by
 * the second without a refused request.
 */
final class OriginSecrets extends Construct {
  private final List<Secret> secrets;

  OriginSecrets(Stack scope, Settings settings) {
    super(scope, "OriginSecrets");
    secrets = settings.originSecrets().stream().map(this::secret).toList();
    // Even the one that CloudFront no longer imports: it goes a deployment later.
    secrets.forEach(secret -> scope.exportValue(secret.getSecretArn()));
  }

  private Secret secret(int number) {
    Secret secret =
        Secret.Builder.create(this, "Secret" + number)
            .description("What CloudFront proves itself with to Holdfast's functions")
            .generateSecretString(
                SecretStringGenerator.builder()
                    .passwordLength(48)
                    .excludePunctuation(true)
                    .includeSpace(false)
                    .build())
            .build();
    Acknowledged.at(
        secret,
        "AwsSolutions-SMG4",
        "Two places have to change together, CloudFront and the functions, which a schedule of"
            + " Secrets Manager does not do: an operator renews it with the setting"
            + " originSecrets.");
    return secret;
  }

  /** What the functions take: a reference that AWS resolves while it deploys. */
  String accepted() {
    return secrets.stream().map(OriginSecrets::reference).collect(Collectors.joining(","));
  }

  /** What CloudFront sends, likewise. */
  String sent() {
    return reference(secrets.getFirst());
  }

  private static String reference(Secret secret) {
    return secret.getSecretValue().unsafeUnwrap();
  }
}
