/**
 * Notifies of tokens that got worse while nobody looked. One notification names them and the next step. The badge on
 * the toolbar button stays until every token is right again.
 */
import { browser } from 'wxt/browser'
import { isBad } from '../../contracts/token/status.ts'
import { speak, t } from '../../i18n/background.ts'
import { currentLanguage } from '../state/language.ts'
import { changed } from '../state/notify-views.ts'
import { statesBefore, storedEnvironments, target } from '../state/storage-items.ts'
import { openPanelOnClick } from '../state/toolbar-button.ts'
import { statuses, type TokenStatus } from '../tokens/statuses.ts'

const NOTIFICATION = 'drift'
/** The list shows further ones. */
const NAMED_MAX = 3

/** Runs automatic checks, one round at a time, and notifies of the tokens that are worse afterwards. */
export const tellingDrift = <T>(checks: () => Promise<T>): Promise<T> =>
  alone(async () => {
    await tellOfRound()
    const before = Object.fromEntries(
      // The extension also notifies of an acknowledged drift that has changed, although the state is the same.
      (await statuses()).flatMap(({ token, state, isNew }) => (isNew || !isBad(state) ? [[token.ref, state]] : [])),
    )
    await statesBefore.update(() => before)
    try {
      return await checks()
    } finally {
      await tellOfRound()
    }
  })

/** Notifies of a drift after the start of the worker: the former worker may have been stopped after it found one. */
export const tellMissedDrift = (): Promise<void> => alone(tellOfRound)

const alone = <T>(work: () => Promise<T>) => navigator.locks.request('drift', work) as Promise<T>

/** Notifies once of each token that is worse than before the round that is running, or was stopped. */
async function tellOfRound(): Promise<void> {
  const before = await statesBefore.get()
  if (!before) return
  const worse = (await statuses()).filter(({ token, state, isNew }) => isNew && before[token.ref] !== state)
  if (worse.length > 0) await tell(worse)
  await statesBefore.update(() => null)
}

async function tell(worse: TokenStatus[]): Promise<void> {
  await speak(await currentLanguage())
  const environments = new Map((await storedEnvironments.get()).map(({ id, name }) => [id, name]))
  const lines = worse
    .slice(0, NAMED_MAX)
    .map((one) => t().drift.line(nameOf(one), environments.get(one.token.environment) ?? '', whatOf(one)))
  const more = worse.length - lines.length
  await browser.notifications.create(NOTIFICATION, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t().drift.title(worse.length),
    message: [...lines, ...(more > 0 ? [t().drift.more(more)] : []), t().drift.next].join('\n'),
  })
}

const nameOf = ({ token }: TokenStatus) => token.description ?? token.type

/** The names of the wrong parameters. If no parameter is wrong, the state. */
function whatOf({ state, checked: { verification } }: TokenStatus): string {
  const wrong = verification?.parameters.filter(({ result }) => result === state) ?? []
  const named = wrong.map(({ role }) => t().parameters.roles[role]).join(', ')
  return named ? `${named}: ${t().results[state]}` : t().results[state]
}

/** To be called synchronously when the background starts. */
export function watchDriftNotification(): void {
  openPanelOnClick(NOTIFICATION, goToDrift)
}

/** Shows the one token that needs attention, or the list of them. */
async function goToDrift(): Promise<void> {
  const bad = (await statuses()).filter(({ isNew }) => isNew)
  const [first] = bad
  if (!first) return
  await target.update(() =>
    bad.length === 1 ? { view: 'token', ref: first.token.ref } : { view: 'list', state: 'bad' },
  )
  changed()
}
