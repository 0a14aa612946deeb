import { counted } from './counted';

export const words = (count: number) =>
  counted(count, {
    zero: 'لا كلمات',
    one: 'كلمة واحدة',
    two: 'كلمتان',
    few: 'كلمات',
    many: 'كلمة',
    other: 'كلمة',
  });
