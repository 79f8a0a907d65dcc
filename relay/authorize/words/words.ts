/** Every text of the page, by language. */
import { bg } from './bg.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import type { Language } from './languages.ts'
import { ro } from './ro.ts'

export type Words = {
  title: string
  asks: string
  application: string
  environment: string
  subscription: string
  server: string
  kinds: { production: string; test: string }
  user: string
  password: string
  branch: string
  pin: string
  pinFolded: string
  /** `host`: of this relay. */
  passwordGoes: (host: string) => string
  binds: string
  allow: string
  deny: string
  /** Above a form that is shown again. */
  notSignedIn: string
  wrong: string
  missing: string
  notAdministrator: string
  ebsSays: string
  pinAsked: string
  subscriptionUnknown: string
  ebsAway: string
  tooManyFailed: (minutes: number) => string
  tokenTooLarge: string
  again: string
  code: (code: string) => string
  /** Instead of the form. */
  unusableTitle: string
  unusable: string
  startAgain: string
  busy: string
  plain: string
}

export const WORDS: Record<Language, Words> = { en, el, ro, bg }
