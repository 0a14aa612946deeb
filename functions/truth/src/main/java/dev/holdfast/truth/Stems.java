package dev.holdfast.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/** What the inflections of a word share, in English and in Arabic. */
final class Stems {
  /** Words whose stem would fall together with that of another word. */
  private static final Set<String> ALONE =
      Set.of(
          "accountant",
          "animal",
          "authorise",
          "authority",
          "authorize",
          "capital",
          "communication",
          "community",
          "customer",
          "customs",
          "department",
          "easy",
          "electric",
          "electrical",
          "electrician",
          "engine",
          "executive",
          "general",
          "hospital",
          "hospitality",
          "importance",
          "intern",
          "internal",
          "international",
          "internship",
          "media",
          "medium",
          "minister",
          "ministry",
          "news",
          "numerous",
          "organ",
          "personal",
          "personally",
          "personnel",
          "physical",
          "physician",
          "physics",
          "police",
          "policy",
          "president",
          "principal",
          "public",
          "publicity",
          "relative",
          "security",
          "several",
          "severe",
          "special",
          "specialist",
          "station",
          "stationary",
          "stationery",
          "technical",
          "technician",
          "technology",
          "universal",
          "universe",
          "university");

  private static final List<String> PREFIXES =
      List.of("وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال");

  private static final List<String> SUFFIXES =
      List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي", "ت", "ا");

  /** A stemmer is dear to make and not safe to share between threads. */
  private static final ThreadLocal<EnglishStemmer> STEMMER =
      ThreadLocal.withInitial(EnglishStemmer::new);

  private static final int MEMORY = 50_000;

  private final Map<String, String> irregular = new HashMap<>();

  /** Stems worked out before: the same word always has the same one. */
  private final Map<String, String> memory = new ConcurrentHashMap<>();

  void irregular(String base, String form) {
    irregular.putIfAbsent(form, base);
  }

  /** The stem of one folded word; the same word always has the same stem. */
  String of(String lower) {
    String known = memory.get(lower);
    if (known != null) {
      return known;
    }
    String stem = isArabic(lower) ? arabicRoot(lower) : english(lower);
    if (memory.size() < MEMORY) {
      memory.put(lower, stem);
    }
    return stem;
  }

  static boolean isArabic(String lower) {
    return !lower.isEmpty()
        && Character.UnicodeScript.of(lower.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }

  private String english(String lower) {
    if (!lower.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
      return lower;
    }
    String present = irregular.getOrDefault(lower, lower);
    String american = american(present);
    if (ALONE.contains(american)) {
      return american;
    }
    if (agent(american)) {
      return singular(american);
    }
    String base = base(american);
    return base.equals(american) ? stem(american) : base;
  }

  /** "delivering" goes with "deliver", whose ending is no doer's, though it looks like one. */
  private static String base(String word) {
    int cut = word.endsWith("ing") ? 3 : word.endsWith("ed") ? 2 : 0;
    String base = word.substring(0, word.length() - cut);
    return cut > 0 && base.endsWith("er") && agent(base) ? base : word;
  }

  /** The stem of a word with its ending for a doer taken off. */
  String plain(String lower) {
    return english(stem(singular(american(lower))));
  }

  private static String stem(String word) {
    EnglishStemmer stemmer = STEMMER.get();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /** "manager" is not "manage", "engineer" not "engine": who does a thing is not the thing. */
  private static boolean agent(String word) {
    String one = singular(word);
    return one.length() > 5
        && (one.endsWith("er") || one.endsWith("or") || one.endsWith("ist"))
        && !one.endsWith("ister")
        && !one.endsWith("over")
        && !one.endsWith("ffer")
        && !one.endsWith("eter");
  }

  private static String singular(String word) {
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }

  /** One spelling for words that are written differently in Britain and America. */
  private static String american(String word) {
    String result = word;
    if (result.length() > 5) {
      for (Respelling respelling : RESPELLINGS) {
        if (respelling.mark.isEmpty() || result.contains(respelling.mark)) {
          result = respelling.british.matcher(result).replaceAll(respelling.american);
        }
      }
    }
    return result;
  }

  /** A British ending and the American one; the mark must be in a word that has it. */
  private record Respelling(String mark, Pattern british, String american) {
    static Respelling of(String mark, String british, String american) {
      return new Respelling(mark, Pattern.compile(british), american);
    }
  }

  private static final List<Respelling> RESPELLINGS =
      List.of(
          Respelling.of("is", "is(e|es|ed|ing|ation|ations|er|ers)$", "iz$1"),
          Respelling.of("ys", "ys(e|es|ed|ing)$", "yz$1"),
          Respelling.of("our", "([bdilmnrv])our(s|ed|ing|ite|al|able|ful|)$", "$1or$2"),
          Respelling.of(
              "ll",
              "(av|anc|ab|od|ev|ouns|ign|ot|ann|unn|an|arsh|equ|di)(e|a)ll(ed|ing|er|ers)$",
              "$1$2l$3"),
          Respelling.of("re", "([tb])re(s|)$", "$1er$2"),
          Respelling.of("ogue", "ogue(s|)$", "og$1"),
          Respelling.of("mme", "mme(s|)$", "m$1"),
          Respelling.of("em", "[ao]em", "em"),
          Respelling.of("paed", "paed", "ped"),
          Respelling.of("enc", "enc(e|es)$", "ens$1"));

  /**
   * The skeleton of an Arabic word: a light stem without the letters that patterns add, so that
   * "إعداد" and "أعددت" fall together.
   */
  static String arabicRoot(String lower) {
    String bare = light(lower);
    StringBuilder root = new StringBuilder();
    for (int at = 0; at < bare.length(); at++) {
      char letter = bare.charAt(at);
      if ("اويءئؤ".indexOf(letter) < 0) {
        root.append(letter);
      }
    }
    if (root.length() > 3 && (root.charAt(0) == 'م' || root.charAt(0) == 'ت')) {
      root.deleteCharAt(0);
    }
    if (root.length() > 3 && root.charAt(0) == 'ن') {
      root.deleteCharAt(0);
    }
    if (root.length() > 3 && root.charAt(root.length() - 1) == 'ت') {
      root.deleteCharAt(root.length() - 1);
    }
    if (root.length() > 3 && root.charAt(1) == 'ت') {
      root.deleteCharAt(1);
    }
    return root.length() < 2 ? bare : root.toString();
  }

  /** Affixes as in Larkey, Ballesteros and Connell, "Light stemming for Arabic" (light10). */
  private static String light(String lower) {
    String bare = bare(lower);
    if (bare.length() == lower.length() && bare.startsWith("و") && bare.length() > 3) {
      bare = bare.substring(1);
    }
    for (String suffix : SUFFIXES) {
      if (bare.endsWith(suffix) && bare.length() - suffix.length() >= 2) {
        return bare.substring(0, bare.length() - suffix.length());
      }
    }
    return bare;
  }

  /** The word without article, and without the letters that may be written onto its front. */
  static List<String> bares(String lower) {
    List<String> bares = new ArrayList<>(List.of(bare(lower)));
    if (lower.length() > 2 && "وفبلك".indexOf(lower.charAt(0)) >= 0) {
      bares.add(lower.substring(1));
      bares.add(bare(lower.substring(1)));
    }
    return bares;
  }

  /** An Arabic word without the conjunctions, prepositions and article written onto it. */
  static String bare(String lower) {
    for (String prefix : PREFIXES) {
      if (lower.startsWith(prefix) && lower.length() - prefix.length() >= 3) {
        return lower.substring(prefix.length());
      }
    }
    return lower;
  }
}
