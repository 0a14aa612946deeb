import type { Messages } from '../messages';

export const panes: Messages['panes'] = {
  label: 'الأجزاء',
  edit: 'تحرير',
  chat: 'محادثة',
  assistant: 'المساعد',
  job: 'الوظيفة',
  preview: 'معاينة',
  side: 'بجانب السيرة',
  resize: 'عرض الجزء المجاور للسيرة',
};
