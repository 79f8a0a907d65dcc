// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { AppState } from '../../../../../../extension/contracts/messages/app-state.ts'
import { send } from '../../../../../../extension/views/lib/client.ts'
import { isSameName, Revoke } from '../../../../../../extension/views/side-panel/wizard/revoke.tsx'

vi.mock('../../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn(async () => null) }))

const NAME = 'Έρευνες · spring campaign'
const appState = {
  tokens: [{ ref: 'A', environment: 'test', type: 'SURVEYS', description: NAME, retired: null }],
  environments: [{ id: 'test', name: 'Head office', kind: 'production', types: [] }],
} as unknown as AppState

beforeEach(async () => {
  vi.useFakeTimers()
  vi.mocked(send).mockClear()
  await act(() => render(<Revoke appState={appState} refOf="A" successor={undefined} />, document.body))
})
afterEach(() => {
  render(null, document.body)
  document.body.replaceChildren()
  vi.useRealTimers()
})

const field = () => document.getElementById('typed') as HTMLInputElement
const button = () => document.querySelector('[data-action="revoke"]') as HTMLButtonElement
const said = (manner: string) => document.querySelector(`[data-announcer="${manner}"]`)?.textContent ?? ''
const isAsked = () => vi.mocked(send).mock.calls.some(([message]) => message === 'wizard/revoke')

const type = (text: string) =>
  act(() => {
    field().value = text
    field().dispatchEvent(new InputEvent('input', { bubbles: true }))
  })

it('a plain press says at the field what is missing, and the field has the focus', async () => {
  await act(() => button().click())
  expect(isAsked()).toBe(false)
  expect(document.activeElement).toBe(field())
  expect(field().getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById('typed-wrong')?.textContent).toContain('Type the name of the token first')
})

it('a wrong name and Enter say the same', async () => {
  await type('Another')
  field().focus()
  await act(() => void document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })))
  expect(isAsked()).toBe(false)
  expect(said('assertive')).toContain('Type the name of the token first')
})

it('the right name is shown and said, and one press is enough then', async () => {
  await type('ερευνες spring CAMPAIGN')
  expect(said('polite')).toContain('The name is correct.')
  expect(document.getElementById('typed-help')?.textContent).toContain('The name is correct.')
  expect(button().type).toBe('submit')
  await act(() => button().click())
  // The typed name is the admin's word for this very environment, which counts.
  expect(send).toHaveBeenCalledWith('wizard/revoke', { ref: 'A', production: 'test', successor: undefined })
})

it('held by a key for two seconds it revokes; let go before, it says what is missing', async () => {
  const key = (name: string) => act(() => void button().dispatchEvent(new KeyboardEvent(name, { key: 'Enter' })))
  await key('keydown')
  await act(() => void vi.advanceTimersByTime(1_900))
  await key('keyup')
  expect(isAsked()).toBe(false)
  expect(document.activeElement).toBe(field())
  await key('keydown')
  await act(() => void vi.advanceTimersByTime(2_000))
  expect(isAsked()).toBe(true)
})

it('held by a hand for two seconds it revokes; let go before, or led away, it does not', async () => {
  const hand = (name: string) => act(() => void button().dispatchEvent(new PointerEvent(name, { bubbles: true })))
  for (const end of ['pointerup', 'pointerleave', 'pointercancel']) {
    await hand('pointerdown')
    await act(() => void vi.advanceTimersByTime(1_900))
    await hand(end)
    await act(() => void vi.advanceTimersByTime(2_000))
    expect(isAsked(), end).toBe(false)
  }
  await hand('pointerdown')
  await act(() => void vi.advanceTimersByTime(2_000))
  expect(isAsked()).toBe(true)
})

it.each([
  ['without accents, capitals and the middle dot', 'ΕΡΕΥΝΕΣ spring campaign', NAME, true],
  ['with other spaces', 'έρευνεςspringcampaign', NAME, true],
  ['a part of it', 'έρευνες', NAME, false],
  ['nothing', '', NAME, false],
  ['nothing, for a name of signs alone', '', '···', false],
  ['a name of signs alone', '···', '···', true],
])('the same name: %s', (_, typed, name, expected) => {
  expect(isSameName(typed, name)).toBe(expected)
})
