/** Rows 19 to 22 of the catalogue, where Firefox is served and where it is not. */
import { describe, expect, test } from 'vitest'
import { createCorsHeaders } from '../../../../relay/http/cors.ts'
import { EXTENSION, EXTENSION_ORIGIN, FIREFOX_EXTENSION } from '../../../support/extension.ts'

const INSTALLED = 'moz-extension://0f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11'
const allowedBy = (headers: Record<string, string> | undefined) => headers?.['access-control-allow-origin']

describe('a relay without Firefox in its configuration', () => {
  const corsFor = createCorsHeaders([EXTENSION])

  test('22: refuses every origin of Firefox', () => {
    expect(corsFor(INSTALLED)).toBeUndefined()
  })

  test('answers its own extension, and who has no origin', () => {
    expect(allowedBy(corsFor(EXTENSION_ORIGIN))).toBe(EXTENSION_ORIGIN)
    expect(corsFor(undefined)).toEqual({ vary: 'Origin' })
  })
})

describe('a relay with Firefox in its configuration', () => {
  const corsFor = createCorsHeaders([EXTENSION, FIREFOX_EXTENSION])

  test('answers an installation of Firefox, whatever host that drew', () => {
    expect(allowedBy(corsFor(INSTALLED))).toBe(INSTALLED)
    expect(allowedBy(corsFor(`moz-extension://${crypto.randomUUID()}`))).toBeDefined()
  })

  test.each([
    `${INSTALLED}.evil`,
    `${INSTALLED}/`,
    `${INSTALLED}:443`,
    ` ${INSTALLED}`,
    `https://${INSTALLED}`,
    INSTALLED.toUpperCase(),
    INSTALLED.slice(0, -1),
    INSTALLED.replaceAll('-', ''),
    // An id of Firefox is no id of Chromium.
    `chrome-extension://${FIREFOX_EXTENSION.id}`,
    'null',
    '',
  ])('22: refuses %j', (origin) => {
    expect(corsFor(origin)).toBeUndefined()
  })
})
