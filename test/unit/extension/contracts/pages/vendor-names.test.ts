/** Names that our texts quote from the vendor's pages: a voice of the language reads the text, an English one the names. */
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../../extension/contracts/languages.ts'
import { splitVendorNames } from '../../../../../extension/contracts/pages/vendor-names.ts'
import { WORDS } from '../../../../../extension/i18n/words.ts'

const namesIn = (text: string, language: string) => splitVendorNames(text, language).filter((_, index) => index % 2)

test.each(LANGUAGES.filter((one) => one !== 'en'))('each name that the guide quotes is found in %s', (language) => {
  const { steps, coach } = WORDS[language].guide
  const found = [steps.tab, steps.add, steps.next, steps.allow, steps.show, coach.allowTeach].map((text) =>
    namesIn(text, language),
  )
  expect(found).toEqual([
    ['Integrations'],
    ['Add Token'],
    ['Next'],
    ['Allow'],
    ['Value is hidden, click to show'],
    ['Deny'],
  ])
  expect(splitVendorNames(steps.show, language).join('')).toBe(steps.show)
})

test('in English nothing needs to be told apart', () => {
  expect(splitVendorNames('Select “Next”', 'en')).toEqual(['Select “Next”'])
})
