package dev.holdfast.load;

import dev.holdfast.load.Comparison.Row;
import dev.holdfast.load.Comparison.Table;
import dev.holdfast.load.LoadPlan.BadPlanException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * What CloudWatch measured while a load ran: Lambda's durations, initialisations and cold starts,
 * and what the table used. By GetMetricData of CloudWatch's query interface (API of 2010-08-01).
 */
final class CloudFigures {
  private static final String VERSION = "2010-08-01";

  private final URI endpoint;
  private final String region;
  private final AwsCredentialsProvider credentials;

  CloudFigures(URI endpoint, String region, AwsCredentialsProvider credentials) {
    this.endpoint = endpoint;
    this.region = region;
    this.credentials = credentials;
  }

  /**
   * One figure that is asked for.
   *
   * @param name as it is shown
   * @param statistic such as {@code p95} or {@code Sum}
   */
  record Wanted(
      String name,
      String namespace,
      String metric,
      Map<String, String> dimensions,
      String statistic) {}

  /** Asks where a region, a table or functions were named; else there is nothing to tell. */
  static List<Table> asked(Map<String, String> told, Result result)
      throws IOException, InterruptedException {
    String region = told.getOrDefault("cloud.region", "");
    String functions = told.getOrDefault("cloud.functions", "");
    String table = told.getOrDefault("cloud.table", "");
    if (region.isBlank()) {
      return List.of();
    }
    if (functions.isBlank() && table.isBlank()) {
      throw new BadPlanException(
          "with -Dcloud.region name -Dcloud.functions=session=<function>,… or -Dcloud.table=… too");
    }
    List<Wanted> wanted = wanted(List.of(functions.split(",")), table);
    CloudFigures cloud =
        new CloudFigures(
            URI.create("https://monitoring." + region + ".amazonaws.com/"),
            region,
            DefaultCredentialsProvider.builder().build());
    // CloudWatch counts by the minute, from when each begins.
    Instant from = result.at().truncatedTo(ChronoUnit.MINUTES);
    Duration length =
        result.plan().length().multipliedBy(result.plan().steps()).plus(Duration.ofMinutes(3));
    return List.of(table(wanted, cloud.figures(wanted, from, from.plus(length))));
  }

  /**
   * What to ask for.
   *
   * @param functions each as {@code session=<name on AWS>}: the stacks let AWS name functions, and
   *     metrics of their own go by what they do; without a name on AWS both are the same
   */
  static List<Wanted> wanted(List<String> functions, String table) {
    List<Wanted> wanted = new ArrayList<>();
    for (String named : functions) {
      if (!named.isBlank()) {
        String name = named.strip().split("=", 2)[0];
        String onAws = named.strip().substring(named.strip().indexOf('=') + 1);
        Map<String, String> function = Map.of("FunctionName", onAws);
        wanted.add(new Wanted(name + " p50, ms", "AWS/Lambda", "Duration", function, "p50"));
        wanted.add(new Wanted(name + " p95, ms", "AWS/Lambda", "Duration", function, "p95"));
        wanted.add(new Wanted(name + " invocations", "AWS/Lambda", "Invocations", function, "Sum"));
        wanted.add(new Wanted(name + " errors", "AWS/Lambda", "Errors", function, "Sum"));
        wanted.add(new Wanted(name + " throttles", "AWS/Lambda", "Throttles", function, "Sum"));
        // Lambda has no metric of its initialisations: the functions count their own.
        wanted.add(
            new Wanted(
                name + " cold starts", "Holdfast", "ColdStarts", Map.of("Service", name), "Sum"));
      }
    }
    if (!table.isBlank()) {
      Map<String, String> dimension = Map.of("TableName", table);
      wanted.add(
          new Wanted(
              "write units", "AWS/DynamoDB", "ConsumedWriteCapacityUnits", dimension, "Sum"));
      wanted.add(
          new Wanted("read units", "AWS/DynamoDB", "ConsumedReadCapacityUnits", dimension, "Sum"));
    }
    return wanted;
  }

  private static Table table(List<Wanted> wanted, Map<String, Double> figures) {
    return new Table(
        "CloudWatch",
        "as named",
        1,
        wanted.stream()
            .map(each ->
                new Row(each.name(), Double.NaN, figures.getOrDefault(each.name(), Double.NaN)))
            .toList());
  }

  /** By name; what CloudWatch has no data of is missing. */
  Map<String, Double> figures(List<Wanted> wanted, Instant from, Instant to)
      throws IOException, InterruptedException {
    // One period over the whole, so that a percentile is that of the whole.
    long minutes = Math.max(1, Math.ceilDiv(Duration.between(from, to).toSeconds(), 60L));
    Map<String, String> form = new LinkedHashMap<>();
    form.put("Action", "GetMetricData");
    form.put("Version", VERSION);
    form.put("StartTime", from.toString());
    form.put("EndTime", from.plus(Duration.ofMinutes(minutes)).toString());
    for (int i = 0; i < wanted.size(); i++) {
      query(
          form, "MetricDataQueries.member." + (i + 1) + ".", "q" + i, wanted.get(i), 60 * minutes);
    }
    Map<String, Double> byId = parse(send(form));
    Map<String, Double> figures = new TreeMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      Double value = byId.get("q" + i);
      if (value != null) {
        figures.put(wanted.get(i).name(), value);
      }
    }
    return figures;
  }

  private static void query(
      Map<String, String> form, String prefix, String id, Wanted wanted, long seconds) {
    form.put(prefix + "Id", id);
    String stat = prefix + "MetricStat.";
    form.put(stat + "Metric.Namespace", wanted.namespace());
    form.put(stat + "Metric.MetricName", wanted.metric());
    int dimension = 1;
    for (Map.Entry<String, String> each : wanted.dimensions().entrySet()) {
      String member = stat + "Metric.Dimensions.member." + dimension++ + ".";
      form.put(member + "Name", each.getKey());
      form.put(member + "Value", each.getValue());
    }
    form.put(stat + "Period", String.valueOf(seconds));
    form.put(stat + "Stat", wanted.statistic());
  }

  private byte[] send(Map<String, String> form) throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .build();
    ContentStreamProvider payload = ContentStreamProvider.fromUtf8String(body);
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(payload)
                    .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "monitoring")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    signed
        .request()
        .forEachHeader((name, values) -> {
          if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Content-Length")) {
            values.forEach(value -> builder.header(name, value));
          }
        });
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new BadPlanException(
            "CloudWatch answered "
                + answer.statusCode()
                + ": "
                + new String(answer.body(), StandardCharsets.UTF_8).strip());
      }
      return answer.body();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The value of each id; there is one period, and so one value. */
  private static Map<String, Double> parse(byte[] xml) throws IOException {
    Map<String, Double> values = new TreeMap<>();
    NodeList results = document(xml).getElementsByTagName("MetricDataResults");
    if (results.getLength() == 0) {
      throw new IOException("CloudWatch's answer holds no results");
    }
    NodeList ids = ((Element) results.item(0)).getElementsByTagName("Id");
    for (int i = 0; i < ids.getLength(); i++) {
      Element member = (Element) ids.item(i).getParentNode();
      Element list = (Element) member.getElementsByTagName("Values").item(0);
      NodeList numbers = list == null ? ids : list.getElementsByTagName("member");
      if (list != null && numbers.getLength() > 0) {
        double most = 0;
        for (int n = 0; n < numbers.getLength(); n++) {
          most = Math.max(most, Double.parseDouble(numbers.item(n).getTextContent().strip()));
        }
        values.put(ids.item(i).getTextContent().strip(), most);
      }
    }
    return values;
  }

  private static Document document(byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException malformed) {
      throw new IOException("CloudWatch's answer is no XML", malformed);
    }
  }
}
