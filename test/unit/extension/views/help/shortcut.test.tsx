// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { Shortcut } from '../../../../../extension/views/help/shortcut.tsx'

const getAll = vi.hoisted(() => vi.fn())
vi.mock('wxt/browser', () => ({ browser: { commands: { getAll } } }))

afterEach(() => {
  render(null, document.body)
  document.body.replaceChildren()
})

const shown = async (shortcut: string, name = '_execute_action') => {
  getAll.mockResolvedValue([
    { name: 'another', shortcut: 'Ctrl+Shift+1' },
    { name, shortcut },
  ])
  await act(() => render(<Shortcut />, document.body))
  // The browser answers in a moment.
  await act(async () => void (await getAll.mock.results.at(-1)?.value))
  return document.querySelector('[data-shortcut] p')?.textContent
}

test.each(['_execute_action', '_execute_sidebar_action'])(
  'the help names the key that opens the panel: %s',
  async (name) => {
    expect(await shown('Alt+Shift+P', name)).toContain('Alt+Shift+P')
  },
)

test('where the browser has given it none, the help says so', async () => {
  expect(await shown('')).toContain('No keyboard shortcut is set')
})
