import type { Messages } from '../messages';
import { number } from './counted';

export const merge: Messages['merge'] = {
  explain: {
    device:
      'ما غيّره جهاز واحد فقط جُمع من قبل. في المواضع المعلَّمة غيّر الجهازان الأسطر نفسها، ويبقى نصّك حتى تختار.',
    tab: 'ما غيّره تبويب واحد فقط جُمع من قبل. في المواضع المعلَّمة غيّر التبويبان الأسطر نفسها، ويبقى نص هذا التبويب حتى تختار.',
  },
  kept: 'لا يُحفظ شيء حتى تختار. ما لا تأخذه يبقى في السجل ويمكن استرجاعه.',
  mine: { device: 'نصّك، على هذا الجهاز', tab: 'نصّك، في هذا التبويب' },
  theirs: { device: 'نص جهازك الآخر', tab: 'نص التبويب الآخر' },
  theirsAt: (whose, time) => `${whose}، ${time}`,
  keepBoth: 'أبقِ النصّين',
  keepBothHint: 'نصّك أولًا وتحته النص الآخر',
  useThis: 'استخدم هذا النص',
  differences: 'الاختلافات',
  place: (place, places) => `${number(place)} من ${number(places)}`,
  none: 'حُسمت كل الاختلافات.',
  next: 'الاختلاف التالي',
  previous: 'الاختلاف السابق',
  takeHere: 'خذ النص الآخر هنا',
  keepHere: 'أبقِ نصّي هنا',
  undo: 'تراجع',
  tookHere: 'أُخذ النص الآخر هنا.',
  keptHere: 'بقي نصّك هنا.',
  undone: 'تم التراجع.',
  said: (mine, theirs) => `نصّك: ${mine || '(لا شيء)'}. النص الآخر: ${theirs || '(لا شيء)'}.`,
  opening: 'تجري مقارنة النصّين…',
};
