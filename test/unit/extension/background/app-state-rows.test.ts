import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { appStateNews } from '../../../../extension/background/app-state.ts'
import { lastBackup, selected, storedEnvironments } from '../../../../extension/background/state/storage-items.ts'
import { keepChecks } from '../../../../extension/vault/checks.ts'
import { addHistory } from '../../../../extension/vault/history.ts'
import { keepRegistered } from '../../../../extension/vault/registered.ts'
import { saveToken } from '../../../../extension/vault/tokens.ts'
import { forgetSettings } from '../../../support/forget-settings.ts'
import { environmentAt, token } from '../vault/sample.ts'
import { connected, RELAY } from './relay/connected.ts'

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken(token)
})

/** Each changes something that the rows are made of. */
const CHANGES: Record<string, () => Promise<unknown>> = {
  'a token': () => saveToken({ ...token, description: 'Another' }),
  'a check': () => keepChecks([{ ref: token.ref, damaged: 'one' }]),
  "EBS's list": () => keepRegistered('test', { endpoints: [], unread: [] }, token.ebsOrigin, RELAY),
  'an event, which a plan may show': () =>
    addHistory([{ ...token, id: crypto.randomUUID(), at: token.createdAt, event: 'copied', user: null }]),
  'the EBS behind a name': () => connected([environmentAt('https://another.example.com')]),
  'the environment that is shown': async () => {
    await storedEnvironments.update((all) => [...all, environmentAt(token.ebsOrigin, 'production')])
    await selected.update(() => 'production')
  },
  'the last backup': () => lastBackup.update(() => ({ at: Date.now(), refs: [] })),
}

test.each(Object.keys(CHANGES))('a view that has the rows gets them again after a change of %s', async (what) => {
  const first = await appStateNews(null, '')
  expect(first).toHaveProperty('tokens', [expect.objectContaining({ ref: token.ref })])
  const same = await appStateNews(null, first.rowsVersion)
  expect(same).not.toHaveProperty('tokens')
  await CHANGES[what]?.()
  const next = await appStateNews(null, first.rowsVersion)
  expect(next.rowsVersion).not.toBe(first.rowsVersion)
  expect(next).toHaveProperty('tokens')
})

test('a write that fails may have written: the rows come again', async () => {
  const { rowsVersion } = await appStateNews(null)
  await expect(keepChecks([{ ref: token.ref, damaged: (() => 0) as never }])).rejects.toThrow()
  expect(await appStateNews(null, rowsVersion)).toHaveProperty('tokens')
})

test('the panel in a site has other rows than the side panel', async () => {
  const { rowsVersion } = await appStateNews(null)
  expect(await appStateNews('test', rowsVersion)).toHaveProperty('tokens')
})
