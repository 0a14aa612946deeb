package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds email, phone and link; each the first one of its kind. */
final class Contact {
  /** A contact fact and where it stands; line 1-based. */
  record Fact(String text, int line) {}

  private static final int LONGEST = 320;
  private static final int FEWEST_DIGITS = 8;
  private static final int MOST_DIGITS = 15;
  private static final String PHONE_SIGNS = "+()-.\u00A0 \u2010\u2011";

  private static final Set<String> LABELS =
      Set.of("mobile", "cell", "home", "work", "tel", "phone", "office", "or", "and");

  private Contact() {}

  /** Whether a line holds an address, a link or a phone number and little else. */
  static boolean isIn(String body) {
    boolean found =
        emailIn(body).isPresent()
            || linkIn(body).isPresent()
            || phoneIn(body).filter(phone -> standsAlone(body, phone)).isPresent();
    List<Token> tokens = Token.of(body);
    return found && Verb.of(tokens.getFirst()).isEmpty() && !FirstPerson.isIn(tokens.getFirst());
  }

  /** "Called 020 7946 0991 patients": what is counted goes on in lower case, or a verb opens it. */
  private static boolean standsAlone(String body, String phone) {
    List<Token> behind = Token.of(body.substring(body.indexOf(phone) + phone.length()));
    boolean counted =
        !behind.isEmpty()
            && behind.getFirst().word()
            && Character.isLowerCase(behind.getFirst().text().codePointAt(0))
            && !LABELS.contains(behind.getFirst().lower());
    return !counted && !LineKind.toldUnlisted(Token.of(body));
  }

  static Optional<Fact> email(Outline outline) {
    return first(outline.lines(), Contact::emailIn);
  }

  static Optional<Fact> link(Outline outline) {
    return first(outline.lines(), Contact::linkIn);
  }

  /** Looked for above the first heading and under "Contact": elsewhere digits mean other things. */
  static Optional<Fact> phone(Outline outline) {
    return outline.sections().stream()
        .filter(section -> section.line() == 0 || section.kind() == SectionKind.CONTACT)
        .flatMap(section -> first(section.lines(), Contact::phoneIn).stream())
        .findFirst();
  }

  private static Optional<Fact> first(
      List<ResumeLine> lines, Function<String, Optional<String>> find) {
    for (ResumeLine line : lines) {
      Optional<String> found = find.apply(line.body());
      if (found.isPresent()) {
        return Optional.of(new Fact(found.get(), line.number()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> emailIn(String body) {
    return chunks(body).stream().filter(Contact::isEmail).findFirst();
  }

  private static boolean isEmail(String chunk) {
    int at = chunk.indexOf('@');
    int dot = chunk.lastIndexOf('.');
    return at > 0 && at == chunk.lastIndexOf('@') && dot > at + 1 && dot + 2 < chunk.length();
  }

  private static Optional<String> linkIn(String body) {
    return chunks(body).stream().filter(Contact::isLink).findFirst();
  }

  private static boolean isLink(String chunk) {
    if (chunk.startsWith("https://") || chunk.startsWith("http://") || chunk.startsWith("www.")) {
      return chunk.length() > "https://".length();
    }
    int slash = chunk.indexOf('/');
    int dot = chunk.lastIndexOf('.', slash);
    return slash > 0
        && dot > 0
        && slash - dot > 2
        && chunk.indexOf('@') < 0
        && chunk.substring(dot + 1, slash).codePoints().allMatch(Character::isLetter);
  }

  private static Optional<String> phoneIn(String body) {
    int at = 0;
    while (at < body.length()) {
      int end = at;
      while (end < body.length() && isPhoneSign(body.charAt(end))) {
        end++;
      }
      if (isPhone(body.substring(at, end))) {
        return Optional.of(body.substring(at, end).strip());
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  private static boolean isPhoneSign(char sign) {
    return Character.isDigit(sign) || PHONE_SIGNS.indexOf(sign) >= 0;
  }

  private static boolean isPhone(String run) {
    if (run.length() > LONGEST) {
      return false;
    }
    List<Token> tokens = Token.of(run);
    long digits = run.chars().filter(Character::isDigit).count();
    boolean years =
        yearsFromTo(tokens)
            || (tokens.stream().filter(Token::word).anyMatch(t -> Figures.isYear(t.text()))
                && digits <= FEWEST_DIGITS)
            || (run.contains(" - ") && tokens.stream().filter(Token::word).count() == 2);
    return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && !years;
  }

  /** "2019 - 2022", whatever other figures stand beside it. */
  private static boolean yearsFromTo(List<Token> tokens) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (Figures.isYear(tokens.get(i).text())
          && !tokens.get(i + 1).word()
          && Figures.isYear(tokens.get(i + 2).text())) {
        return true;
      }
    }
    return false;
  }

  /** What stands between white space and separators, without the punctuation around it. */
  private static List<String> chunks(String body) {
    List<String> chunks = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= body.length(); at++) {
      boolean gap =
          at == body.length()
              || Token.isSpace(body.charAt(at))
              || "|,;·•<>()[]،".indexOf(body.charAt(at)) >= 0;
      if (!gap && start < 0) {
        start = at;
      } else if (gap && start >= 0) {
        if (at - start <= LONGEST) {
          chunks.add(trimmed(body.substring(start, at)));
        }
        start = -1;
      }
    }
    return chunks;
  }

  private static String trimmed(String chunk) {
    int end = chunk.length();
    while (end > 0 && ".:!?".indexOf(chunk.charAt(end - 1)) >= 0) {
      end--;
    }
    return chunk.substring(0, end);
  }
}
