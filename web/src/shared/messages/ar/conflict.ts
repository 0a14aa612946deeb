import type { Messages } from '../messages';

export const conflict: Messages['conflict'] = {
  title: { device: 'تغيّر النص على جهاز آخر', tab: 'تغيّر النص في تبويب آخر' },
  explain:
    'النصان هنا ولا يُحفظ شيء حتى تختار. النص الذي لا تختاره يبقى على هذا الجهاز، على بُعد نقرة واحدة.',
  mine: 'نصّك، في هذا التبويب',
  theirs: { device: 'نص الجهاز الآخر', tab: 'نص التبويب الآخر' },
  theirsAt: (whose, time) => `${whose}، حُفظ ${time}`,
  keepMine: 'أبقِ نصّي',
  takeTheirs: 'خذ النص الآخر',
  onlyHere: 'في هذا النص فقط:',
  empty: '(فارغ)',
};
