package dev.holdfast.posting;

import dev.holdfast.text.Language;
import dev.holdfast.text.Phrase;
import dev.holdfast.text.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A degree, as a resume has it or a posting asks for it.
 *
 * @param level 0 school leaving certificate, 1 diploma, 2 bachelor, 3 master, 4 doctor
 * @param subjects what follows the level, in words; several when the posting leaves a choice
 * @param related whether a related subject will do
 */
record Degree(int level, List<String> subjects, boolean related) {
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?<doctor>\\bphd\\b|\\bph\\.d\\.?|\\bdphil\\b|\\bdoctorate\\b|\\bdoctoral"
              + " degree\\b|\\bdoctor"
              + " of\\b|\\bedd\\b|\\bpharmd\\b|\\bdnp\\b|\\bjd\\b|\\bj\\.d\\.|\\bjuris"
              + " doctor\\b|دكتوراه)|(?<master>\\bmaster(?:'s|s)?(?: of| degree|(?="
              + " in\\b)|(?=\\s*$|[,.)]))(?:"
              + " (?:science|arts|engineering|education|laws|research|philosophy)\\b)?|\\bmaster's\\b|\\bmsc\\b|\\bm\\.sc\\.?|\\bm\\.s\\.|\\bms(?="
              + " in| degree)|\\bma(?= in|\\b["
              + " ,(](?!,))|\\bm\\.a\\.|\\bmba\\b|\\bm\\.b\\.a\\.|\\bmeng\\b|\\bm\\.eng\\.?|\\bmed(?="
              + " in)\\b|\\bm\\.ed\\.?|\\bmph\\b|\\bmsw\\b|\\bmpa\\b|\\bmphil\\b|\\bllm\\b|\\bmfa\\b|\\bmsn\\b|\\bmpharm\\b|\\bmchem\\b|\\bmphys\\b|\\bmsci\\b|\\bmmath\\b|\\bpostgraduate"
              + " degree\\b|ماجستير|الماجستير)|(?<bachelor>\\bbachelor(?:'s|s)?(?: of| degree)?(?:"
              + " (?:science|arts|engineering|commerce|education|laws|technology|business"
              + " administration)\\b)?|\\bbsc?\\b|\\bb\\.sc\\.?|\\bb\\.s\\.|\\bba\\b|\\bb\\.a\\.|\\bbeng\\b|\\bb\\.eng\\.?|\\bbcom\\b|\\bb\\.com\\.?|\\bbba\\b|\\bbed\\b(?="
              + " \\(|,|"
              + " in)|\\bb\\.ed\\.?|\\bbtech\\b|\\bb\\.tech\\.?|\\bbsn\\b|\\bbsw\\b|\\bllb\\b|\\bll\\.b\\.?|\\bbfa\\b|\\bbn\\b(?="
              + " )|\\bbpharm\\b|\\bmbbs\\b|\\bmbchb\\b|\\bbds\\b|\\bundergraduate"
              + " degree\\b|\\buniversity degree\\b|\\bcollege degree\\b|\\bdegree[-"
              + " ]level\\b|\\bfirst degree\\b|\\b(?:honours|honors) degree\\b|\\bgraduate (?=in"
              + " )|\\bdegree\\b(?!"
              + " programme)|بكالوريوس|البكالوريوس|ليسانس|ليسانس|الليسانس|(?:ال)?اجازه (?:مهنيه"
              + " |جامعيه )?(?:في|ب)|مؤهل عال|شهاده جامعيه|مؤهل جامعي|درجه"
              + " جامعيه)|(?<diploma>\\bassociate(?:'s|s)? (?:degree|of)\\b|\\bfoundation"
              + " degree\\b|\\bhnd\\b|\\bhnc\\b|\\b(?:higher|advanced|national|vocational|technical)"
              + " diploma\\b|\\badn\\b|\\ba\\.a\\.s?\\.?|\\baas\\b|دبلوم|الدبلوم)|(?<school>\\bhigh[-"
              + " ]school(?: diploma)?\\b|\\bged\\b|\\bsecondary school\\b|\\bschool"
              + " diploma\\b|ثانويه عامه|الثانويه(?: العامه)?|شهاده ثانويه)");

  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:[\\s,:–—-]*(?:\\(?(?:hons?|honours|honors|first"
              + " class|2:1|2\\.1|1st)\\.?\\)?))*[\\s,:–—-]*(?:(?:degree|of|in|في|ب|تخصص|science"
              + " in|arts in|(?:science|arts)(?=\\s*[,(]|\\s+in))\\s+)*");
  private static final Pattern END =
      Pattern.compile(
          "[,;.(|–—]|\\s-\\s|\\b(?:from|at|required|preferred|is|with|and"
              + " (?:at|a|an|\\d)|plus|desirable|essential|university|college|institute|(?:19|20)\\d\\d|or"
              + " (?:equivalent|higher|above|in"
              + " a|a|an|another|any|similar|relevant|comparable))\\b|او ما يعادل|جامعه|من"
              + " جامعه|علي الاقل|او اعلي");
  private static final Pattern RELATED =
      Pattern.compile(
          "\\b(?:related|relevant|similar|equivalent|comparable|quantitative|numerate|technical|cognate|adjacent|allied|associated)\\b|او"
              + " (?:ما يعادل|تخصص|مجال)|ذات صله|مشابه|ذي صله");
  private static final Pattern ANY =
      Pattern.compile("^(?:any|a)\\s+(?:subject|field|discipline|area|major)|^(?:اي) ");

  Degree {
    subjects = List.copyOf(subjects);
  }

  /** What a posting asks for: a list of subjects is a choice. */
  static Optional<Degree> asked(String text) {
    String list = text.replaceAll("[,،] (?:or |أو )?", " or ");
    return of(list);
  }

  static Optional<Degree> of(String text) {
    String line = Language.fold(text);
    Matcher matcher = LEVEL.matcher(line);
    Degree best = null;
    while (matcher.find()) {
      Degree found = at(line, matcher);
      if (best == null
          || (best.subjects().isEmpty() && !found.subjects().isEmpty())
          || (found.level() > best.level() && !found.subjects().isEmpty())) {
        best = found;
      }
    }
    return Optional.ofNullable(best);
  }

  static Optional<Degree> in(Statement statement) {
    return of(statement.text());
  }

  private static Degree at(String line, Matcher matcher) {
    int level = level(matcher);
    String rest = BEHIND.matcher(line.substring(matcher.end())).replaceFirst("");
    boolean related = RELATED.matcher(rest).find();
    Set<String> subjects = new HashSet<>();
    implied(matcher.group()).ifPresent(subjects::add);
    if (!ANY.matcher(rest).find()) {
      Matcher end = END.matcher(rest);
      String named = end.find() ? rest.substring(0, end.start()) : rest;
      for (String subject : named.split(" or | او |/", -1)) {
        String bare =
            subject
                .replaceAll(
                    "\\b(?:degree|diploma|subject|field|discipline|related|relevant|closely)\\b",
                    "")
                .strip();
        if (!bare.isEmpty()) {
          subjects.add(bare);
        }
      }
    }
    return new Degree(level, List.copyOf(subjects), related);
  }

  private static int level(Matcher matcher) {
    if (matcher.group("doctor") != null) {
      return 4;
    }
    if (matcher.group("master") != null) {
      return 3;
    }
    if (matcher.group("bachelor") != null) {
      return 2;
    }
    return matcher.group("diploma") != null ? 1 : 0;
  }

  /** Some names hold their subject: BSN, LLB, MBA. */
  private static Optional<String> implied(String name) {
    return Optional.ofNullable(
        switch (name.replace(".", "").toLowerCase(Locale.ROOT).strip()) {
          case "bsn", "msn", "dnp", "bn", "adn" -> "nursing";
          case "llb", "llm", "jd", "juris doctor" -> "law";
          case "mba", "bba" -> "business administration";
          case "bcom" -> "commerce";
          case "msw", "bsw" -> "social work";
          case "mph" -> "public health";
          case "mpa" -> "public administration";
          case "bed", "med", "edd" -> "education";
          case "bpharm", "mpharm", "pharmd" -> "pharmacy";
          case "mbbs", "mbchb" -> "medicine";
          case "beng", "meng" -> "engineering";
          case "bfa", "mfa" -> "fine arts";
          default -> null;
        });
  }

  /** Whether who holds this one has what is asked for. */
  boolean satisfies(Degree asked) {
    if (level < asked.level()) {
      return false;
    }
    if (asked.subjects().isEmpty() || asked.level() == 0) {
      return true;
    }
    return asked.subjects().stream().anyMatch(this::isIn)
        || (asked.related() && asked.subjects().stream().anyMatch(this::isNear));
  }

  private boolean isIn(String subject) {
    List<Word> wanted =
        Word.of(subject).stream().filter(word -> !word.key().equals("and")).toList();
    for (String own : subjects) {
      Set<String> stems = new HashSet<>();
      Word.of(own)
          .forEach(word -> {
            stems.add(word.stem());
            stems.add(word.other());
          });
      if (!wanted.isEmpty()
          && wanted.stream()
              .allMatch(word -> stems.contains(word.stem()) || stems.contains(word.other()))) {
        return true;
      }
      Set<Lexicon.Row> rows = new HashSet<>(rows(own));
      rows.retainAll(rows(subject));
      if (!rows.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isNear(String subject) {
    List<String> near = new ArrayList<>();
    rows(subject).forEach(row -> row.others().forEach(other -> near.add(other.name())));
    return near.stream().anyMatch(this::isIn);
  }

  /** The subjects of the table that a text names, the longest name first. */
  private static List<Lexicon.Row> rows(String subject) {
    List<Word> words = Word.of(subject);
    List<Lexicon.Row> rows = new ArrayList<>();
    int longest = 0;
    for (Lexicon.Row row : Lexicon.Subjects.TABLE.rows()) {
      for (Phrase name : row.names()) {
        for (int at = 0; at < words.size(); at++) {
          if (name.endAt(words, at) > 0 && name.words().size() >= longest) {
            if (name.words().size() > longest) {
              rows.clear();
              longest = name.words().size();
            }
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }
}
