import type { Messages } from '../messages';
import { counted, number } from './counted';

const changes = {
  one: 'تغيير واحد',
  two: 'تغييران',
  few: 'تغييرات',
  many: 'تغييرًا',
  other: 'تغيير',
};

export const answers: Messages['answers'] = {
  change: (at, of) => `التغيير ${number(at)} من ${number(of)}`,
  accept: 'قبول',
  acceptAll: (count) => `قبول الكل (${number(count)})`,
  dismissAll: 'تجاهل الكل',
  undoAll: (count) => `التراجع عن الكل (${number(count)})`,
  accepted: (count) =>
    count === 1
      ? `أُدخل ${counted(count, changes)}.`
      : `أُدخل ${counted(count, changes)}، في خطوة تراجع واحدة.`,
  left: (count) => `لم يعد ${counted(count, changes)} مناسبًا للنص، فتُرك.`,
  from: 'من',
  fromYou: 'من إجابتك',
  asItWas: (lines) => `${lines}، كما كان النص حينها`,
  and: '، ',
  question: 'سؤال أولًا',
  why: 'سيرتك الذاتية لا تذكر هذا، فلا اقتراح بعد.',
  whatIsTrue: 'ما الصحيح بالضبط؟',
  use: 'استخدام إجابتي',
  answerFirst: 'اكتب إجابة أولًا.',
  checking: 'جارٍ التحقق منه في سيرتك الذاتية…',
  unchecked: 'تعذّر التحقق من هذا في سيرتك الذاتية، فلم يُدخل شيء.',
  still: 'هذا لا يثبته بعد.',
  told: 'أُرسلت إجابتك إلى المساعد، وسيجيب في الأسفل.',
  draft: 'أو خذ مسودة فيها فراغات',
  draftNote: 'ما بين [القوسين] يبقى معلَّمًا في سيرتك الذاتية حتى تملأه.',
  insertDraft: 'إدخاله مسودةً',
  insert: 'إدراج عند المؤشر',
  inserted: 'أُدرج عند المؤشر.',
  notInserted: 'لم يُدخل شيء: سيرتك الذاتية لا تثبت كل ما فيه.',
};
