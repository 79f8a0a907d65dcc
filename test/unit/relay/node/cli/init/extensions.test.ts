/** The extensions that an operator names have the redirect URIs that their browsers give them. */
import { expect, test } from 'vitest'
import { extensionsIn } from '../../../../../../relay/node/cli/init/extensions.ts'
import { EXTENSION, FIREFOX_EXTENSION } from '../../../../../support/extension.ts'

test('Firefox needs no id; Chrome and Edge have that of their store', () => {
  expect(extensionsIn(`Firefox, chrome:${EXTENSION.id},edge:${EXTENSION.id}`)).toEqual([
    FIREFOX_EXTENSION,
    EXTENSION,
    { ...EXTENSION, browser: 'edge' },
  ])
})

test.each([
  '',
  'chrome',
  'chrome:',
  `chrome:${'z'.repeat(32)}`,
  `safari:${EXTENSION.id}`,
  `firefox,,edge:${EXTENSION.id}`,
])('%j names none', (text) => {
  expect(extensionsIn(text)).toBeUndefined()
})
