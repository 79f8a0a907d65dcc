// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import type { AppState } from '../../../../../../extension/contracts/messages/app-state.ts'
import type { WizardState } from '../../../../../../extension/contracts/wizard/state.ts'
import { t } from '../../../../../../extension/i18n/index.ts'
import { Token } from '../../../../../../extension/views/side-panel/token/token.tsx'
import { test as environment, TOKENS } from '../../../../../gallery/data.ts'

vi.mock('../../../../../../extension/views/lib/client.ts', () => ({
  send: vi.fn(async () => ({ events: [], days: [] })),
  onChanged: vi.fn(),
}))
afterEach(() => render(null, document.body))

const token = TOKENS[0] as (typeof TOKENS)[number]
const appState = { environments: [environment], tokens: [token], clipboard: null, policy: {} } as unknown as AppState
const done = (kind: 'create' | 'replace') =>
  ({ step: 'done', ref: token.ref, intent: { kind }, checks: [], failure: null }) as unknown as Extract<
    WizardState,
    { step: 'done' }
  >

/** What can be pressed below the heading, in the order of the page. The evidence on top of it is only looked at. */
async function controls(created?: ReturnType<typeof done>, change: object = {}): Promise<string[]> {
  const more = created ? { created } : {}
  const shown = { ...appState, tokens: [{ ...token, ...change }] }
  await act(() => render(<Token appState={shown} refOf={token.ref} {...more} />, document.body))
  const found = [...document.querySelectorAll<HTMLElement>('.content button, .content summary')].filter(
    (one) => !one.closest('.chain, .timeline'),
  )
  return found.map((one) => one.dataset.action ?? one.textContent ?? '')
}

it.each(['create', 'replace'] as const)(
  'copying and handing over come first when it was just made: %s',
  async (kind) => {
    const found = await controls(done(kind))
    expect(found.slice(0, 2)).toEqual(['copy', 'hand-over'])
    expect(found).toContain('reveal')
    const main = [...document.querySelectorAll<HTMLElement>('button.main')]
    expect(main.map((one) => one.dataset.action)).toEqual(['copy'])
  },
)

it.each([
  ['created', done('create'), 'false'],
  ['replaced, and the old value is dead', done('replace'), 'true'],
  ['replaced, and both work', { ...done('replace'), intent: { kind: 'replace', keepsOld: true } } as never, 'false'],
])('the hand-over is open at once where the application is down: %s', async (_, created, expanded) => {
  await controls(created)
  expect(document.querySelector('[data-action="hand-over"]')?.getAttribute('aria-expanded')).toBe(expanded)
  expect(document.querySelector('[data-action="make-link"]') !== null).toBe(expanded === 'true')
})

it('showing comes first at any other time', async () => {
  expect((await controls()).slice(0, 2)).toEqual(['reveal', 'copy'])
})

it('revoking stands apart from replacing', async () => {
  await controls()
  expect([...document.querySelectorAll('.apart')].map((one) => one.getAttribute('data-action'))).toContain('revoke')
})

it('one that EBS lists is replaced or revoked there, and not removed here', async () => {
  const found = await controls()
  expect(found).toEqual(expect.arrayContaining(['replace', 'revoke']))
  expect(found).not.toContain('remove')
})

it('one that EBS does not list is removed here, which the text says, and neither replaced nor revoked', async () => {
  const found = await controls(undefined, { registered: false })
  expect(found).toContain('remove')
  expect(found.some((action) => action === 'replace' || action === 'revoke')).toBe(false)
  expect(document.body.textContent).toContain('remove it from the list')
})

it('one whose value is elsewhere takes it in first: nothing is copied, and no words are kept about it', async () => {
  const found = await controls(undefined, { here: false })
  expect(found).toContain('take-value')
  expect(found.filter((one) => ['reveal', 'copy', 'hand-over', 'test-connection', 'edit-texts'].includes(one))).toEqual(
    [],
  )
  expect(document.querySelector('.content')?.textContent).toContain(t().life.notHere)
})

it('what was removed says so, and is put back on the same page', async () => {
  const found = await controls(undefined, { retired: { at: '2026-01-01T00:00:00.000Z', by: null, how: 'removed' } })
  expect(found.slice(0, 1)).toEqual(['put-back'])
  expect(document.querySelector('[data-retired="removed"]')?.textContent).toContain('EBS did not list it')
  expect(document.body.textContent).not.toContain('Revoked')
})

it('the evidence is on top, except where the value waits to be handed over, and the timeline beside it', async () => {
  const order = () =>
    [...document.querySelectorAll<HTMLElement>('.chain, .timeline, [data-action="copy"]')].map(
      (one) => one.dataset.action ?? one.className,
    )
  await controls()
  expect(order()).toEqual(['chain', 'timeline', 'copy'])
  await controls(done('create'))
  expect(order()).toEqual(['copy', 'chain', 'timeline'])
})

it('a token that was never looked at has no green sign', async () => {
  await controls(undefined, {
    here: false,
    registered: null,
    verification: null,
    sightings: { listed: null, parameter: null, accepted: null },
  })
  const shades = [...document.querySelectorAll<HTMLElement>('[data-link]')].map((one) => one.dataset['shade'])
  expect(shades).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
})

it('what was saved is no typed text that leaving would throw away', async () => {
  await controls()
  const asks = () => document.querySelector('[data-discard]') !== null
  const back = () => act(() => document.querySelector<HTMLElement>('[data-action="back"]')?.click())
  const type = () =>
    act(() => {
      const field = document.querySelector<HTMLInputElement>('#text-note')
      if (!field) throw new Error('no field')
      field.value = 'For the autumn'
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
  await type()
  await act(async () => {
    document
      .querySelector('#text-note')
      ?.closest('form')
      ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
    await new Promise(requestAnimationFrame)
  })
  await back()
  expect(asks()).toBe(false)
  await type()
  await back()
  expect(asks()).toBe(true)
})
