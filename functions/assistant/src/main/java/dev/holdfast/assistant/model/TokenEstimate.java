package dev.holdfast.assistant.model;

/**
 * How many tokens a text is, roughly: a letter of Latin script is a quarter of one, as OpenAI's
 * rule of thumb has it for English; of Arabic, Cyrillic, Greek, Hebrew and the like a half; any
 * other sign, such as Chinese, one. It errs on the high side, by a quarter for usual English, so
 * that what is within a budget here is so in truth. No tokenizer is carried along: each family of
 * models has its own.
 */
final class TokenEstimate {
  private static final int QUARTERS = 4;
  private static final int LAST_LATIN = 0x24F;
  private static final int LAST_ALPHABET = 0x1FFF;

  private TokenEstimate() {}

  static int of(String text) {
    long quarters = text.codePoints().mapToLong(TokenEstimate::quarters).sum();
    return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(quarters, QUARTERS));
  }

  private static int quarters(int point) {
    if (point <= LAST_LATIN) {
      return 1;
    }
    return point <= LAST_ALPHABET ? 2 : QUARTERS;
  }
}
