package dev.holdfast.loadtest.cost;

/** Puts what the stores were asked on the bill, under whatever is being done. */
final class StoreLedger {
  private static final double GB = 1L << 30;

  /**
   * How long what S3 holds is kept, in months: replaced copies 30 days, history 90, a copy a year.
   */
  private static final double REPLACED_MONTHS = 1;

  private static final double HISTORY_MONTHS = 3;

  private volatile String cause = "before";
  private volatile Bill bill = new Bill();

  void begin(Bill next) {
    bill = next;
  }

  void during(String next) {
    cause = next;
  }

  void units(DynamoMeter.Counted counted) {
    if (counted.readUnits() > 0) {
      bill.add(Charge.READ_UNITS, cause, counted.readUnits());
    }
    if (counted.writeUnits() > 0) {
      bill.add(Charge.WRITE_UNITS, cause, counted.writeUnits());
    }
  }

  void s3Get() {
    bill.add(Charge.S3_GETS, cause, 1);
  }

  void s3Put() {
    bill.add(Charge.S3_PUTS, cause, 1);
  }

  /** Every file that was put is kept for a while, also when the next one replaces it. */
  void stored(String path, long bytes) {
    double months = path.contains("/history/") ? HISTORY_MONTHS : REPLACED_MONTHS;
    bill.add(Charge.COLD_GB_MONTHS, cause, bytes / GB * months);
  }
}
