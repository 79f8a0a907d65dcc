/** Words that depend on a number, and numbers, in the manner of the language that is shown. */
import { LANGUAGES, type Language } from '../contracts/languages.ts'

let rules = new Intl.PluralRules(LANGUAGES[0])
let format = new Intl.NumberFormat(LANGUAGES[0])

/** From now on numbers follow this language. */
export function countIn(language: Language): void {
  rules = new Intl.PluralRules(language)
  format = new Intl.NumberFormat(language)
}

/** `1,234` in English, `1.234` in Greek. */
export const number = (count: number): string => format.format(count)

/** By the categories of the language (`Intl.PluralRules`); a number itself, as in `{ 0: 'Never' }`, goes before its category. */
export type Forms = { other: string } & { [form in Intl.LDMLPluralRule | number]?: string }

/** Picks the form of the number: `plural(count, { one: 'One entry', other: `${number(count)} entries` })`. */
export const plural = (count: number, forms: Forms): string => forms[count] ?? forms[rules.select(count)] ?? forms.other
