/**
 * Words that depend on a number: `plural(count, { one: 'One entry', other: `${count} entries` })`. The categories are those
 * of the language (`Intl.PluralRules`); a number itself, as in `{ 0: 'Never' }`, goes before its category.
 */
export type Forms = { other: string } & { [form in Intl.LDMLPluralRule | number]?: string }

/** Around the forms while a language is packed: the number is known only when the words are shown (see pack.ts). */
export const OPEN = '\uE010'
export const CLOSE = '\uE011'

export function plural(count: number, forms: Forms): string {
  return `${OPEN}${JSON.stringify([count, forms])}${CLOSE}`
}
