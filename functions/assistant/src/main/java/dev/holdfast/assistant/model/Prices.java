package dev.holdfast.assistant.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * List prices of well-known models; the file says from when and from where. A model that is not in
 * it has an unknown price, which is not the same as none.
 */
final class Prices {
  /** Bedrock's inference profiles name where a model may run before the model itself. */
  private static final Pattern PROFILE = Pattern.compile("^(us|us-gov|eu|apac|jp|au|ca)\\.");

  private Prices() {}

  static Optional<Price> of(String model) {
    Properties table = table();
    String line = table.getProperty(model);
    if (line == null) {
      line = table.getProperty(PROFILE.matcher(model).replaceFirst(""));
    }
    return Optional.ofNullable(line).map(Prices::parse);
  }

  private static Price parse(String line) {
    String[] amounts = line.strip().split(" +", -1);
    return new Price(micros(amounts[0]), micros(amounts[1]));
  }

  private static long micros(String dollars) {
    return new BigDecimal(dollars).movePointRight(6).longValueExact();
  }

  private static Properties table() {
    try (InputStream file =
        Objects.requireNonNull(
            Prices.class.getResourceAsStream("/prices/models.properties"), "models.properties")) {
      Properties table = new Properties();
      table.load(file);
      return table;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
