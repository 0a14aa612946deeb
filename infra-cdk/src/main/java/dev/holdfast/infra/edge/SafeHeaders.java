package dev.holdfast.infra.edge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/**
 * What browsers are told about answers and files: the same that the functions and the local server
 * say, and, since this is TLS, never to come without it.
 */
final class SafeHeaders {
  private static final String POLICY = "Content-Security-Policy";
  private static final String REFERRER = "Referrer-Policy";
  private static final String NO_SNIFFING = "X-Content-Type-Options";
  private static final Duration TWO_YEARS = Duration.days(730);

  /** As the functions send them. */
  static final Map<String, String> API =
      of(
          "default-src 'none'; frame-ancestors 'none'",
          "camera=(), microphone=(), geolocation=(), clipboard-read=(), clipboard-write=()",
          "no-store");

  /** As the local server sends them with the page's files; how long to keep each, S3 tells. */
  static final Map<String, String> PAGE =
      of(
          "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
              + " object-src 'none'; base-uri 'none';"
              + " form-action 'none'; frame-ancestors 'none'",
          "camera=(), microphone=(), geolocation=(), clipboard-read=(self), clipboard-write=(self)",
          "");

  private SafeHeaders() {}

  private static Map<String, String> of(String policy, String permissions, String cacheControl) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(POLICY, policy);
    headers.put(NO_SNIFFING, "nosniff");
    headers.put(REFERRER, "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Permissions-Policy", permissions);
    if (!cacheControl.isEmpty()) {
      headers.put("Cache-Control", cacheControl);
    }
    return Collections.unmodifiableMap(headers);
  }

  /**
   * A policy that sets these headers.
   *
   * @param override whether what the origin says is replaced; the functions' own words are not, and
   *     only what API Gateway answers by itself gets all of them
   */
  static ResponseHeadersPolicy policy(
      Construct scope, String id, Map<String, String> headers, boolean override) {
    return ResponseHeadersPolicy.Builder.create(scope, id)
        .securityHeadersBehavior(security(headers, override))
        .customHeadersBehavior(
            ResponseCustomHeadersBehavior.builder()
                .customHeaders(
                    headers.entrySet().stream()
                        .filter(header -> !isSecurity(header.getKey()))
                        .map(header -> custom(header, override))
                        .toList())
                .build())
        .build();
  }

  private static ResponseSecurityHeadersBehavior security(
      Map<String, String> headers, boolean override) {
    return ResponseSecurityHeadersBehavior.builder()
        .contentSecurityPolicy(
            ResponseHeadersContentSecurityPolicy.builder()
                .contentSecurityPolicy(headers.getOrDefault(POLICY, ""))
                .override(override)
                .build())
        .contentTypeOptions(ResponseHeadersContentTypeOptions.builder().override(override).build())
        .referrerPolicy(
            ResponseHeadersReferrerPolicy.builder()
                .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                .override(override)
                .build())
        .strictTransportSecurity(
            ResponseHeadersStrictTransportSecurity.builder()
                .accessControlMaxAge(TWO_YEARS)
                .override(true)
                .build())
        .build();
  }

  /** CloudFront has fields of their own for these, and takes them nowhere else. */
  private static boolean isSecurity(String header) {
    return header.equals(POLICY) || header.equals(REFERRER) || header.equals(NO_SNIFFING);
  }

  private static ResponseCustomHeader custom(Map.Entry<String, String> header, boolean override) {
    return ResponseCustomHeader.builder()
        .header(header.getKey())
        .value(header.getValue())
        .override(override)
        .build();
  }
}
