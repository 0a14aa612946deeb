const rules = new Intl.PluralRules('ar');
const format = new Intl.NumberFormat('ar');

export const number = (value: number): string => format.format(value);

/** The forms of a counted noun; `few` is for 3 to 10, `many` for 11 to 99. */
export type Forms = Record<'one' | 'two' | 'few' | 'many' | 'other', string> & { zero?: string };

/** The number with its noun, or the form that needs no number, as Arabic has for one and two. */
export function counted(value: number, forms: Forms): string {
  const form = rules.select(value);
  if (form === 'zero') return forms.zero ?? `${number(value)} ${forms.other}`;
  return form === 'one' || form === 'two' ? forms[form] : `${number(value)} ${forms[form]}`;
}
