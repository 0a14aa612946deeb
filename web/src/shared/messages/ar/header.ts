import type { Messages } from '../messages';
import { words } from './words';

export const header: Messages['header'] = {
  keepPoint: 'حفظ نسخة الآن',
  keepPointHint: 'الاحتفاظ بنسخة من هذه اللحظة على الخادم، إلى جانب الحفظ التلقائي (Ctrl+S أو ⌘S)',
  bullet: 'كتابة نقطة',
  bulletHint: 'أربع إجابات قصيرة تصير نقطة واحدة (\u2066Alt+B\u2069)',
  download: 'تنزيل النص',
  downloadHint: 'حفظ السيرة ملفًا نصيًا على هذا الجهاز',
  newSession: 'سيرة جديدة',
  newSessionHint: 'يبدأ سيرة فارغة، وتبقى هذه ضمن «الأخيرة».',
  startFrom: 'البدء من…',
  startFromHint: 'قوالب أو مثال أو ملف أو الحافظة',
  recent: 'الأخيرة',
  recentTitle: 'الأخيرة على هذا الجهاز',
  recentEmpty: 'تظهر هنا السير التي تفتحها على هذا الجهاز.',
  recentBlocked:
    'لا يسمح هذا المتصفح للصفحة بحفظ أي شيء، لذلك تضيع هذه القائمة عند إغلاق التبويب. احتفظ بعنوان كل سيرة لتعود إليها.',
  recentSearch: 'البحث في السير الأخيرة',
  recentNone: 'لا يوجد هذا في أي عنوان.',
  untitled: 'سيرة بلا عنوان',
  openNow: 'مفتوحة الآن',
  sheetsAway: 'لا يمكن فتح هذا ما دام الخادم غير متاح. نصّك في أمان.',
  words,
  notSaved: 'لم تُحفظ بعد',
  forget: (title: string) => `إزالة من القائمة: \u2068${title}\u2069`,
  forgotten: (title: string) => `أُزيلت «\u2068${title}\u2069» من القائمة. السيرة نفسها محفوظة.`,
};
