/** What kind of section a heading opens; `other` is one that only its looks give away. */
export type SectionKind = keyof typeof names | 'other';

// As people write them, in small letters, with "and" for "&" and without points over Arabic letters.
const names = {
  contact: [
    'contact, contact details, contact information, contact info, personal details',
    'personal information, personal data, details',
    'معلومات الاتصال, بيانات الاتصال, معلومات التواصل, التواصل, المعلومات الشخصيه, البيانات الشخصيه',
  ],
  summary: [
    'summary, professional summary, executive summary, career summary, profile, career profile',
    'professional profile, about, about me, objective, career objective, personal statement',
    'statement, highlights, career highlights, summary of qualifications',
    'الملخص, ملخص, الملخص المهني, الملخص التنفيذي, نبذه, نبذه عني, نبذه شخصيه, نبذه مهنيه',
    'الهدف, الهدف الوظيفي, الهدف المهني, الملف الشخصي',
  ],
  experience: [
    'experience, work experience, professional experience, relevant experience, employment',
    'teaching experience, clinical experience, other experience, additional experience',
    'employment history, work history, career history, internships, internship',
    'volunteering, volunteer, volunteer work, volunteer experience, volunteering experience',
    'community service, leadership, leadership experience, military service',
    'الخبره, الخبرات, خبرات, الخبره العمليه, الخبرات العمليه, الخبره المهنيه, الخبرات المهنيه',
    'الخبرات الوظيفيه, التدريب العملي, التطوع, العمل التطوعي, الاعمال التطوعيه',
  ],
  education: [
    'education, education and training, education and certifications, academic background',
    'academic qualifications, training, coursework, relevant coursework',
    'التعليم, المؤهلات, المؤهلات العلميه, المؤهل العلمي, الدراسه, التحصيل العلمي',
    'المؤهلات الاكاديميه, التعليم والتدريب, التعليم والشهادات',
  ],
  skills: [
    'skills, key skills, core skills, technical skills, soft skills, skills and tools',
    'skills and interests, core competencies, competencies, technologies, tools, expertise',
    'areas of expertise, technical proficiencies',
    'المهارات, مهارات, المهارات التقنيه, المهارات الشخصيه, المهارات الاساسيه, الكفاءات',
  ],
  projects: [
    'projects, personal projects, selected projects, key projects, side projects, open source',
    'المشاريع, مشاريع, مشاريع مختاره, المشروعات',
  ],
  certifications: [
    'certifications, certification, certificates, licenses, licences, courses',
    'licenses and certifications, licences and certifications, certifications and licenses',
    'professional qualifications, qualifications, professional development',
    'الشهادات, شهادات, الشهادات المهنيه, الدورات, الدورات التدريبيه, الشهادات والدورات, التراخيص',
  ],
  languages: ['languages, language skills, اللغات, لغات'],
  more: [
    'awards, honors, honours, awards and honors, awards and honours, honors and awards',
    'achievements, key achievements, accomplishments, interests, hobbies, hobbies and interests',
    'publications, papers, patents, presentations, talks, memberships, affiliations',
    'professional memberships, professional affiliations, activities, references, referees',
    'extracurricular activities, additional information, links',
    'الجوائز, الانجازات, الاهتمامات, الهوايات, المنشورات, الابحاث, المراجع, المعرفون, العضويات',
    'الانشطه, معلومات اضافيه, الروابط',
  ],
} as const;

const kinds = new Map(
  Object.entries(names).flatMap(([kind, lists]) =>
    lists.flatMap((list) => list.split(', ').map((name) => [name, kind as SectionKind] as const)),
  ),
);

/** The kind of section that people give this name; null for a name that is not known. */
export function sectionKindOf(title: string): SectionKind | null {
  return kinds.get(plain(title)) ?? null;
}

/** The kind of a heading that was recognised by its looks: "CLINICAL EXPERIENCE (UK)". */
export function likelyKindOf(title: string): SectionKind {
  const known = sectionKindOf(title);
  if (known !== null) return known;
  return /\b(experience|employment)\b|خبر/u.test(plain(title)) ? 'experience' : 'other';
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/\s*&\s*/gu, ' and ')
    .replace(/\s+/gu, ' ')
    .trim();
}
