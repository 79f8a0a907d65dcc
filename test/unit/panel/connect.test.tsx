// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { Connect } from '../../../extension/panel/connect.tsx'
import { failure, unconnected } from '../../gallery/data.ts'

const reload = vi.fn()
const shown = (selector: string) => document.querySelector<HTMLElement>(selector)
const relay = { url: 'https://relay.example.com', failure: failure('relay_unreachable') }
const show = (more: object) =>
  act(() => render(<Connect overview={{ ...unconnected, relay, ...more }} reload={reload} />, document.body))
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
