import type { page as english } from '../en/page';

export const page: typeof english = {
  productName: 'Holdfast',
  unsavedTitle: '• Holdfast',
  locale: 'ar',
  skipToEditor: 'الانتقال إلى السيرة',
  closeSheet: 'إغلاق',
  copying: { copied: 'نُسخ', failed: 'تعذّر النسخ' },
  noAddress: 'لا يدل هذا العنوان على أي سيرة',
  noAddressWhy: 'ربما قُطع آخر العنوان عند نسخه. لم يضع شيء ولم يتغير شيء بفتحه.',
  noAddressLink: 'يجب نسخ رابط الاستعادة كاملًا، من أول حرف إلى آخر حرف. ألصقه هنا، أو أدخل رمزًا.',
  noAddressRecent: 'هل تبحث عن إحدى هذه السير؟',
  noAddressNew: 'بدء سيرة جديدة',
  noAddressStatus: 'لا توجد سيرة مفتوحة',
};
