// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { t } from '../../../../../extension/i18n/index.ts'
import { Connect } from '../../../../../extension/views/side-panel/connect.tsx'
import { failure, unconnected } from '../../../../gallery/data.ts'

const reload = vi.fn()
const shown = (selector: string) => document.querySelector<HTMLElement>(selector)
const relay = { url: 'https://relay.example.com', failure: failure('relay_unreachable'), version: null }
const show = (more: object) =>
  act(() => render(<Connect appState={{ ...unconnected, relay, ...more }} reload={reload} />, document.body))
afterEach(() => render(null, document.body))

it('asks for the relay, which nobody has settled', async () => {
  await show({})
  expect(shown('#relay')).not.toBeNull()
  expect(shown('[data-policy]')).toBeNull()
})

it('asks for nothing where the company has settled it: says why it does not answer, and tries again', async () => {
  await show({ policy: { relayUrl: relay.url } })
  expect(shown('#relay')).toBeNull()
  expect(shown('[data-policy]')).not.toBeNull()
  await act(() => shown('[data-code="relay_unreachable"] .bar > button')?.click())
  expect(reload).toHaveBeenCalledOnce()
})

const request = vi.fn(async (_: { origins: string[] }) => false)
Object.assign(browser, { permissions: { request } })

it.each([
  ['http://relay.example.com', 'https_required'],
  ['http://127.0.0.1:7410', 'https_required'],
  ['ftp://relay.example.com', 'relay_address_invalid'],
] as const)('says of %s what is wrong with it, before it calls the browser', async (address, code) => {
  await show({})
  const field = shown('#relay') as HTMLInputElement
  await act(() => {
    field.value = address
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(() => {
    shown('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })
  await vi.waitFor(() => expect(shown('[data-wrong="relay"]')?.textContent).toContain(t().failures[code].what))
  expect(document.activeElement).toBe(field)
  expect(request).not.toHaveBeenCalled()
})

it('says how many endpoint tokens are kept here, before another relay is connected to', async () => {
  await show({ kept: 3 })
  expect(shown('[data-kept="3"]')?.textContent).toContain('3 tokens are stored here')
  await show({ kept: 0 })
  expect(shown('[data-kept]')).toBeNull()
})

it.each([
  ['the relay has none', {}, 'relay', 'Ask the relay administrator'],
  ['the company names others', { policy: { environments: ['live', 'trial'] } }, 'policy', 'live, trial'],
])('a relay that answers without environments is not asked for again: %s', async (_, more, reason, words) => {
  await show({ relay: { ...relay, failure: null }, ...more })
  expect(shown(`[data-none="${reason}"]`)?.textContent).toContain(words)
  await act(() => shown('[data-none] button')?.click())
  expect(reload).toHaveBeenCalled()
})

it('asks for nothing while the company’s settings may still come', async () => {
  await show({ policyDue: true })
  expect(shown('#relay')).toBeNull()
  expect(shown('[data-policy-due]')).not.toBeNull()
  await show({ policyDue: false })
  expect(shown('#relay')).not.toBeNull()
})
