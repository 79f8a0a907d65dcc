/** The form as it was sent: one change at a time to one that is in order. */
import { expect, test } from 'vitest'
import { readForm } from '../../../../relay/authorize/fields.ts'

const GOOD = { form: 'sealed', answer: 'allow', user: 'Admin', password: 'secret', branch: '1', pin: '' }
const never = new AbortController().signal
const send = (body: string | URLSearchParams, type = 'application/x-www-form-urlencoded') =>
  readForm(
    new Request('https://relay.example', { method: 'POST', body: `${body}`, headers: { 'content-type': type } }),
    never,
  )
const fill = (changes: Record<string, string> = {}) => send(new URLSearchParams({ ...GOOD, ...changes }))
const credentials = async (changes: Record<string, string> = {}) => (await fill(changes)).credentials()

test('a form in order has its answer, the sealed request, and the fields', async () => {
  const sent = await fill()
  expect([sent.form, sent.answer]).toEqual(['sealed', 'allow'])
  expect(sent.credentials()).toEqual({ user: 'Admin', password: 'secret', branch: '1', pin: undefined })
})

test('blanks around a name come from pasting; around a password or a PIN they may belong to it', async () => {
  expect(await credentials({ user: ' Admin ', branch: ' 1 ', password: ' secret ', pin: ' 7 ' })).toEqual({
    user: 'Admin',
    branch: '1',
    password: ' secret ',
    pin: ' 7 ',
  })
})

test.each([
  ['text/plain', 'unsupported_media_type'],
  ['multipart/form-data', 'unsupported_media_type'],
  ['application/x-www-form-urlencodedx', 'unsupported_media_type'],
  ['x; application/x-www-form-urlencoded', 'unsupported_media_type'],
])('a form as %s is not the page’s', async (type, code) => {
  await expect(send(new URLSearchParams(GOOD), type)).rejects.toMatchObject({ code })
})

test('a charset beside the type is no other type', async () => {
  const type = 'Application/X-WWW-Form-Urlencoded ; charset=UTF-8'
  expect((await send(new URLSearchParams(GOOD), type)).answer).toBe('allow')
})

test.each([
  ['a field twice', `${new URLSearchParams(GOOD)}&user=Other`],
  ['another answer', `${new URLSearchParams({ ...GOOD, answer: 'perhaps' })}`],
  ['no answer', 'form=sealed&user=Admin&password=secret&branch=1'],
])('%s cannot come from the page', async (_, body) => {
  await expect(send(body)).rejects.toMatchObject({ code: 'malformed_request' })
})

test('a form of more than 8 kB cannot come from the page', async () => {
  await expect(fill({ padding: 'x'.repeat(8 * 1024) })).rejects.toMatchObject({ code: 'body_too_large' })
})

test('Deny needs no field, not even the request', async () => {
  expect(await send('answer=deny')).toMatchObject({ form: '', answer: 'deny' })
})

test.each([
  { user: '' },
  { user: '  ' },
  { branch: '' },
  { branch: ' ' },
  { password: '' },
  { user: 'x'.repeat(101) },
  { branch: 'x'.repeat(101) },
  { pin: 'x'.repeat(101) },
  { password: 'x'.repeat(257) },
])('%o is missing or too long', async (changes) => {
  expect(await credentials(changes)).toBeNull()
})

test.each([{ user: 'x'.repeat(100) }, { password: 'x'.repeat(256) }, { password: ' ' }, { pin: 'x'.repeat(100) }])(
  '%o is neither',
  async (changes) => {
    expect(await credentials(changes)).not.toBeNull()
  },
)
