package dev.holdfast.truth;

import dev.holdfast.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells headings of a resume by their words and their look. */
final class Headings {
  private static final Pattern PROSE = Pattern.compile("[.,;(|\\d@]");
  private static final Pattern EDGES = Pattern.compile("^[#=*\\s]+|[#=*:\\s]+$");
  private static final Pattern BETWEEN = Pattern.compile("[\\s/&,]+");
  private static final int LONGEST = 6;
  private static final Set<String> PROFILE =
      words("summary profile objective about statement الملخص ملخص الهدف نبذة");
  private static final Set<String> WORK =
      words(
          "experience work employment career history jobs positions roles kitchens المسار المهني"
              + " الخبرة الخبرات العملية الوظيفي الوظائف الوظيفة");
  private static final Set<String> EDUCATION =
      words(
          "education training academic studies courses qualifications schooling التعليم التكوين"
              + " الدراسة المؤهلات العلمية الدراسية المؤهل");
  private static final Set<String> CERTIFICATES =
      words(
          "certifications certificates certification licenses licences licenses license tickets"
              + " credentials registrations memberships qualifications الشهادات التراخيص الدورات"
              + " الرخص");
  private static final Set<String> SKILLS =
      words(
          "skills tools technologies competencies competences expertise strengths software"
              + " equipment المهارات المعلوميات الكفاءات مهارات الأدوات البرامج");
  private static final Set<String> LANGUAGES = words("languages اللغات");
  private static final Set<String> OTHER =
      words(
          "projects publications awards volunteering volunteer interests references talks funding"
              + " prizes hobbies other additional achievements honours honors community teaching"
              + " المشاريع الجوائز التطوع الاهتمامات أخرى المنشورات العمل_التطوعي");

  private Headings() {}

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.stream(list.split(" ", -1)).map(Language::fold).distinct().toList());
  }

  /** The section that a line without bullet opens; empty when it is no heading. */
  static Optional<Section> of(String line, boolean underlined) {
    if (line.length() > 60) {
      return Optional.empty();
    }
    String bare = EDGES.matcher(line).replaceAll("");
    List<String> words = List.of(BETWEEN.split(Language.fold(bare), -1));
    boolean prose = PROSE.matcher(bare).find() || words.size() > LONGEST || bare.isBlank();
    if (prose) {
      return Optional.empty();
    }
    boolean marked =
        underlined
            || line.strip().startsWith("#")
            || line.strip().endsWith(":")
            || (bare.equals(bare.toUpperCase(java.util.Locale.ROOT)) && !Language.hasArabic(bare));
    Optional<Section> section = byWords(words);
    boolean plain = words.size() <= 4 && section.isPresent();
    return marked || plain ? section : Optional.empty();
  }

  static Optional<Section> byWords(List<String> words) {
    if (any(words, LANGUAGES) && words.size() <= 2) {
      return Optional.of(Section.LANGUAGES);
    }
    if (any(words, CERTIFICATES)) {
      return Optional.of(Section.CERTIFICATES);
    }
    if (any(words, EDUCATION)) {
      return Optional.of(words.contains("experience") ? Section.WORK : Section.EDUCATION);
    }
    if (any(words, SKILLS)) {
      return Optional.of(Section.SKILLS);
    }
    if (any(words, PROFILE)) {
      return Optional.of(Section.PROFILE);
    }
    if (any(words, OTHER)) {
      return Optional.of(Section.OTHER);
    }
    return any(words, WORK) ? Optional.of(Section.WORK) : Optional.empty();
  }

  private static boolean any(List<String> words, Set<String> known) {
    return words.stream().anyMatch(known::contains);
  }
}
