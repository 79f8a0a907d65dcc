/** The language of the company comes before the admin's choice. */
import { afterEach, beforeAll, expect, test } from 'vitest'
import { chooseLanguage, currentLanguage } from '../../../../../extension/background/state/language.ts'
import { watchPolicy } from '../../../../../extension/background/state/policy.ts'
import { chosenLanguage } from '../../../../../extension/background/state/storage-items.ts'
import { setPolicy } from '../../../../support/set-policy.ts'

beforeAll(() => watchPolicy(async () => undefined))
afterEach(async () => {
  await setPolicy({})
  await chosenLanguage.update(() => null)
})

test('the admin chooses where the company has set none', async () => {
  await setPolicy({})
  await chooseLanguage('el')
  expect(await currentLanguage()).toBe('el')
})

test('where the company has set one, another choice is refused and not kept', async () => {
  await setPolicy({ language: 'ro' })
  await expect(chooseLanguage('el')).rejects.toMatchObject({ failure: { code: 'set_by_policy' } })
  expect([await currentLanguage(), await chosenLanguage.get()]).toEqual(['ro', null])
})
