type Forms = Record<Intl.LDMLPluralRule, (count: number) => string>;

const rules = new Intl.PluralRules('ar');

/** A text with a count in it: Arabic has six forms. */
export function counted(forms: Forms): (count: number) => string {
  return (count) => forms[rules.select(count)](count);
}
