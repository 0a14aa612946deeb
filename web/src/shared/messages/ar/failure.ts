import type { Messages } from '../messages';

export const failure: Messages['failure'] = {
  unreachable: 'تعذّر الوصول إلى الخادم.',
  strange:
    'ردّ الخادم بما لا تفهمه هذه الصفحة. قد يكون أحدث منها أو أقدم؛ وقد تفيد إعادة تحميل الصفحة.',
  locked: 'هذه الجلسة تخصّ أجهزة أخرى.',
  forbidden: 'هذا غير مسموح هنا.',
  erased: 'مُحيت هذه الجلسة.',
  notFound: 'لا يعرف الخادم هذا العنوان.',
  tooLarge: 'الحجم كبير جدًا.',
  invalid: 'لم يستطع الخادم قبوله.',
  tooMany: 'طلبات كثيرة في هذه اللحظة.',
  unavailable: 'لا يستطيع الخادم الوصول إلى تخزينه الآن.',
  upstream: 'خدمة يحتاجها الخادم لا تجيب الآن.',
  unexpected: 'حدث خطأ على الخادم.',
  field: (field, message) => `\u2068${field}\u2069: \u2068${message}\u2069`,
  requestId: (id) => `الطلب \u2068${id}\u2069`,
};
