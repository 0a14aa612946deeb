package dev.holdfast.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.holdfast.load.CloudFigures.Wanted;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Against an answer in the form that CloudWatch's reference gives, on a server of our own. */
class CloudFiguresTest {
  private static final Instant FROM = Instant.parse("2026-11-21T12:00:00Z");
  private static final String ANSWER =
      """
      <GetMetricDataResponse xmlns="http://monitoring.amazonaws.com/doc/2010-08-01/">
        <GetMetricDataResult>
          <MetricDataResults>
            <member><Id>q0</Id><Label>session</Label><StatusCode>Complete</StatusCode>
              <Timestamps><member>2026-11-21T12:00:00Z</member></Timestamps>
              <Values><member>12.5</member></Values></member>
            <member><Id>q2</Id><Label>none</Label><StatusCode>Complete</StatusCode>
              <Timestamps/><Values/></member>
            <member><Id>q6</Id><Label>table</Label><StatusCode>Complete</StatusCode>
              <Timestamps><member>2026-11-21T12:00:00Z</member></Timestamps>
              <Values><member>4711.0</member></Values></member>
          </MetricDataResults>
        </GetMetricDataResult>
      </GetMetricDataResponse>
      """;

  private final AtomicReference<String> form = new AtomicReference<>("");
  private final AtomicReference<String> authorization = new AtomicReference<>("");
  private int status = 200;
  private String answer = ANSWER;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
            form.set(
                URLDecoder.decode(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
              out.write(body);
            }
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksForOnePeriodOverTheWholeRunAndReadsWhatThereIs() throws Exception {
    List<Wanted> wanted = CloudFigures.wanted(List.of("session"), "sessions");
    Map<String, Double> figures = cloud().figures(wanted, FROM, FROM.plusSeconds(150));
    assertThat(figures).isEqualTo(Map.of("session p50, ms", 12.5, "write units", 4711.0));
    assertThat(form.get())
        .contains("Action=GetMetricData", "StartTime=2026-11-21T12:00:00Z")
        .contains("EndTime=2026-11-21T12:03:00Z", "MetricStat.Period=180")
        .contains("member.1.MetricStat.Metric.Namespace=AWS/Lambda", "MetricStat.Stat=p95")
        .contains("member.7.MetricStat.Metric.MetricName=ConsumedWriteCapacityUnits");
    assertThat(authorization.get())
        .startsWith("AWS4-HMAC-SHA256 Credential=key/")
        .contains("/eu-west-1/monitoring/aws4_request");
  }

  @Test
  void saysWhatCloudWatchSaid() {
    status = 403;
    answer = "<ErrorResponse>AccessDenied</ErrorResponse>";
    assertThatThrownBy(
            () -> cloud().figures(CloudFigures.wanted(List.of("session"), ""), FROM, FROM))
        .hasMessageContaining("403")
        .hasMessageContaining("AccessDenied");
  }

  @Test
  void doesNotAskWhereNothingWasNamed() throws Exception {
    Result result =
        new Result(
            "local",
            Machine.here(),
            FROM,
            LoadPlan.of("burst", Map.of()),
            1,
            1,
            Map.of(),
            List.of(),
            List.of(),
            0);
    assertThat(CloudFigures.asked(Map.of("cloud.region", ""), result)).isEmpty();
    assertThatThrownBy(() -> CloudFigures.asked(Map.of("cloud.region", "eu-west-1"), result))
        .hasMessageContaining("cloud.functions");
  }

  private CloudFigures cloud() {
    return new CloudFigures(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
        "eu-west-1",
        StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
  }
}
