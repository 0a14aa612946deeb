package dev.holdfast.posting;

import dev.holdfast.text.Language;
import dev.holdfast.text.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of a resume, by the headings people give them. */
enum Headings {
  EXPERIENCE(
      "experience",
      "work experience",
      "professional experience",
      "employment",
      "employment history",
      "work history",
      "career history",
      "career",
      "relevant experience",
      "teaching experience",
      "clinical experience",
      "research experience",
      "practice experience",
      "positions",
      "appointments",
      "jobs",
      "career summary",
      "industry experience",
      "experiences",
      "where i have worked",
      "professional background",
      "work",
      "placements",
      "work placements",
      "الخبرة",
      "الخبرات",
      "الخبرة العملية",
      "الخبرات العملية",
      "الخبرة المهنية",
      "الخبرات المهنية",
      "التاريخ الوظيفي",
      "المسيرة المهنية",
      "العمل",
      "الوظائف"),
  EDUCATION(
      "education",
      "education and training",
      "education & training",
      "academic background",
      "qualifications",
      "academic qualifications",
      "education and qualifications",
      "training",
      "studies",
      "schooling",
      "degrees",
      "التعليم",
      "المؤهلات",
      "المؤهلات العلمية",
      "المؤهل العلمي",
      "الدراسة",
      "التعليم والتدريب",
      "المؤهلات الأكاديمية"),
  OTHER(
      "skills",
      "key skills",
      "technical skills",
      "core skills",
      "competencies",
      "projects",
      "languages",
      "certifications",
      "certificates",
      "licenses",
      "licences",
      "licenses and certifications",
      "licences and certifications",
      "certifications and licenses",
      "summary",
      "profile",
      "professional summary",
      "personal statement",
      "personal profile",
      "about",
      "about me",
      "objective",
      "career objective",
      "awards",
      "honours",
      "honors",
      "publications",
      "interests",
      "hobbies",
      "volunteering",
      "volunteer work",
      "volunteer experience",
      "references",
      "memberships",
      "professional memberships",
      "professional qualifications",
      "professional registration",
      "registrations",
      "contact",
      "tools",
      "technologies",
      "courses",
      "professional development",
      "talks",
      "additional",
      "additional information",
      "other",
      "achievements",
      "المهارات",
      "اللغات",
      "الشهادات",
      "الدورات",
      "الدورات التدريبية",
      "الملخص",
      "الملخص المهني",
      "نبذة",
      "نبذة عني",
      "الهدف الوظيفي",
      "المشاريع",
      "الجوائز",
      "التطوع",
      "العمل التطوعي",
      "الاهتمامات",
      "المراجع",
      "التراخيص",
      "الشهادات المهنية",
      "المهارات التقنية",
      "الاعتمادات",
      "العضويات",
      "المنشورات",
      "معلومات إضافية");

  @SuppressWarnings("ImmutableEnumChecker") // collected into an unmodifiable set
  private final Set<String> names;

  Headings(String... names) {
    this.names = Arrays.stream(names).map(Language::fold).collect(Collectors.toUnmodifiableSet());
  }

  static Optional<Headings> of(String line) {
    List<Word> words = Word.of(line);
    if (words.isEmpty() || words.size() > 5) {
      return Optional.empty();
    }
    String text = Language.fold(line.strip().replaceAll("[:：.\\-–—=_*#|]+$", "").strip());
    String bare = text.replaceAll("^[#*=\\-–—\\s]+", "");
    for (Headings part : values()) {
      if (part.names.contains(bare)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }
}
