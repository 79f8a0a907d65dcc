import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { noteRound } from '../../../../../extension/background/checks/round.ts'
import { lastRound } from '../../../../../extension/background/state/storage-items.ts'
import { keepChecks } from '../../../../../extension/vault/checks.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { appState } from '../../../../support/whole-app-state.ts'

const [ONE, TWO, THREE] = ['1', '2', '3'].map((digit) => digit.repeat(22)) as [string, string, string]
const since = '2026-01-01T00:00:00.000Z'
const due = (reason: 'sign-in' | 'unreachable') => ({ since, reason })
const round = async () => (await appState(null)).round

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await lastRound.update(() => null)
})

test('a round is one line: how many tokens, and for how many something could not be checked, with the reason', async () => {
  await keepChecks([{ ref: TWO, due: due('sign-in') }])
  await noteRound([ONE, TWO], false)
  expect(await round()).toMatchObject({ tokens: 2, missed: 1, reason: 'sign-in' })
})

test('a connection test that could not be made counts, and a token counts once', async () => {
  await keepChecks([{ ref: ONE, due: due('unreachable'), untested: due('unreachable') }])
  await keepChecks([{ ref: TWO, untested: due('unreachable') }])
  await noteRound([ONE, TWO, THREE], false)
  expect(await round()).toMatchObject({ tokens: 3, missed: 2, reason: 'unreachable' })
})

test('what was due before and is checked now is missed no more', async () => {
  await keepChecks([{ ref: ONE, due: due('sign-in') }])
  await noteRound([ONE], false)
  await keepChecks([{ ref: ONE, due: null }])
  await noteRound([ONE], false)
  expect(await round()).toMatchObject({ tokens: 1, missed: 0, reason: null })
})

test('rounds that follow at once for the keys that are left are one', async () => {
  await noteRound([ONE, TWO], true)
  await noteRound([THREE], false)
  expect(await round()).toMatchObject({ tokens: 3, more: false })
  await noteRound([ONE], false)
  expect(await round()).toMatchObject({ tokens: 1 })
})

test('a round with nothing to check leaves the line as it is, and a site’s page is not told of it', async () => {
  await noteRound([ONE], false)
  const before = await round()
  await noteRound([], false)
  expect(await round()).toEqual(before)
  expect((await appState('test')).round).toBeNull()
})
