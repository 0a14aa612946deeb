import type { Messages } from '../messages';

export const settings: Messages['settings'] = {
  label: 'الإعدادات',
  menu: 'القائمة',
  theme: 'المظهر',
  themes: { system: 'حسب النظام', light: 'فاتح', dark: 'داكن' },
  language: 'اللغة',
};
