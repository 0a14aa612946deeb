package dev.holdfast.loadtest;

import java.util.Locale;
import java.util.Random;

/**
 * Resumes that nobody wrote: bullets of invented words, some of them frequent, with names and
 * figures. 8 KB of them deflate to about half, as 8 KB of real ones do.
 */
public final class Resumes {
  private static final String[] VERBS = {
    "Built",
    "Led",
    "Reduced",
    "Designed",
    "Migrated",
    "Automated",
    "Negotiated",
    "Trained",
    "Rewrote",
    "Measured",
    "Introduced",
    "Planned",
    "Repaired",
    "Supervised",
    "Documented"
  };
  private static final String CONSONANTS = "bcdfghklmnprstvw";
  private static final String VOWELS = "aeiou";
  private static final int VOCABULARY = 3_000;
  private static final String[] WORDS = words();

  private Resumes() {}

  private static String[] words() {
    Random random = new Random(7);
    String[] words = new String[VOCABULARY];
    for (int i = 0; i < VOCABULARY; i++) {
      StringBuilder word = new StringBuilder();
      for (int syllables = 1 + random.nextInt(3); syllables >= 0; syllables--) {
        word.append(letter(random, CONSONANTS)).append(letter(random, VOWELS));
        if (random.nextInt(3) == 0) {
          word.append(letter(random, CONSONANTS));
        }
      }
      words[i] = word.toString();
    }
    return words;
  }

  /**
   * Exactly {@code length} characters, all of them ASCII and none that JSON escapes but newlines.
   */
  public static String text(Random random, int length) {
    StringBuilder text = new StringBuilder("Experience\n");
    while (text.length() < length) {
      if (random.nextInt(8) == 0) {
        text.append('\n')
            .append(word(random).toUpperCase(Locale.ROOT))
            .append(", ")
            .append(1_990 + random.nextInt(36))
            .append('\n');
      }
      text.append(sentence(random));
    }
    return text.substring(0, length);
  }

  /** One bullet, of about a hundred characters. */
  public static String sentence(Random random) {
    StringBuilder line = new StringBuilder("- ").append(VERBS[random.nextInt(VERBS.length)]);
    for (int words = 10 + random.nextInt(7); words > 0; words--) {
      line.append(' ').append(word(random));
    }
    if (random.nextBoolean()) {
      line.append(" by ").append(random.nextInt(400)).append(" %");
    }
    return line.append(".\n").toString();
  }

  /** Some words are used far more often than others. */
  private static String word(Random random) {
    double share = random.nextDouble();
    return WORDS[(int) (share * share * VOCABULARY)];
  }

  private static char letter(Random random, String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
