package dev.holdfast.loadtest.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.loadtest.Resumes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UnitsTest {
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "1024, 1", "1025, 2", "4096, 4", "4097, 5", "409600, 400"})
  void aWriteIsBilledByTheKilobyteAndTwiceInATransaction(long bytes, long units) {
    assertThat(Units.write(bytes)).isEqualTo(units);
    assertThat(Units.writeInTransaction(bytes)).isEqualTo(2 * units);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "4096, 1", "4097, 2", "8192, 2", "8193, 3"})
  void aReadIsBilledByFourKilobytesAndByHalfWhenItMayBeStale(long bytes, double units) {
    assertThat(Units.read(bytes, true)).isEqualTo(units);
    assertThat(Units.read(bytes, false)).isEqualTo(units / 2);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "524288, 1", "524289, 2", "1048576, 2"})
  void anApiCallIsBilledByHalfAMegabyte(long bytes, long calls) {
    assertThat(Units.apiCalls(bytes)).isEqualTo(calls);
  }

  @ParameterizedTest
  @CsvSource({"1000000, 1024, 0.001", "1000001, 1024, 0.002", "999999999, 512, 0.5"})
  void lambdaBillsWholeMilliseconds(long nanos, int megabytes, double gigabyteSeconds) {
    assertThat(Units.gigabyteSeconds(Duration.ofNanos(nanos), megabytes))
        .isEqualTo(gigabyteSeconds);
  }

  @Test
  void aSizeIsNeverNegative() {
    assertThatThrownBy(() -> Units.write(-1)).hasMessageContaining("-1");
  }

  @Test
  void anItemIsTheSumOfItsNamesAndValues() {
    assertThat(ItemSize.of(Map.of())).isZero();
    assertThat(ItemSize.of(Map.of("ab", AttributeValue.fromS("é")))).isEqualTo(4);
    assertThat(ItemSize.of(Map.of("a", AttributeValue.fromN("12345")))).isEqualTo(1 + 4);
    assertThat(ItemSize.of(Map.of("a", AttributeValue.fromN("-12")))).isEqualTo(1 + 3);
    assertThat(ItemSize.of(Map.of("a", AttributeValue.fromBool(true)))).isEqualTo(2);
    assertThat(ItemSize.of(Map.of("a", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[9])))))
        .isEqualTo(10);
    assertThat(
            ItemSize.of(Map.of("a", AttributeValue.fromM(Map.of("b", AttributeValue.fromS("c"))))))
        .isEqualTo(1 + 3 + 1 + 1 + 1);
  }

  @ParameterizedTest
  @EnumSource(Charge.class)
  void everyChargeHasAPriceWithItsPageAndDate(Charge charge) {
    Prices.Price price = Prices.read().of(charge);
    assertThat(price.dollars()).isPositive();
    assertThat(price.per()).startsWith("$");
    assertThat(price.source()).startsWith("https://aws.amazon.com/");
    assertThat(price.date()).contains("2026");
  }

  @Test
  void pricesAreThoseOfOneUnit() {
    Bill bill = new Bill();
    bill.add(Charge.WRITE_UNITS, "saves", 1_000_000);
    bill.add(Charge.S3_PUTS, "snapshots", 1_000);
    assertThat(bill.dollars(Charge.WRITE_UNITS, Prices.read())).isEqualTo(0.625, within(1e-9));
    assertThat(bill.dollars(Prices.read())).isEqualTo(0.63, within(1e-9));
    assertThat(bill.byCause(Prices.read()).keySet()).containsExactly("saves", "snapshots");
    assertThat(bill.dividedBy(10).dollars(Prices.read())).isEqualTo(0.063, within(1e-9));
  }

  @Test
  void whatIsGivenFreeForEverIsLeftOutAndBounded() {
    Bill bill = new Bill();
    bill.add(Charge.WRITE_UNITS, "saves", 100);
    bill.add(Charge.LAMBDA_REQUESTS, "saves", 50);
    bill.add(Charge.EDGE_REQUESTS, "saves", 30);
    Prices prices = Prices.read();
    assertThat(bill.dollarsWithAllowances(prices))
        .isEqualTo(bill.dollars(Charge.WRITE_UNITS, prices));
    assertThat(prices.sessionsWithAllowances(bill)).isEqualTo(20_000);
  }

  /** Eight kilobytes of real resumes of the tests deflate to 0.51. */
  @Test
  void inventedResumesDeflateAsRealOnesDo() throws Exception {
    byte[] text = Resumes.text(new Random(1), 8 << 10).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(text);
    }
    assertThat(text).hasSize(8 << 10);
    assertThat((double) deflated.size() / text.length).isBetween(0.48, 0.54);
  }
}
