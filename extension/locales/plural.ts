/**
 * Words that depend on a number: `plural(count, { one: 'One entry', other: `${count} entries` })`. The categories are those
 * of the language (`Intl.PluralRules`); a number itself, as in `{ 0: 'Never' }`, goes before its category.
 */
export type Forms = { other: string } & { [form in Intl.LDMLPluralRule | number]?: string }

/** Around the forms while a language is packed: the number is known only when the words are shown (see pack.ts). */
const OPEN = '\uE010'
const CLOSE = '\uE011'
export const PLURAL = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g')

export function plural(count: number, forms: Forms): string {
  return `${OPEN}${JSON.stringify([count, forms])}${CLOSE}`
}
