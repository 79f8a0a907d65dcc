// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { AppState, AppStateNews } from '../../../../../extension/contracts/messages/app-state.ts'
import { refreshed, useAppState } from '../../../../../extension/views/hooks/use-app-state.ts'
import { askFrom } from '../../../../../extension/views/lib/client.ts'
import { appState, TOKENS } from '../../../../gallery/data.ts'

/** The versions that the view says it has, in order. */
const asked: unknown[] = []
let news: AppStateNews
beforeEach(() => {
  fakeBrowser.reset()
  asked.length = 0
  askFrom({
    ask: async (message, request) => {
      if (message === 'app-state') asked.push((request as { has?: string }).has)
      return message === 'app-state' ? news : { language: 'en' }
    },
    onChanged: () => () => undefined,
  })
})
afterEach(() => render(null, document.body))

let shown: AppState | null
function View({ seen }: { seen: AppState | null }) {
  shown = useAppState(seen).appState
  return null
}
const open = (seen: AppState | null) => act(() => render(<View seen={seen} />, document.body))

/** The state without rows. */
function unchanged(more: Partial<AppState>): AppStateNews {
  const {
    tokens: _,
    moreTokens: __,
    elsewhere: ___,
    kept: ____,
    backup: _____,
    listRead: ______,
    ...state
  } = appState(more)
  return state
}

test('rows that did not change are not sent again, and stay', async () => {
  news = appState({ tokens: TOKENS, rowsVersion: 'one', kept: 7 })
  await open(null)
  await vi.waitFor(() => expect(shown?.tokens).toEqual(TOKENS))
  news = unchanged({ rowsVersion: 'one', searchKey: false })
  await act(async () => void (await refreshed()))
  expect(asked).toEqual(['', 'one'])
  expect(shown).toMatchObject({ tokens: TOKENS, kept: 7, searchKey: false })
})

test('other rows take the place of the former ones', async () => {
  news = appState({ tokens: TOKENS, rowsVersion: 'one' })
  await open(null)
  await vi.waitFor(() => expect(shown?.tokens).toEqual(TOKENS))
  news = appState({ tokens: TOKENS.slice(1), rowsVersion: 'two' })
  await act(async () => void (await refreshed()))
  expect(shown?.tokens).toEqual(TOKENS.slice(1))
})
