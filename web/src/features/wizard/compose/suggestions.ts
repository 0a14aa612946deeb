import type { Language } from '../../../shared/messages/language';

/** Verbs to choose from; any other may be typed. In Arabic, resumes name the deed. */
export const suggestions: Record<Language, readonly string[]> = {
  en: (
    'Led Built Designed Launched Managed Taught Trained Coached Organised Coordinated Improved ' +
    'Reduced Cut Increased Automated Migrated Analysed Researched Wrote Presented Negotiated ' +
    'Repaired Maintained Supported Supervised Planned Delivered Resolved Reviewed Introduced ' +
    'Simplified Cared Treated Sold Ran'
  ).split(' '),
  ar: (
    'قيادة تطوير بناء تصميم إطلاق إدارة تدريب تدريس تنظيم تنسيق تحسين خفض زيادة أتمتة نقل تحليل ' +
    'إعداد كتابة عرض إصلاح صيانة دعم إشراف تخطيط تنفيذ حل مراجعة إدخال تبسيط رعاية علاج بيع تشغيل'
  ).split(' '),
};
