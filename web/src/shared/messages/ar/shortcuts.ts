import type { Messages } from '../messages';

export const shortcuts: Messages['shortcuts'] = {
  title: 'اختصارات لوحة المفاتيح',
  or: 'أو',
  groups: {
    everywhere: 'في كل مكان',
    resume: 'في السيرة',
    assistant: 'في المساعد',
    merge: 'بين نصّين',
  },
  names: {
    keepPoint: 'حفظ نسخة الآن',
    history: 'السجل: نصوص سابقة لهذه السيرة',
    nextPane: 'الجزء التالي: السيرة ثم المساعد ثم الوظيفة ثم المعاينة',
    previousPane: 'الجزء السابق',
    sheet: 'هذه القائمة',
    sheetAnywhere: 'هذه القائمة، حتى أثناء الكتابة',
    close: 'إغلاق ما هو مفتوح',
    undo: 'تراجع',
    redo: 'إعادة',
    search: 'بحث واستبدال',
    bullet: 'كتابة نقطة',
    actions: 'تنفيذ إجراء على النص المحدد، بترتيب الأزرار',
    send: 'إرسال الرسالة',
    newLine: 'سطر جديد في الرسالة',
    nextDifference: 'الاختلاف التالي',
    previousDifference: 'الاختلاف السابق',
  },
};
