/** The texts of the page: each is there in each language. */
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../../relay/authorize/words/languages.ts'
import { WORDS } from '../../../../../relay/authorize/words/words.ts'

const { en } = WORDS

test.each(LANGUAGES)('every text is there in %s, and is a text', (language) => {
  const words = WORDS[language]
  expect(Object.keys(words)).toEqual(Object.keys(en))
  expect(Object.keys(words.kinds)).toEqual(Object.keys(en.kinds))
  const texts = Object.values(words).flatMap((one) => {
    if (typeof one === 'function') return (one as (of: unknown) => string)(7)
    return typeof one === 'object' ? Object.values(one) : one
  })
  expect(texts.filter((text) => typeof text !== 'string' || text.trim() === '')).toEqual([])
})
