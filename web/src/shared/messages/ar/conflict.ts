import type { Messages } from '../messages';

export const conflict: Messages['conflict'] = {
  title: 'تغيّر النص على جهاز آخر',
  explain:
    'النصان هنا ولا يُحفظ شيء حتى تختار. النص الذي لا تختاره يبقى على هذا الجهاز، على بُعد نقرة واحدة.',
  mine: 'نصّك، في هذا التبويب',
  theirs: 'نص الجهاز الآخر',
  theirsAt: (time) => `نص الجهاز الآخر، حُفظ ${time}`,
  keepMine: 'أبقِ نصّي',
  takeTheirs: 'خذ نصّهم',
  onlyHere: 'في هذا النص فقط:',
  empty: '(فارغ)',
};
