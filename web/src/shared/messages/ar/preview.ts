import type { Messages } from '../messages';
import { number } from './counted';

export const preview: Messages['preview'] = {
  label: 'المعاينة',
  page: (page, pages) => `الصفحة ${number(page)} من ${number(pages)}`,
  print: 'طباعة',
  about: 'فواصل الصفحات تقريبية.',
  empty: 'ستظهر سيرتك الذاتية هنا كما تُطبع.',
};
