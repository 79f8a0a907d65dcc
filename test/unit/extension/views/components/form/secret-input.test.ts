import { expect, it } from 'vitest'
import { edited } from '../../../../../../extension/views/components/form/secret-input.tsx'

/** As a browser leaves a field that shows bullets: `|` is the caret. */
const after = (text: string, shown: string) => edited(text, shown.replace('|', ''), shown.indexOf('|'))

it.each([
  ['a sign at the end', 'abc', '•••d|', 'abcd'],
  ['a sign in the middle', 'abc', '•x|••', 'axbc'],
  ['a sign in front', 'abc', 'x|•••', 'xabc'],
  ['a text pasted over everything', 'abc', 'new words|', 'new words'],
  ['a text pasted over a part', 'abcd', '•xyz|•', 'axyzd'],
  ['Backspace at the end', 'abc', '••|', 'ab'],
  ['Backspace in the middle', 'abc', '•|•', 'ac'],
  ['Delete in front', 'abc', '|••', 'bc'],
  ['everything deleted', 'abc', '|', ''],
  ['the first sign', '', 'a|', 'a'],
])('%s', (_, text, shown, expected) => {
  expect(after(text, shown)).toBe(expected)
})
