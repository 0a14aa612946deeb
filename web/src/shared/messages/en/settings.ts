export const settings = {
  label: 'Settings',
  menu: 'Menu',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  language: 'Language',
};
