import type { Messages } from '../messages';

export const conflict: Messages['conflict'] = {
  title: { device: 'غيّر جهاز آخر الأسطر نفسها', tab: 'غيّر تبويب آخر الأسطر نفسها' },
  explain: 'النصان هنا ولا يُحفظ شيء حتى تختار. وما لا تأخذه ينتقل إلى السجل.',
  mine: 'نصّك، في هذا التبويب',
  theirs: { device: 'نص الجهاز الآخر', tab: 'نص التبويب الآخر' },
  theirsAt: (whose, time) => `${whose}، حُفظ ${time}`,
  keepMine: 'أبقِ نصّي',
  takeTheirs: 'خذ النص الآخر',
  onlyHere: 'في هذا النص فقط:',
  empty: '(فارغ)',
};
