import type { Messages } from '../messages';
import { counted, number } from './counted';
import { words } from './words';

const characters = (count: number) =>
  counted(count, {
    zero: 'لا أحرف',
    one: 'حرف واحد',
    two: 'حرفان',
    few: 'أحرف',
    many: 'حرفًا',
    other: 'حرف',
  });
const lines = (count: number) =>
  counted(count, {
    zero: 'لا أسطر',
    one: 'سطر واحد',
    two: 'سطران',
    few: 'أسطر',
    many: 'سطرًا',
    other: 'سطر',
  });
const pages = (count: number) =>
  counted(count, {
    zero: 'لا صفحات',
    one: 'صفحة واحدة',
    two: 'صفحتين',
    few: 'صفحات',
    many: 'صفحة',
    other: 'صفحة',
  });
const matches = (count: number) =>
  counted(count, {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: 'نتائج',
    many: 'نتيجة',
    other: 'نتيجة',
  });

export const editor: Messages['editor'] = {
  label: 'سيرتك الذاتية',
  hint: 'ألصق سيرتك الذاتية، أو ابدأ من قالب، أو اكتب مباشرة',
  opening: 'جارٍ فتح سيرتك الذاتية…',
  notLoaded: 'لن تظهر سيرتك الذاتية حتى يصبح تحميلها ممكنًا.',
  counts: (of) =>
    [
      words(of.words),
      characters(of.characters),
      lines(of.lines),
      ...(of.pages === 0 ? [] : [`نحو ${pages(of.pages)}`]),
    ].join(' · '),
  briefCounts: (of) =>
    [words(of.words), ...(of.pages === 0 ? [] : [`نحو ${pages(of.pages)}`])].join(' · '),
  selectedCounts: (of) => `المحدد: ${words(of.words)} · ${characters(of.characters)}`,
  outline: {
    label: 'الأقسام',
    show: 'إظهار الأقسام',
    hide: 'إخفاء الأقسام',
    empty: 'تظهر هنا العناوين، مثل «الخبرات» أو «المهارات:».',
    bullets: (count) =>
      counted(count, {
        zero: 'لا نقاط',
        one: 'نقطة واحدة',
        two: 'نقطتان',
        few: 'نقاط',
        many: 'نقطة',
        other: 'نقطة',
      }),
    number,
  },
  tooLarge: (kilobytes, limit) =>
    `لم تتم الإضافة: سيصبح حجم النص معها ${number(kilobytes)} كيلوبايت، والحد الأقصى للمحرر ${number(limit)} كيلوبايت. نصك باقٍ كما كان. أضف الجزء الذي تحتاج إليه فقط.`,
  notText: (name) =>
    `«${name}» ليس ملفًا نصيًا، لذلك لم يُضف. افتحه في برنامجه، وانسخ الكلمات، ثم ألصقها هنا.`,
  unreadable: (name) => `تعذرت قراءة «${name}»، لذلك لم يُضف.`,
  dismiss: 'إغلاق',
  find: {
    label: 'البحث في سيرتك الذاتية',
    find: 'البحث عن',
    replace: 'الاستبدال بـ',
    next: 'التالي',
    previous: 'السابق',
    replaceOne: 'استبدال',
    replaceAll: 'استبدال الكل',
    matchCase: 'مطابقة حالة الأحرف',
    close: 'إغلاق',
    none: 'لا توجد نتائج',
    matches,
    moreMatches: (count) => `أكثر من ${matches(count)}`,
    place: (place, count) => `${number(place)} من ${number(count)}`,
    replacedAll: (count) =>
      `تم الاستبدال في ${counted(count, {
        zero: 'لا مواضع',
        one: 'موضع واحد',
        two: 'موضعين',
        few: 'مواضع',
        many: 'موضعًا',
        other: 'موضع',
      })}`,
    away: 'تعذّر تحميل البحث. اضغط المفاتيح نفسها مرة أخرى للبحث باستخدام المتصفح.',
  },
  phrases: {
    'current match': 'النتيجة الحالية',
    'on line': 'في السطر',
    'replaced match on line $': 'تم الاستبدال في السطر $',
    'replaced $ matches': 'عدد المواضع المستبدلة: $',
    'Selection deleted': 'تم حذف التحديد',
  },
  hidden: {
    control: { label: 'تحكم', title: (code) => `حرف تحكم ${code}` },
    direction: { label: 'اتجاه', title: (code) => `يغيّر اتجاه النص ${code}` },
    mark: { label: '↔', title: (code) => `علامة اتجاه ${code}` },
    zeroWidth: { label: 'بلا عرض', title: (code) => `حرف بلا عرض ${code}` },
    hyphen: { label: '-', title: (code) => `واصلة لنهايات الأسطر فقط ${code}` },
    lineEnd: { label: '↵', title: (code) => `نهاية سطر لا تعرفها إلا برامج قليلة ${code}` },
    broken: { label: 'تالف', title: (code) => `نصف حرف ${code}` },
  },
};
