/** Which endpoint tokens the list shows, and in which order. Kept while the panel is open, so that coming back finds it. */
import type { Environment } from '../../../../shared/environment.ts'
import { folded } from '../../../../shared/folded.ts'
import { dayOf } from '../../../contracts/token/days.ts'
import type { ElsewhereToken } from '../../../contracts/token/elsewhere.ts'
import { isRetireDue } from '../../../contracts/token/replacement.ts'
import { stageOf } from '../../../contracts/token/rotation.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { isBad, STATES, type State } from '../../../contracts/token/status.ts'
import { textsOf } from '../../../contracts/token/texts.ts'
import { language, t } from '../../../i18n/index.ts'
import { ENDINGS, endingOf, resultOf, tokenName, typeName } from '../../components/token/token-item.tsx'
import { createStore } from '../../hooks/store.ts'

export const STATE_FILTERS = [
  'all',
  'bad',
  'acknowledged',
  'match',
  'stale',
  'due',
  'rotate',
  'unchecked',
  'elsewhere',
  'retired',
] as const
type StateFilter = (typeof STATE_FILTERS)[number]
export const ORDERS = ['newest', 'name', 'state', 'checked'] as const
type Order = (typeof ORDERS)[number]

export type Filter = {
  words: string
  /** Whether tokens of all environments are listed, or of the shown one alone. */
  everywhere: boolean
  /** An endpoint type; empty: all. */
  type: string
  state: StateFilter
  order: Order
}

export const UNFILTERED: Filter = { words: '', everywhere: false, type: '', state: 'all', order: 'newest' }
const filter = createStore(UNFILTERED)
export const useFilter = filter.use
/** Changes some fields of the filter and leaves the others. */
export const changeFilter = (change: Partial<Filter>): void => filter.set({ ...filter.get(), ...change })
/** Other than it is at first, the search field aside. */
export const isFiltered = ({ words: _, ...chosen }: Filter): boolean =>
  (Object.keys(chosen) as (keyof typeof chosen)[]).some((key) => chosen[key] !== UNFILTERED[key])

/** The endpoint tokens that the list may show. Ended tokens are included only if the admin wants to see them. */
export function inScope(tokens: TokenRow[], { everywhere, state }: Filter, environment: string | null): TokenRow[] {
  return tokens.filter(
    (token) => (everywhere || token.environment === environment) && (token.retired !== null) === (state === 'retired'),
  )
}

/** @param tokens newest first */
export function filtered(tokens: TokenRow[], wanted: Filter, environments: Environment[]): TokenRow[] {
  const byId = new Map(environments.map((environment) => [environment.id, environment]))
  const words = searchedWords(wanted.words)
  const found = tokens.filter((token) => {
    if (wanted.type && token.type !== wanted.type) return false
    if (!isInState(token, wanted.state)) return false
    if (words.length === 0) return true
    const text = lastingTextOf(token, byId.get(token.environment))
    return words.every(
      ({ word, states }) => text.includes(word) || (states.size > 0 && states.has(stateWordsOf(token))),
    )
  })
  return sorted(found, wanted.order, (token) => tokenName(token, byId.get(token.environment)))
}

/** The tokens of environments that are not offered: the ended ones as in the list, and those that have the searched words. */
export function foundElsewhere(tokens: ElsewhereToken[], { words, state }: Filter): ElsewhereToken[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  return tokens.filter(({ retired, name, environment, ebsOrigin }) => {
    const text = folded([name, environment, ebsOrigin].join(' '))
    return (retired !== null) === (state === 'retired') && wanted.every((word) => text.includes(word))
  })
}

/**
 * The words that are searched, folded, each with the states whose words have it. Most are in none: then no row's state is
 * looked at.
 */
function searchedWords(text: string): { word: string; states: ReadonlySet<string> }[] {
  const states = [...Object.values(t().results), ...ENDINGS.map((event) => t().history.events[event])]
  const words = folded(text).split(/\s+/).filter(Boolean)
  return words.map((word) => ({ word, states: new Set(states.filter((state) => folded(state).includes(word))) }))
}

const stateWordsOf = (token: TokenRow): string =>
  token.retired ? endingOf(token.retired) : t().results[resultOf(token)]

/**
 * The admin's texts, type and environment. Only another row, environment or language changes them: of ten thousand rows they are
 * folded once, not at every letter.
 */
const lasting = new WeakMap<TokenRow, { environment: Environment | undefined; language: string; text: string }>()

function lastingTextOf(token: TokenRow, environment: Environment | undefined): string {
  const known = lasting.get(token)
  if (known?.environment === environment && known?.language === language()) return known.text
  const words = [
    ...Object.values(textsOf(token)),
    token.type,
    typeName(environment, token.type),
    environment?.name,
    environment && t().kind[environment.kind],
  ]
  const text = folded(words.join(' '))
  lasting.set(token, { environment, language: language(), text })
  return text
}

function isInState(token: TokenRow, wanted: StateFilter): boolean {
  switch (wanted) {
    case 'all':
    case 'retired':
      return true
    case 'bad':
      return (isBad(resultOf(token)) && !token.acknowledged) || token.damaged || isToRetire(token)
    case 'acknowledged':
      return token.acknowledged !== null
    case 'due':
      return token.due !== null
    case 'rotate':
      return stageOf(token.rotateBy, dayOf(new Date())) !== null
    case 'elsewhere':
      return !token.here
    default:
      return resultOf(token) === wanted
  }
}

/** Whether it is the old one of a replacement, and its day has come. */
const isToRetire = ({ ref, replacement }: TokenRow): boolean =>
  replacement?.oldRef === ref && isRetireDue(replacement, Date.now())

/** Worst first. */
const SEVERITY: readonly State[] = [
  ...STATES.filter(isBad),
  ...(['unchecked', 'stale', 'nothing-to-compare', 'match'] as const),
]

function sorted(tokens: TokenRow[], order: Order, nameOf: (token: TokenRow) => string): TokenRow[] {
  if (order === 'newest') return tokens
  const keyed = tokens.map((token) => ({ token, key: keyOf(token, order, nameOf) }))
  const { compare } = new Intl.Collator(language(), { numeric: true })
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ token }) => token)
}

function keyOf(token: TokenRow, order: Order, nameOf: (token: TokenRow) => string): string {
  if (order === 'name') return nameOf(token)
  if (order === 'state') return String(SEVERITY.indexOf(resultOf(token)))
  return token.verification?.checkedAt ?? ''
}
