/** The forms a language has for a number; `other` must be there, the rest as the language needs them. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * Picks the form for a number and puts the number in place of `#`, in Western figures with the language's separators.
 *
 * @example plural('en')(2, { one: '# hand', other: '# hands' }) // '2 hands'
 */
export function plural(language: string) {
  const rules = new Intl.PluralRules(language);
  const figures = new Intl.NumberFormat(`${language}-u-nu-latn`);
  return (count: number, forms: Forms) =>
    (forms[rules.select(count)] ?? forms.other).replace('#', figures.format(count));
}

/**
 * Minutes and seconds as every screen shows them, in Western figures.
 *
 * @example minutes(105) // '1:45'
 */
export function minutes(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const sign = seconds < 0 ? '−' : '';
  return `${sign}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
