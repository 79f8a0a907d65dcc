/** The task that the background gives the coach in the vendor's pages. */
import * as v from 'valibot'
import { Guide } from '../../../shared/guide.ts'
import { LANGUAGES } from '../languages.ts'
import { GUIDE_STEPS } from './guide-steps.ts'

/** The texts of the coach, in addition to those of the steps. */
export const COACH_WORDS = [
  'takeButton',
  'takeTeach',
  'comparing',
  'kept',
  'allowTeach',
  'nothing',
  'paste',
  'scroll',
  'shown',
  'lost',
  'lostTeach',
  'remove',
  'removeTeach',
  'removeWhich',
  'copy',
  'copied',
  'hide',
  'region',
  'hideGuide',
  'copyDescription',
  'copyType',
  'goTo',
] as const

/** The controls that the coach looks for, and its texts. It holds nothing secret. */
export const CoachTask = v.object({
  place: v.picklist(['portal', 'authorize']),
  guide: Guide,
  /** The token's description in the portal's list. */
  description: v.string(),
  /** The name of the token's type: for the admin, and in every language. */
  type: v.string(),
  names: v.array(v.string()),
  /** See `Guiding`. */
  rows: v.nullable(v.number()),
  asked: v.boolean(),
  /** Whether a new token is to appear; otherwise the old one is to be removed. */
  isMaking: v.boolean(),
  /** The admin's language, in which the words are. */
  language: v.picklist(LANGUAGES),
  words: v.object(v.entriesFromList(['name', ...GUIDE_STEPS, ...COACH_WORDS], v.string())),
})
export type CoachTask = v.InferOutput<typeof CoachTask>
