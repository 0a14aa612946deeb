const rules = new Intl.PluralRules('ar');

/** The Arabic forms of a counted noun; `many` also serves for none and for hundreds. */
export function arabicCount(
  count: number,
  forms: {
    one: string;
    two: string;
    few: (count: number) => string;
    many: (count: number) => string;
  },
): string {
  switch (rules.select(count)) {
    case 'one':
      return forms.one;
    case 'two':
      return forms.two;
    case 'few':
      return forms.few(count);
    case 'zero':
    case 'many':
    case 'other':
      return forms.many(count);
  }
}
