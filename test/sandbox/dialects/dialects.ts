/** Every dialect that the suites run against. */
import { BARE_TEXT } from './bare-text.ts'
import type { Dialect } from './dialect.ts'
import { GREEK } from './greek.ts'
import { GUIDED_GREEK } from './guided-greek.ts'
import { GUIDED_IDS } from './guided-ids.ts'
import { GUIDED_NEWEST } from './guided-newest.ts'
import { IDS_BESIDE_VALUES } from './ids-beside-values.ts'
import { KNOWN_BY_WORDS } from './known-by-words.ts'
import { NESTED_NUMBERS } from './nested-numbers.ts'
import { NEWEST_ONLY } from './newest-only.ts'
import { STALE_POOL } from './stale-pool.ts'
import { TOLD_ONCE } from './told-once.ts'

export const OWN: Dialect = { name: 'the sandbox’s own' }

export const DIALECTS: readonly Dialect[] = [
  OWN,
  IDS_BESIDE_VALUES,
  TOLD_ONCE,
  NEWEST_ONLY,
  BARE_TEXT,
  GREEK,
  NESTED_NUMBERS,
  STALE_POOL,
  KNOWN_BY_WORDS,
  GUIDED_IDS,
  GUIDED_GREEK,
  GUIDED_NEWEST,
]
