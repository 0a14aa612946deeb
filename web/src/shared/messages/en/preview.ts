const number = (value: number) => new Intl.NumberFormat('en').format(value);

export const preview = {
  label: 'Preview',
  page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
  print: 'Print',
  about: 'Page breaks are approximate.',
  empty: 'Your resume will be shown here as it prints.',
};
