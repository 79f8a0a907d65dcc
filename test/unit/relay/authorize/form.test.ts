/** A form is for one relay, one browser and some minutes. */
import { expect, test } from 'vitest'
import { createForms, type FormContent } from '../../../../relay/authorize/form.ts'
import { FORM_LIFETIME_MS } from '../../../../relay/limits.ts'
import { createKeyRing } from '../../../../relay/session/key-ring.ts'

const ring = createKeyRing([{ kid: 'k', bytes: new Uint8Array(32) }])
const HERE = 'https://relay.example'
const content: FormContent = {
  environment: 'production',
  language: 'el',
  request: {
    redirectUri: 'https://extension.example/',
    state: 'state',
    scope: 'surveys',
    codeChallenge: 'c'.repeat(43),
    jkt: 'j'.repeat(43),
  },
}
const at = (now: number, origin = HERE, keys = ring) => createForms(keys, origin, () => now)
const sealed = await at(0).seal(content, 'cookie')

test('a form opens for the browser that it was made for, as it was made', async () => {
  expect(await at(0).open(sealed, 'cookie')).toEqual({ ...content, isFresh: true })
})

test.each([undefined, '', 'another', 'cookie '])('for a browser with the cookie %j it is not fresh', async (cookie) => {
  expect(await at(0).open(sealed, cookie)).toEqual({ ...content, isFresh: false })
})

test('after its minutes it is not fresh', async () => {
  expect((await at(FORM_LIFETIME_MS - 1).open(sealed, 'cookie'))?.isFresh).toBe(true)
  expect((await at(FORM_LIFETIME_MS).open(sealed, 'cookie'))?.isFresh).toBe(false)
})

test('what another relay made, or nobody, is no form, though the key is the same', async () => {
  expect(await at(0, 'https://other.example').open(sealed, 'cookie')).toBeNull()
  expect(await at(0).open('x', 'cookie')).toBeNull()
  const other = createKeyRing([{ kid: 'k', bytes: new Uint8Array(32).fill(1) }])
  expect(await at(0, HERE, other).open(sealed, 'cookie')).toBeNull()
})
