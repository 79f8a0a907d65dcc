import { expect, test } from 'vitest'
import { languageOf } from '../../../../relay/authorize/language.ts'

test.each<[string, string | undefined, string]>([
  ['', undefined, 'en'],
  ['?ui_locales=el', undefined, 'el'],
  ['?ui_locales=el', 'bg', 'el'],
  ['?ui_locales=fr+RO', 'bg', 'ro'],
  ['?ui_locales=fr', 'bg-BG, el;q=0.5', 'bg'],
  ['', 'fr, el-GR;q=0.9,en;q=0.1', 'el'],
  ['', 'fr', 'en'],
])('a page asked for with %j by a browser that takes %j is in %s', (query, accepted, language) => {
  const headers = accepted === undefined ? {} : { 'accept-language': accepted }
  expect(languageOf(new Request(`https://relay.example/authorize/x${query}`, { headers }))).toBe(language)
})
