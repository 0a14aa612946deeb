package dev.holdfast.posting;

import dev.holdfast.text.Language;
import dev.holdfast.text.Phrase;
import dev.holdfast.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Experience that a posting asks for.
 *
 * @param months 0 when no time is named
 * @param topics what each fitting job has to show: one list of ways to show it for each word or
 *     field
 * @param people whether it is about leading people
 * @param role a post that must have been held, in words; empty when none is named
 */
record Experience(int months, List<List<Phrase>> topics, boolean people, String role) {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("eleven", 11),
          Map.entry("eighteen", 18),
          Map.entry("سنه", 1),
          Map.entry("عام", 1),
          Map.entry("سنتين", 2),
          Map.entry("سنتان", 2),
          Map.entry("عامين", 2),
          Map.entry("عامان", 2),
          Map.entry("ثلاث", 3),
          Map.entry("ثلاثه", 3),
          Map.entry("اربع", 4),
          Map.entry("اربعه", 4),
          Map.entry("خمس", 5),
          Map.entry("خمسه", 5),
          Map.entry("ست", 6),
          Map.entry("سته", 6),
          Map.entry("سبع", 7),
          Map.entry("سبعه", 7),
          Map.entry("ثماني", 8),
          Map.entry("ثمان", 8),
          Map.entry("ثمانيه", 8),
          Map.entry("تسع", 9),
          Map.entry("عشر", 10),
          Map.entry("عشره", 10));
  private static final Pattern YEARS =
      Pattern.compile(
          "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty)(?:\\s*\\([^)]*\\))?(?:\\s*(?:-|–|to|or)\\s*\\d{1,2})?\\s*\\+?\\s*(?:or"
              + " (?:more|longer|above) |full |or more full )?(years?|yrs?|months?)"
              + "|(سنتين|سنتان|عامين|عامان)|(\\d{1,2}|ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثماني?ه?|تسعه?|عشره?)\\s*(سنوات|اعوام|سنه|عاما?|اشهر|شهرا?)|(?<![\\p{L}])(سنه|عام)(?![\\p{L}])");
  private static final Set<String> PLAIN =
      Set.of(
          "مشاريع",
          "مشروع",
          "تسيير",
          "no",
          "fewer",
          "not",
          "less",
          "after",
          "qualifying",
          "post-qualifying",
          "qualify",
          "years",
          "year",
          "yrs",
          "yr",
          "months",
          "month",
          "experience",
          "experienced",
          "of",
          "in",
          "with",
          "at",
          "least",
          "minimum",
          "a",
          "an",
          "the",
          "as",
          "to",
          "and",
          "or",
          "more",
          "than",
          "working",
          "work",
          "worked",
          "proven",
          "relevant",
          "professional",
          "hands-on",
          "hands",
          "on",
          "practical",
          "strong",
          "solid",
          "extensive",
          "demonstrable",
          "demonstrated",
          "previous",
          "prior",
          "recent",
          "for",
          "using",
          "similar",
          "role",
          "roles",
          "position",
          "environment",
          "setting",
          "settings",
          "some",
          "background",
          "over",
          "track",
          "record",
          "within",
          "post",
          "qualification",
          "qualified",
          "full",
          "time",
          "commercial",
          "industry",
          "sector",
          "field",
          "direct",
          "related",
          "progressive",
          "practice",
          "level",
          "senior",
          "post-qualification",
          "under",
          "from",
          "your",
          "our",
          "including",
          "across",
          "significant",
          "substantial",
          "doing",
          "running",
          "into",
          "job",
          "jobs",
          "half",
          "current",
          "must",
          "خبره",
          "خبرة",
          "سنوات",
          "سنه",
          "علي",
          "الاقل",
          "في",
          "من",
          "لا",
          "تقل",
          "يقل",
          "عن",
          "مجال",
          "عمليه",
          "العمل",
          "مثبته",
          "سابقه",
          "او",
          "و",
          "لمده",
          "ما",
          "مماثل",
          "مماثله",
          "ذات",
          "صله",
          "اعوام",
          "عام",
          "اكثر",
          "فاكثر",
          "بما",
          "سنتين",
          "سنتان",
          "عامين");
  private static final Pattern PEOPLE =
      Pattern.compile(
          "\\b(?:manag|lead|led\\b|supervis|line[-"
              + " ]manag|oversee|head)\\w*\\b.{0,20}\\b(?:team|teams|staff|people|crew|shift|employees|others|reports|group|squad|personnel|department|brigade)\\b|\\b(?:people|team|staff|line)["
              + " -](?:management|leadership|manager|leader|supervision)\\b|\\bsupervisory\\b|\\bleadership\\b|قياده"
              + " (?:فريق|الفرق|فرق)|اداره (?:فريق|فرق|الفرق)|الاشراف علي"
              + " (?:فريق|موظف|العمال|فرق)");
  private static final Pattern ROLE =
      Pattern.compile("\\b(?:as|being) (?:a|an|the)?\\s*([^,;.()]+)|(?:ك)(رئيس|مدير|مشرف)[^,،.]*");

  Experience {
    topics = List.copyOf(topics);
  }

  static Experience of(String term) {
    String text = Language.fold(term);
    boolean people = PEOPLE.matcher(text).find();
    Matcher role = ROLE.matcher(text);
    String post =
        role.find() && role.group(1) != null
            ? role.group(1).replaceFirst("\\s(?:in|at|within|for|with|on)\\s.*$", "").strip()
            : "";
    return new Experience(months(text), topics(term, people), people, post);
  }

  static int months(String folded) {
    Matcher years = YEARS.matcher(Span.western(folded));
    if (!years.find()) {
      return 0;
    }
    if (years.group(1) != null) {
      return number(years.group(1)) * (years.group(2).startsWith("m") ? 1 : 12);
    }
    if (years.group(4) != null) {
      return number(years.group(4))
          * (years.group(5).startsWith("ا") || years.group(5).startsWith("ش")
              ? unit(years.group(5))
              : 12);
    }
    return number(years.group(3) != null ? years.group(3) : years.group(6)) * 12;
  }

  private static int unit(String arabic) {
    return arabic.startsWith("اعوام") ? 12 : 1;
  }

  private static int number(String text) {
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : NUMBERS.getOrDefault(text, 1);
  }

  private static List<List<Phrase>> topics(String term, boolean people) {
    List<Word> words = Word.of(term);
    List<List<Phrase>> topics = new ArrayList<>();
    int at = 0;
    boolean joins = false;
    while (at < words.size()) {
      int before = topics.size();
      int behind = field(words, at, topics);
      if (behind == at) {
        Word word = words.get(at);
        boolean plain =
            PLAIN.contains(word.key())
                || word.hasDigit()
                || NUMBERS.containsKey(word.key())
                || PLAIN.contains(word.plain())
                || (people && LEADING.contains(word.stem()));
        if (!plain) {
          topics.add(List.of(Phrase.of(word.text(), false, Phrase.Bend.INFLECTION)));
        }
        behind = at + 1;
      }
      // "children and families": either will do
      if (joins && topics.size() == before + 1 && before > 0) {
        List<Phrase> both = new ArrayList<>(topics.removeLast());
        both.addAll(0, topics.removeLast());
        topics.add(List.copyOf(both));
      }
      joins =
          JOINS.contains(words.get(at).key())
              || (behind < words.size() && words.get(behind).gap().equals("/"));
      at = behind;
    }
    return topics;
  }

  private static final Set<String> JOINS = Set.of("and", "or", "او", "و");

  private static final Set<String> LEADING =
      Set.of(
          "manag",
          "lead",
          "led",
          "supervis",
          "team",
          "staff",
          "peopl",
          "crew",
          "shift",
          "employe",
          "leader",
          "leadership",
          "group",
          "line",
          "supervisori",
          "direct",
          "head",
          "overse",
          "report",
          "قياد",
          "فريق",
          "ادار",
          "اشراف",
          "موظف",
          "فرق",
          "عمال");

  private static int field(List<Word> words, int at, List<List<Phrase>> topics) {
    int longest = at;
    List<Phrase> shows = List.of();
    for (Lexicon.Row row : Lexicon.Fields.TABLE.rows()) {
      for (Phrase name : row.names()) {
        int behind = name.endAt(words, at);
        if (behind > longest) {
          longest = behind;
          List<Phrase> ways = new ArrayList<>(row.others());
          ways.add(name);
          shows = List.copyOf(ways);
        }
      }
    }
    // Arabic names stand on the right of a row only
    if (longest == at && words.get(at).arabic()) {
      for (Lexicon.Row row : Lexicon.Fields.TABLE.rows()) {
        for (Phrase way : row.others()) {
          int behind = way.endAt(words, at);
          if (behind > longest) {
            longest = behind;
            shows = row.others();
          }
        }
      }
    }
    if (longest > at) {
      topics.add(shows);
    }
    return longest;
  }
}
