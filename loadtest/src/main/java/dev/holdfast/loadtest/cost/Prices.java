package dev.holdfast.loadtest.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Prices in dollars, each with the page it is from and when it was written down. */
final class Prices {
  private static final String FILE = "prices.properties";

  /**
   * A price.
   *
   * @param dollars for one unit
   * @param per how the page states it
   */
  record Price(double dollars, String per, String source, String date) {}

  private final Properties properties;

  private Prices(Properties properties) {
    this.properties = properties;
  }

  static Prices read() {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Prices.class.getResourceAsStream(FILE), FILE + " is missing")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Prices(properties);
  }

  Price of(Charge charge) {
    return of(charge.priceKey());
  }

  /**
   * The price of that name.
   *
   * @throws IllegalStateException naming the price or the part of it that the file lacks
   */
  Price of(String key) {
    double dollars = Double.parseDouble(need(key));
    double units = Double.parseDouble(need(key + ".per"));
    String page = need(key + ".page");
    return new Price(
        dollars / units,
        "$" + need(key) + " per " + need(key + ".unit"),
        need("page." + page),
        need("page." + page + ".date"));
  }

  /** What is free each month, not only in an account's first year; 0 for nothing. */
  double allowance(Charge charge) {
    return Double.parseDouble(properties.getProperty(charge.priceKey() + ".free", "0"));
  }

  /** For how many such sessions a month all the allowances last. */
  long sessionsWithAllowances(Bill session) {
    long sessions = Long.MAX_VALUE;
    for (Charge charge : Charge.values()) {
      double quantity = session.quantity(charge);
      if (quantity > 0 && allowance(charge) > 0) {
        sessions = Math.min(sessions, (long) (allowance(charge) / quantity));
      }
    }
    return sessions;
  }

  String region() {
    return need("region");
  }

  private String need(String key) {
    String value = properties.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(FILE + " has no " + key);
    }
    return value.strip();
  }
}
