import { tidy, type Answers } from './answers';

/**
 * One Arabic bullet out of what a person says. No word of theirs is changed; what is added are the
 * little words between.
 */
export function composeArabic(answers: Answers): string {
  const start = [tidy(answers.verb), withoutVerb(tidy(answers.what), tidy(answers.verb))];
  const said = [...start, manner(tidy(answers.how))].filter(Boolean).join(' ');
  const result = tidy(answers.result);
  if (result === '') return said;
  return said === '' ? result : said + outcome(result);
}

function withoutVerb(what: string, verb: string): string {
  return verb !== '' && what.startsWith(`${verb} `) ? what.slice(verb.length + 1) : what;
}

const joins = new Set(
  'باستخدام بواسطة عبر من عن مع في خلال بعد قبل على إلى بالاعتماد بالتعاون بالتنسيق بفضل دون بدون وفق وفقا بناء حسب أثناء بين لدى ضمن تحت اعتمادا مستخدما حيث كما'.split(
    ' ',
  ),
);

/** How it was done: «من خلال نقل …», «باستخدام …». */
function manner(how: string): string {
  if (how === '') return '';
  const first = firstWord(how);
  if (joins.has(first) || beginsWithBi(first)) return how;
  return isDeed(first) ? `من خلال ${how}` : `باستخدام ${how}`;
}

/** «بنقل»: the letter that joins, before a word that is one without it. */
function beginsWithBi(first: string): boolean {
  if (first === 'ب') return true;
  if (!first.startsWith('ب')) return false;
  const word = first.slice(1);
  return isDeed(word) || word.startsWith('ال');
}

const deeds = new Set(
  'نقل تقسيم فصل دمج جمع ربط رفع خفض وضع كتابة قيادة إدارة إعداد بناء عمل رسم قياس شرح فتح حل عقد زيارة متابعة مراجعة مراقبة معالجة مقابلة مشاركة إعادة قراءة دراسة زيادة صيانة صياغة رعاية إقامة إضافة إزالة إجراء إنشاء إطلاق'.split(
    ' ',
  ),
);

/** A noun of doing, by its pattern or because it is known: «تطوير», «استبدال», «إنشاء». */
function isDeed(word: string): boolean {
  return (
    deeds.has(word) ||
    /^(?:ت[ء-ي]{2}ي[ء-ي]|است[ء-ي]{2,3}ا[ء-ي]|إ[ء-ي]{2}ا[ء-ي]|ت[ء-ي]ا[ء-ي]{2})$/u.test(word)
  );
}

const came = new Set(
  'خفض قلل زاد رفع وفر حسن سرع أدى ساعد ضاعف قلص سهل عزز حقق أسهم ساهم مكن سمح جعل أنهى ألغى منع كسب اختصر'.split(
    ' ',
  ),
);

/** What came of it: «مما أدى إلى …», and before a verb «مما خفّض …». */
function outcome(result: string): string {
  const first = firstWord(result);
  if (/^(?:مما|ما|حيث|إذ|لذلك|وبذلك|وبهذا|والنتيجة|لكي|كي|حتى)$/u.test(first)) return `، ${result}`;
  if (/^(?:و|ف|ل)/u.test(first) && came.has(first.slice(1))) return `، ${result}`;
  if (/^ل[ء-ي]{3,}/u.test(first) && isDeed(first.slice(1))) return ` ${result}`;
  // A verb of the third person, also with what it is about: «خفّضت الوقت».
  if (came.has(first) || (first.endsWith('ت') && came.has(first.slice(0, -1)))) {
    return `، مما ${result}`;
  }
  return `، مما أدى إلى ${result}`;
}

/** Without the vowel signs, which few write. */
function firstWord(words: string): string {
  return (words.split(' ')[0] ?? '').replace(/[\u064b-\u065f\u0670ـ]/gu, '');
}
