import type { Messages } from '../messages';

export const update: Messages['update'] = {
  ready: 'نسخة جديدة من Holdfast جاهزة. التحديث يستغرق لحظة ولا يضيع به شيء.',
  now: 'حدّث الآن',
  later: 'لاحقًا',
  waiting: {
    wordsHere: 'ينتظر التحديث حتى يصبح ما كتبته في هذا التبويب في أمان.',
    wordsElsewhere: 'ينتظر التحديث: في تبويب آخر كلمات لم تصبح في أمان بعد.',
    typing: 'ينتظر التحديث حتى تتوقف قليلًا.',
  },
};
