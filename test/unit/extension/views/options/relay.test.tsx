// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { Relay } from '../../../../../extension/views/options/relay.tsx'
import { appState } from '../../../../gallery/data.ts'

const show = (version: string | null) => {
  const relay = { url: 'https://relay.example.com', failure: null, version }
  return act(() => render(<Relay appState={appState({ relay })} reload={vi.fn()} />, document.body))
}
afterEach(() => render(null, document.body))

test('the relay’s version is shown where the relay says it', async () => {
  await show('0.3.0')
  expect(document.body.textContent).toContain('Relay version 0.3.0')
  await show(null)
  expect(document.body.textContent).not.toContain('version')
})
