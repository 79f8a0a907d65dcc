// @vitest-environment happy-dom
/** The coach in the portal's list: the admin's own clicks lead to the value, and no click that the page's script makes up. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Card } from '../../../../../extension/content/coach/card.ts'
import { enterCoach } from '../../../../../extension/content/coach/coach.ts'
import { ask } from '../../../../../extension/content/lib/request.ts'
import { guideOf } from '../../../../../relay/config/guide-defaults.ts'

const shown = vi.hoisted(() => ({ cards: [] as Card[], focused: 0, hide: () => undefined as unknown }))
vi.mock('../../../../../extension/content/lib/browser.ts', () => import('../../../../support/fake-browser.ts'))
vi.mock('../../../../../extension/content/lib/request.ts', () => ({ ask: vi.fn() }))
vi.mock('../../../../../extension/content/coach/is-shown.ts', () => ({ isShown: () => true }))
vi.mock('../../../../../extension/content/coach/card.ts', () => ({
  createView: (_: AbortController, hide: () => void) => {
    shown.hide = hide
    return {
      show: (card: Card) => shown.cards.unshift(card),
      focus: () => {
        shown.focused += 1
      },
      remove: () => undefined,
    }
  },
}))

const VALUE = '0123456789abcdef'
const portal = { origins: ['https://portal.example'], path: '/', tabs: '', content: '' }
const TASK = {
  place: 'portal',
  guide: guideOf({}, portal),
  description: 'Spring campaign',
  type: 'Entersoft Surveys',
  names: ['Entersoft Surveys', 'SURVEYS'],
  rows: 0,
  asked: true,
  isMaking: true,
  language: 'en',
  words: {},
}
/** What the background is told of the value. */
const taken = () => vi.mocked(ask).mock.calls.filter(([message]) => message === 'coach/takes')
const step = () => shown.cards[0]?.step

const clickBy = (hand: 'the admin' | 'the page') => {
  const event = new MouseEvent('click', { bubbles: true, composed: true })
  Object.defineProperty(event, 'isTrusted', { value: hand === 'the admin' })
  return event
}

beforeEach(async () => {
  shown.cards.length = 0
  shown.focused = 0
  fakeBrowser.reset()
  vi.mocked(ask).mockReset()
  vi.mocked(ask).mockImplementation((async (message: string) => {
    if (message === 'coach/task') return TASK
    return message === 'coach/takes' ? { refused: null } : { rows: 0, asked: true }
  }) as typeof ask)
  document.body.innerHTML = `<button>+ Add Token</button><table><tbody>
    <tr><td>Spring campaign</td><td><a id="show">Value is hidden, click to show</a></td></tr></tbody></table>`
  enterCoach()
  await vi.waitFor(() => expect(step()).toBe('show'))
})
/** Nobody is guided any more: the coach of this test leaves the page. */
afterEach(async () => {
  vi.mocked(ask).mockResolvedValue(null)
  const world = globalThis as { lookAgain?: (() => Promise<void>) | undefined }
  await world.lookAgain?.()
  world.lookAgain = undefined
})

/** The portal shows the value, as it does where somebody or something clicks. */
function press(hand: 'the admin' | 'the page'): void {
  const show = document.querySelector('#show')
  show?.dispatchEvent(clickBy(hand))
  if (show) show.textContent = VALUE
}

test('where the admin shows the value, the coach offers to take it, and takes it at their click', async () => {
  press('the admin')
  await vi.waitFor(() => expect(step()).toBe('take'))
  expect(taken()).toEqual([])
  shown.cards[0]?.take?.(clickBy('the admin'))
  await vi.waitFor(() => expect(step()).toBe('kept'))
  expect(taken()).toEqual([['coach/takes', { value: VALUE }]])
})

test('a made-up click on the button takes nothing', async () => {
  press('the admin')
  await vi.waitFor(() => expect(step()).toBe('take'))
  shown.cards[0]?.take?.(clickBy('the page'))
  shown.cards[0]?.take?.(clickBy('the page'))
  expect([step(), taken()]).toEqual(['take', []])
})

test('where the page itself shows a value, its place is none that the coach reads', async () => {
  press('the page')
  await vi.waitFor(() => expect(step()).not.toBe('show'), { timeout: 4_000 })
  expect(shown.cards.filter(({ take }) => take)).toEqual([])
})

test('a page where the guide finds nothing is said to be unknown within two seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  try {
    document.body.innerHTML = '<p>Another page</p>'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(step()).toBe('show')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(step()).toBe('lost')
  } finally {
    vi.useRealTimers()
  }
})

test('the key leads to the card, and brings it back when it was hidden', async () => {
  await fakeBrowser.runtime.sendMessage({ say: 'card' })
  expect(shown.focused).toBe(1)
  shown.hide()
  shown.cards.length = 0
  await fakeBrowser.runtime.sendMessage({ say: 'card' })
  expect([shown.focused, step()]).toEqual([2, 'show'])
})
